/**
 * Puts a step's figure in the place of the one before: headline, picture, words, source and links in
 * one go, from the fragment that the build made of it. Marks that keep their key move there by CSS.
 * Where a fragment is late or lost, the figure stays whole as it is and says so.
 */
import morphdom from 'morphdom';
import { cursor, walk, type Stop } from '$lib/figure/cursor';
import { unpack, type Packed } from '$lib/figure/packed';
import type { take } from '$lib/share/control';

const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];

/** What is fetched, by its address; forgotten when it fails, so that it is asked for again. */
const fetched = new Map<string, Promise<unknown>>();
function once<T>(url: string, read: (answer: Response) => Promise<T>): Promise<T> {
	const known = (fetched.get(url) ?? fetch(url).then(read)) as Promise<T>;
	fetched.set(url, known);
	known.catch(() => fetched.delete(url));
	return known;
}

const addressOf = (chart: string, step: string, end: string) => `fragments/${chart}/${step}.${end}`;

/** The parts of a step's figure, as markup. */
const partsOf = ({ id, dataset: { for: chart = '' } }: HTMLElement) =>
	once(addressOf(chart, id, 'html'), async (answer) => {
		const html = await answer.text();
		// a host may answer anything with a page of its own
		if (!answer.ok || !html.startsWith(`<figure data-at="${id}">`)) throw new Error(answer.url);
		return html;
	});

const hooks = ['headline', 'sub', 'chart', 'words', 'foot', 'controls'].map((n) => `[data-${n}]`);
const keys = {
	getNodeKey: (node: Node) =>
		node instanceof Element && (node.getAttribute('data-key') ?? node.getAttribute('data-id')),
	childrenOnly: true
};

/** Makes one figure show the parts of another step; what it holds beside them stays as it is. */
function morph(figure: HTMLElement, html: string) {
	const parts = document.createElement('template');
	parts.innerHTML = html;
	for (const hook of hooks) {
		const from = figure.querySelector<HTMLElement>(hook);
		const to = parts.content.querySelector<HTMLElement>(hook);
		if (!from || !to) continue;
		for (const path of to.querySelectorAll<SVGElement>('[d="="]'))
			path.setAttribute(
				'd',
				from.querySelector(`[data-path="${path.dataset.path}"]`)!.getAttribute('d')!
			);
		if (to.dataset.state) from.dataset.state = to.dataset.state;
		morphdom(from, to, keys);
	}
}

/** Fetches what the reader comes to next, and what a turn back would show. */
function ahead(step: HTMLElement) {
	const at = steps.indexOf(step);
	for (const i of [at + 1, at + 2, at - 1]) {
		const next = steps[i];
		if (next) partsOf(next).catch(() => undefined);
	}
}

/** The step that each scene should show. */
const wanted = new Map<Element, HTMLElement>();

/**
 * Shows a step in the figure beside it once its fragment is here, and whole; steps that fly by are set
 * as they are, for a tween would only be cut short.
 */
export async function enter(step: HTMLElement, fast: boolean): Promise<void> {
	const scene = step.closest<HTMLElement>('[data-scene]')!;
	const chart = step.dataset.for!;
	const figure = scene.querySelector<HTMLElement>(`[data-figure="${chart}"]`)!;
	wanted.set(scene, step);
	const behind = (is: boolean) => scene.toggleAttribute('data-behind', is);
	const late = setTimeout(() => wanted.get(scene) === step && behind(true), 1500);
	try {
		const parts = figure.dataset.at === step.id ? null : await partsOf(step);
		if (wanted.get(scene) !== step) return;
		if (parts) {
			awake.get(figure)?.rest();
			awake.delete(figure);
			closers.get(figure)?.();
			figure.toggleAttribute('data-jump', fast);
			morph(figure, parts);
			figure.dataset.at = step.id;
			for (const name of ['query', 'own']) figure.removeAttribute(`data-${name}`);
			figure.dispatchEvent(new Event('drawn', { bubbles: true }));
			early = undefined;
		}
		scene.dataset.show = chart;
		behind(false);
	} catch {
		if (wanted.get(scene) === step) behind(true);
	} finally {
		clearTimeout(late);
		ahead(step);
	}
}

