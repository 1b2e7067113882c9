/**
 * What a reader does with a pinned figure: its cursor comes with the first pointer or focus, its live
 * chart with the first use of a control. Both belong to the step that is shown, and leave with it.
 */
import { spared } from '$browser/offline/slow';
import { cursor, unpack, walk } from '$browser/live/cursor';
import type { Cursor } from '$browser/details/cursor';
import type { Packed, Stop } from '$lib/packed';
import type { take } from '$browser/live/control';
import { once } from './fetched';

/** Figures with a live chart, and those whose live chart is on its way. */
const awake = new Map<Element, Awaited<ReturnType<typeof take>>>();
const waking = new Map<Element, Promise<void>>();
/** Cursors of the figures that have one. */
const cursors = new Map<Element, Cursor>();
/** Marks by step. */
const stops = new Map<string, readonly Stop[]>();
/** What the reader did on a plot whose marks were still on their way: done again once they are here. */
let early: MouseEvent | KeyboardEvent | undefined;
/** Marks that were lost are asked for again from then on. */
let again = 0;

/** Another step comes into a figure: its details close, and its live chart sleeps. */
export function leave(figure: Element): void {
	awake.get(figure)?.rest();
	awake.delete(figure);
	cursors.get(figure)?.show(-1);
	early = undefined;
}

/** Gives a figure its cursor, and the cursor the marks of the step that is drawn. */
async function attend(figure: HTMLElement): Promise<void> {
	const { figure: chart = '', at = '' } = figure.dataset;
	try {
		const packed = await once({ chart, step: at, end: 'json' }, async (answer) => {
			return (await answer.json()) as Packed;
		});
		stops.set(at, unpack(packed));
		const shown = () => awake.get(figure)?.stops() ?? stops.get(figure.dataset.at!) ?? [];
		if (!cursors.has(figure)) cursors.set(figure, cursor(figure, packed.snap, shown));
	} catch {
		// no details for now
		early = undefined;
		again = performance.now() + 2000;
		return;
	}
	if (!early || figure.dataset.at !== at) return;
	const { type, target, constructor } = early;
	const plot = figure.querySelector('[data-plot]')!;
	if (plot.contains(target as Node))
		plot.dispatchEvent(new (constructor as typeof MouseEvent)(type, early));
	early = undefined;
}

const walks = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent) =>
	walk(key, 0, 2) !== null && !(metaKey || ctrlKey || altKey);

function seek(event: Event) {
	const target = event.target as Element;
	const figure = target.closest?.<HTMLElement>('[data-scene] [data-figure]');
	if (event instanceof MouseEvent) keep(figure ? event : undefined);
	if (target.matches?.('[data-over]')) import('./caret').catch(() => undefined);
	if (!figure || performance.now() < again) return;
	if (cursors.has(figure) && stops.has(figure.dataset.at!)) return;
	// a pointer that passes asks for nothing
	if (event.type === 'pointermove' && spared()) return;
	if (event instanceof KeyboardEvent && target.matches('[data-plot]') && walks(event)) {
		keep(event);
		event.preventDefault();
	}
	void attend(figure);
}
for (const sign of ['pointermove', 'pointerdown', 'click', 'focusin', 'keydown'])
	addEventListener(sign, seek);
// who has gone on wants no details any more; the focus that a press brings from another figure has not
function gone(event: Event) {
	const { relatedTarget = null } = event as FocusEvent;
	const figure = (early?.target as Element | undefined)?.closest('[data-figure]');
	if (!figure?.contains(relatedTarget as Node | null)) early = undefined;
}
for (const sign of ['pointercancel', 'focusout']) addEventListener(sign, gone);
/** Keeps what is to be done again; a scroll is heard by who has to let go of something. */
function keep(what: typeof early) {
	if (what && !early) addEventListener('scroll', gone, { once: true, passive: true });
	early = what;
}

/** Where the pointer is in the window. WebKit says that one moved when the page did below it. */
let place = '';
function rests(event: PointerEvent) {
	const now = `${event.clientX} ${event.clientY}`;
	if (now === place && event.isTrusted) event.stopImmediatePropagation();
	place = now;
}
addEventListener('pointermove', rests, true);

/** An arrow that steps a number before anything was keyed in: its field wakes first, and then takes the step. */
let arrow: KeyboardEvent | undefined;
addEventListener('keydown', (event) => {
	const field = event.target as HTMLElement;
	const figure = field.closest?.('[data-scene] [data-figure]');
	if (!figure || awake.has(figure) || !field.matches('[inputmode]')) return;
	if (!/^Arrow(Up|Down)$/.test(event.key)) return;
	arrow = event;
	field.dispatchEvent(new Event('input', { bubbles: true }));
});

/**
 * Wakes the live chart of a figure whose control the reader uses.
 *
 * @throws Error when it cannot be had.
 */
export function liven(figure: Element): Promise<void> {
	const form = figure.querySelector('form');
	if (!form || awake.has(figure)) return Promise.resolve();
	const coming = waking.get(figure) ?? wake(figure, form).finally(() => waking.delete(figure));
	waking.set(figure, coming);
	return coming;
}

async function wake(figure: Element, form: HTMLFormElement): Promise<void> {
	const at = figure.getAttribute('data-at');
	try {
		const { take } = await import('$browser/live/control');
		const taken = await take(figure, form, () => cursors.get(figure)?.show(-1));
		// the reader has moved on: the step that came instead is shown as it was built
		if (figure.getAttribute('data-at') !== at) return taken.rest();
		awake.set(figure, taken);
		if (arrow && form.contains(arrow.target as Node))
			arrow.target!.dispatchEvent(new KeyboardEvent('keydown', arrow));
	} finally {
		arrow = undefined;
	}
}
