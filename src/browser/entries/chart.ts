/** The script of a chart's own page: its address, which Back walks, and the window that is chosen on its whole time. */
import { Brush } from '$browser/instrument/brush';
import { Address, type Drawn } from '$browser/instrument/address';
import { compare } from '$browser/instrument/compare';
import { choose, fit } from '$browser/instrument/fit';
import { key } from '$browser/instrument/keys';
import { point } from '$browser/instrument/pointer';
import { tell } from '$browser/instrument/told';
import { mark, wanted } from '$browser/instrument/views';

const figure = document.querySelector<HTMLElement>('[data-figure]')!;
const form = document.querySelector<HTMLFormElement>('[data-controls]');
const root = document.querySelector<HTMLElement>('[data-brush]');
const panel = document.querySelector<HTMLFormElement>('[data-fit]');
const state = document.querySelector<HTMLElement>('[data-chart]')!.dataset.state!;

function brushed(root: HTMLElement, form: HTMLFormElement): Brush {
	const brush = new Brush(root, form);
	point(brush);
	key(brush);
	root.querySelector('[data-whole]')!.addEventListener('click', () => brush.whole());
	new ResizeObserver(() => brush.label()).observe(brush.strip);
	root.toggleAttribute('data-ready', true);
	return brush;
}

if (form) {
	const brush = root && brushed(root, form);
	if (panel) choose(panel, form);
	const address = new Address(form, Object.keys(JSON.parse(state) as object));
	figure.addEventListener('drawn', (event) => {
		event.preventDefault();
		const { detail } = event as CustomEvent<Drawn>;
		const { state, props } = detail.live;
		brush?.drawn(state, props.view);
		address.drawn(detail);
		tell(figure, detail);
		compare(figure, form, detail);
		if (panel) fit(panel, form, detail);
		mark(figure, detail.text);
	});
	document.addEventListener('click', (event) => {
		const view = wanted(event);
		if (!view) return;
		event.preventDefault();
		address.go(view.search);
		figure.querySelector('[data-plot]')!.scrollIntoView({ block: 'nearest' });
	});
}