/** A scene comes within a screen: its first picture is fetched before it is needed. */
export function approach(scene: Element): void {
	const first = scene.querySelector<HTMLElement>('[data-step]');
	if (first) ahead(first);
}

/** Live charts, and those on their way. */
const awake = new Map<Element, Awaited<ReturnType<typeof take>> | null>();
/** Closes the details of a figure that has its cursor. */
const closers = new Map<Element, () => void>();
const stops = new Map<string, readonly Stop[]>();
/** What the reader did on a figure whose marks were still on their way: done again once they are here. */
let early: PointerEvent | KeyboardEvent | undefined;

/** Gives a figure its cursor, and the cursor the marks of the step that is drawn. */
async function attend(figure: HTMLElement): Promise<void> {
	const { figure: chart = '', at = '' } = figure.dataset;
	try {
		const url = addressOf(chart, at, 'json');
		const packed = await once(url, async (answer) => {
			if (!answer.ok) throw new Error(url);
			return (await answer.json()) as Packed;
		});
		if (!stops.has(at)) stops.set(at, unpack(packed));
		if (!closers.has(figure))
			closers.set(
				figure,
				cursor(
					figure,
					packed.snap,
					() => awake.get(figure)?.stops() ?? stops.get(figure.dataset.at!) ?? []
				)
			);
	} catch {
		// no details then; the next pointer asks again
		return;
	}
	const plot = figure.querySelector('[data-plot]')!;
	const { target, type } = early ?? {};
	if (!early || !type || !plot.contains(target as Node)) return;
	plot.dispatchEvent(
		early instanceof KeyboardEvent ? new KeyboardEvent(type, early) : new PointerEvent(type, early)
	);
	early = undefined;
}

function seek(event: Event) {
	const target = event.target as Element;
	const figure = target.closest?.<HTMLElement>('[data-scene] [data-figure]');
	if (!figure || (closers.has(figure) && stops.has(figure.dataset.at!))) return;
	if (event instanceof PointerEvent) early = event;
	if (event instanceof KeyboardEvent && target.matches('[data-plot]') && walks(event)) {
		early = event;
		event.preventDefault();
	}
	void attend(figure);
}

/** An arrow steps a number before anything was keyed in: its field wakes first, and then takes the step. */
async function step(event: KeyboardEvent) {
	const { target, key } = event;
	const field = target as HTMLElement;
	const figure = field.closest?.('[data-scene] [data-figure]');
	if (!figure || awake.has(figure) || !field.matches('[inputmode]')) return;
	if (!/^Arrow(Up|Down)$/.test(key)) return;
	await liven(figure);
	if (awake.has(figure)) field.dispatchEvent(new KeyboardEvent('keydown', event));
}
addEventListener('keydown', (event) => void step(event));

const walks = ({ key, metaKey, ctrlKey, altKey }: KeyboardEvent) =>
	walk(key, 0, 2) !== null && !metaKey && !ctrlKey && !altKey;
// a pointer that rests while the page moves below it asks for nothing
for (const sign of ['pointermove', 'pointerdown', 'focusin', 'keydown'])
	addEventListener(sign, seek);

/**
 * Wakes the live chart of a figure whose control the reader uses; it sleeps again at the next step. What
 * cannot be had is said beside the controls, which go back to what is drawn.
 */
export async function liven(figure: Element): Promise<void> {
	const form = figure.querySelector('form');
	if (!form || awake.has(figure)) return;
	awake.set(figure, null);
	try {
		const { take } = await import('$lib/share/control');
		awake.set(figure, await take(figure, form, () => closers.get(figure)?.()));
	} catch {
		awake.delete(figure);
		form.reset();
		form.querySelector('[data-control-said]')!.textContent =
			'This could not be loaded: the picture is the step’s own. Try again.';
	}
}
