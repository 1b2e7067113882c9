/** A line of the reader's own on a chart's page: asked for by a form under the picture, and said there. */
import type { View } from '$lib/chart';
import type { Fit } from '$lib/fit';
import type { Drawn } from './address';

/** What was chosen and not yet asked for. */
let wanted: string | null = null;
/** What the page says was published, while there is no line. */
let published: Beside;
type Beside = Pick<Fit, 'beside' | 'source'>;

const select = (panel: HTMLFormElement, name: 'runs' | 'weights') =>
	panel.elements.namedItem(name) as HTMLSelectElement;

/** The line of what was published: its words and its link. */
function besideIn(panel: HTMLFormElement): [ChildNode, HTMLAnchorElement] {
	const line = panel.querySelector('[data-fit-beside]')!;
	return [line.firstChild!, line.querySelector('a')!];
}

/** Hears the form; a chart that sleeps is woken by it, as by a field. */
export function choose(panel: HTMLFormElement, form: HTMLFormElement) {
	panel.addEventListener('change', ({ target }) => {
		const [runs, weights] = [select(panel, 'runs'), select(panel, 'weights')];
		// weights alone ask for a line too
		if (target === weights && weights.value && !runs.value) runs.selectedIndex = 1;
		const kept = runs.value === 'all' && weights.value ? '' : runs.value;
		wanted = runs.value && [kept, weights.value].filter(Boolean).join();
		form.dispatchEvent(new Event('input', { bubbles: true }));
	});
	const [text, { href: url, textContent: title }] = besideIn(panel);
	published = { beside: text.textContent!.trim(), source: { url, title } };
	panel.addEventListener('submit', (event) => event.preventDefault());
	// the chart could not be fetched
	form.addEventListener('reset', () => {
		wanted = null;
		panel.reset();
	});
}

/** Shows in the form what a state holds. */
function fill(panel: HTMLFormElement, names: readonly string[]) {
	const [runs, weights] = [select(panel, 'runs'), select(panel, 'weights')];
	const one = ({ options }: HTMLSelectElement) =>
		[...options].filter(({ value }) => names.includes(value)).map(({ value }) => value);
	runs.value = names.length ? (one(runs).at(-1) ?? 'all') : '';
	// both are as good as none
	const [kind = '', more] = one(weights);
	if (names.length) weights.value = more ? '' : kind;
}

/** Says under the picture what came of it, and what was published beside it. */
function say(panel: HTMLFormElement, { fit }: View, moves: boolean) {
	const said = panel.querySelector('[data-fit-said]')!;
	// heard once the window rests
	said.ariaBusy = `${moves}`;
	const [words, more] = [fit?.words ?? '', fit?.more ?? ''];
	if (said.textContent !== `${words} ${more}`.trim()) {
		const head = Object.assign(document.createElement('strong'), { textContent: words });
		said.replaceChildren(...(fit ? [head, more && ` ${more}`] : []));
	}
	const { beside, source } = fit?.source ? fit : published;
	const [text, link] = besideIn(panel);
	text.textContent = `${beside} `;
	[link.href, link.textContent] = [source!.url, source!.title];
}

/** Asks for what was chosen, and follows what was drawn. */
export function fit(panel: HTMLFormElement, form: HTMLFormElement, { ask, live }: Drawn) {
	if (wanted !== null) {
		const names = wanted;
		wanted = null;
		return void ask([['fit', names]]).catch(() => {
			panel.reset();
			panel.querySelector('[data-fit-said]')!.textContent =
				'No line was fitted: a part of the page could not be fetched.';
		});
	}
	fill(panel, live.state.fit as string[]);
	say(panel, live.props.view, form.hasAttribute('data-moving'));
}
