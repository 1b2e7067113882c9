/** Joins a figure, its form of controls and the address: each change of one shows in the others. */
import type { Part } from '$lib/parts';
import type { Cursor } from '$browser/details/cursor';
import { parts } from '$charts';
import { hydrateFigure } from './island';
import type { Live } from './live.svelte';
import type { State } from '$lib/chart';
import { subOf } from '$lib/define';
import { asked, entered, fill, refused, slid, stepped, touched, type Query } from './form';

/** Draws what an address asks for, over the state that the page began with. */
export type Draw = (query: Query) => Promise<void>;

/** A figure's state with its form; `show` shows one in both, and forgets what the reader wrote. */
export interface Joined {
	show(state: State): void;
	/** Draws what an address or the form asks for, over what is drawn. */
	ask(query: Query): void;
	/** Draws what the form asks for; a number that is refused stays in its field, with the reason. */
	read(): void;
}

/**
 * A finding holds for the state that it came with: over the reader's `own` stands what is drawn. Answers what
 * writes the one or the other over a figure.
 */
function headOf(figure: Element, { chart, props }: Live): (own: boolean) => void {
	const heads = (['headline', 'sub'] satisfies Part[]).map((name) =>
		figure.querySelector(`[data-${name}]`)
	);
	const found = heads.map((head) => head?.textContent ?? '');
	return (own) => {
		const words = own ? [`${chart.title}, as you chose`, subOf(chart, props.view)] : found;
		heads.forEach((head, i) => {
			if (head && head.textContent !== words[i]) head.textContent = words[i]!;
		});
	};
}

/** Says what was left as it was, and what the picture misses. */
function report(form: HTMLFormElement, ignored: readonly string[], missed = '') {
	const left = ignored.length ? `Left as it was: ${ignored.join(', ')}.` : '';
	form.querySelector('[data-control-said]')!.textContent = [left, missed].filter(Boolean).join(' ');
	// said where it can be seen
	if (left) form.closest('details')?.setAttribute('open', '');
}

/**
 * Reads a form with each change, of a slider under the finger without a transition; once the changes rest, says to
 * a screen reader what came of them: the first clause of the picture in words.
 */
function listen(
	figure: Element,
	form: HTMLFormElement,
	live: Live,
	read: () => void,
	signal?: AbortSignal
) {
	const { chart, props } = live;
	const said = figure.querySelector('[data-said]')!;
	let rest: number | undefined;
	function change(target: Element) {
		const under = slid(form, chart, target) || form.hasAttribute('data-moving');
		figure.toggleAttribute('data-jump', under);
		read();
		clearTimeout(rest);
		rest = window.setTimeout(() => {
			said.textContent = chart.describe(props.view).replace(/[:.] .*/s, '');
		}, 700);
	}
	// a field on the picture belongs to the form, and stands outside of it
	for (const part of [form, ...[...form.elements].filter((field) => !form.contains(field))])
		part.addEventListener('input', ({ target }) => change(target as Element), { signal });
	form.addEventListener('submit', (event) => event.preventDefault(), { signal });
	form.addEventListener('keydown', (key) => stepped(key, chart, live.state) && change(form), {
		signal
	});
	return change;
}

/**
 * Joins a form to its awake figure. The reader's choices stand on the figure as `data-query`, the
 * difference from the state last shown, and as `data-own`, that from the chart's initial one; `moved`
 * hears the former after each change.
 */
export function join(
	figure: Element,
	form: HTMLFormElement,
	live: Live,
	moved: (query: string) => void = () => undefined,
	signal?: AbortSignal
): Joined {
	const { chart } = live;
	const head = headOf(figure, live);
	let start = live.state;
	function ask(query: Query, bad: readonly string[] = []) {
		report(form, live.ask(query), live.props.view.missed);
		const text = live.query(start);
		head(text !== '');
		figure.setAttribute('data-query', text);
		figure.setAttribute('data-own', live.query(chart.initial));
		moved(text);
		fill(form, chart, live.state, [...bad, entered(form)]);
	}
	function read() {
		const bad = refused(form, chart);
		ask(asked(form, chart, bad), bad);
	}
	function show(state: State) {
		live.show(state);
		start = live.state;
		figure.removeAttribute('data-query');
		head(false);
		fill(form, chart, start);
		refused(form, chart);
		report(form, []);
	}
	const change = listen(figure, form, live, read, signal);
	// what the reader wrote while this was on its way counts, and is said too
	const early = [...form.elements].filter(touched);
	for (const field of early) slid(form, chart, field);
	if (early.length) change(form);
	else fill(form, chart, start);
	return { ask, read, show };
}

/**
 * Takes a pinned figure over while its step is shown: the marks it has then, and what gives it back.
 * `close` closes the details of its cursor.
 */
export async function take(figure: Element, form: HTMLFormElement, close: () => void) {
	const ended = new AbortController();
	const awake = await hydrateFigure(figure, close);
	join(figure, form, awake.live, undefined, ended.signal);
	return {
		stops: awake.stops,
		rest() {
			ended.abort();
			awake.rest();
		}
	};
}

/**
 * Joins the one figure of a chart's page or an embed to its form and to the address, and draws what
 * the address `asked` for; answers what draws more. What else stands in the address, a theme say, stays there.
 */
export async function control(asked: Query, cursor: Cursor): Promise<Draw | void> {
	const figure = document.querySelector('[data-figure]');
	const form = document.querySelector<HTMLFormElement>('[data-controls]');
	if (!figure || !form) return;
	const rest = new URLSearchParams(location.search);
	for (const [key] of asked) rest.delete(key);
	const { live, stops } = await hydrateFigure(figure, () => cursor.show(-1));
	const first = live.state;
	cursor.stops = stops;
	/** Fetches first what draws some of the keys, where they are asked for. */
	const draw = async (query: Query) => {
		for (const [key] of query) await parts[key]?.();
		ask(query);
	};
	const back: Draw = async (query) => {
		figure.removeAttribute('data-jump');
		show(first);
		await draw(query);
		// the field that the reader is in too
		fill(form, live.chart, live.state);
	};
	const { ask, read, show } = join(figure, form, live, (text) => {
		const drawn = new CustomEvent('drawn', {
			detail: { live, text, back, ask: draw },
			cancelable: true
		});
		// a chart's page keeps its address and its words itself
		if (!figure.dispatchEvent(drawn)) return;
		const url = new URL(location.href);
		url.search = [text.slice(1), `${rest}`].filter(Boolean).join('&');
		history.replaceState(history.state, '', url);
	});
	if (asked.length) await draw(asked);
	else read();
	return back;
}
