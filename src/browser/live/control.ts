/** Joins a figure, its form of controls and the address: each change of one shows in the others. */
import type { Part } from '$lib/parts';
import { hydrateFigure } from './island';
import type { Live } from './live.svelte';
import { digits } from '$lib/format';
import type { State } from '$lib/chart';
import { refusal } from '$lib/state';

type Query = [string, string][];

/** A figure's state with its form; `show` shows one in both, and forgets what the reader wrote. */
export interface Joined {
	show(state: State): void;
	/** Draws what an address or the form asks for, over what is drawn. */
	ask(query: Query): void;
	/** Draws what the form asks for; a number that is refused stays in its field, with the reason. */
	read(): void;
}

/** Whether a field holds something else than the page came with. */
function touched(field: Element): boolean {
	if (field instanceof HTMLSelectElement)
		return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
	if (!(field instanceof HTMLInputElement)) return false;
	return field.type === 'checkbox'
		? field.checked !== field.defaultChecked
		: field.value !== field.defaultValue;
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
	const said = form.querySelector('[data-control-said]')!;
	let start = live.state;
	const heads = (['headline', 'sub'] satisfies Part[]).map((name) =>
		figure.querySelector(`[data-${name}]`)
	);
	const told = heads.map((head) => head?.textContent ?? '');
	/** A finding holds for the state that it came with: over the reader's own stands what is drawn. */
	function head(own: boolean) {
		const words = own ? [`${chart.title}, as you chose`, chart.sub] : told;
		heads.forEach((head, i) => {
			if (head && head.textContent !== words[i]) head.textContent = words[i]!;
		});
	}
	const field = (key: string) => form.elements.namedItem(key) as HTMLInputElement;

	const fields = () =>
		chart.controls.map(({ key, kind }): [string, string] => [
			key,
			kind === 'toggle' ? (field(key).checked ? '1' : '0') : field(key).value
		]);

	/** Says beside each number's field why it is refused, and answers the keys of those fields. */
	function refused(): string[] {
		return chart.controls.flatMap((control) => {
			if (control.kind !== 'number') return [];
			const why = refusal(control, field(control.key).value);
			say(control.key, why);
			return why ? control.key : [];
		});
	}
	function say(key: string, why: string) {
		const words = form.querySelector(`[data-why="${key}"]`);
		if (words && words.textContent !== why) words.textContent = why;
		if (why) field(key).setAttribute('aria-invalid', 'true');
		else field(key).removeAttribute('aria-invalid');
	}

	function ask(query: Query, bad: readonly string[] = []) {
		const ignored = live.ask(query);
		const left = ignored.length ? `Left as it was: ${ignored.join(', ')}.` : '';
		said.textContent = [left, live.props.view.missed].filter(Boolean).join(' ');
		// said where it can be seen
		if (ignored.length) form.closest('details')?.setAttribute('open', '');
		const text = live.query(start);
		head(text !== '');
		figure.setAttribute('data-query', text);
		figure.setAttribute('data-own', live.query(chart.initial));
		moved(text);
		// in a shadow tree the document knows only the tree's host
		const { activeElement } = form.getRootNode() as Document | ShadowRoot;
		fill(live.state, [...bad, (activeElement as HTMLInputElement | null)?.name]);
	}
	function fill(state: State, left: readonly (string | undefined)[] = []) {
		for (const { key, kind } of chart.controls) {
			const value = state[key];
			if (kind === 'toggle') field(key).checked = value === true;
			else if (!left.includes(key))
				field(key).value = typeof value === 'number' ? digits(value) : String(value ?? '');
		}
	}
	function read() {
		const bad = refused();
		ask(
			fields().filter(([key]) => !bad.includes(key)),
			bad
		);
	}

	form.addEventListener('input', read, { signal });
	form.addEventListener('submit', (event) => event.preventDefault(), { signal });
	form.addEventListener('keydown', step, { signal });
	function step({ key, target }: KeyboardEvent) {
		const { name } = target as HTMLInputElement;
		const control = chart.controls.find((control) => control.key === name);
		const way = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
		if (control?.kind !== 'number' || !way) return;
		const next = Number(live.state[name]) + way * control.step;
		const inside = Math.min(control.max, Math.max(control.min, next));
		field(name).value = digits(Number(inside.toFixed(6)));
		read();
	}

	// what the reader wrote while this was on its way counts
	if ([...form.elements].some(touched)) read();
	else fill(start);

	return {
		ask,
		read,
		show(state) {
			live.show(state);
			start = live.state;
			figure.removeAttribute('data-query');
			head(false);
			fill(start);
			refused();
			said.textContent = '';
		}
	};
}

/** Puts the state into the address that the page's citations name: `Cite.svelte` writes which that is. */
function cite(query: string) {
	for (const part of document.querySelectorAll<HTMLElement>('[data-cite]')) {
		const before = part.dataset.cite!;
		const after = before.replace(/\?.*$/, '') + query;
		part.textContent = part.textContent.replace(before, () => after);
		part.dataset.cite = after;
	}
}

/**
 * Takes a pinned figure over while its step is shown: the marks it has then, and what gives it back.
 * `close` closes the details of its cursor.
 */
export async function take(figure: Element, form: HTMLFormElement, close: () => void) {
	const ended = new AbortController();
	const awake = await hydrateFigure(figure, undefined, close);
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
 * the address `asked` for. What else stands in the address, a theme say, stays there.
 */
export async function control(asked: Query): Promise<void> {
	const figure = document.querySelector('[data-figure]');
	const form = document.querySelector<HTMLFormElement>('[data-controls]');
	if (!figure || !form) return;
	const rest = new URLSearchParams(location.search);
	for (const [key] of asked) rest.delete(key);
	const { ask, read } = join(figure, form, (await hydrateFigure(figure)).live, (text) => {
		cite(text);
		const query = [text.slice(1), rest.toString()].filter(Boolean).join('&');
		history.replaceState(
			history.state,
			'',
			location.pathname + (query && `?${query}`) + location.hash
		);
	});
	if (asked.length) ask(asked);
	else read();
}
