/** The comparison of two marks on a chart's page: asked for by their boxes, ended by a button beside the fields. */
import type { Drawn } from './address';

/** The button that ends it. */
const end = Object.assign(document.createElement('button'), {
	type: 'button',
	textContent: 'Stop comparing'
});
end.dataset.alone = '';

/** Asks for the pair that a box left on the figure, `a,b` in `data-versus`; the button is there as long as two are compared. */
export function compare(figure: HTMLElement, form: HTMLFormElement, { ask, text }: Drawn) {
	const pair = figure.dataset.versus;
	delete figure.dataset.versus;
	const said = form.querySelector('[data-control-said]')!;
	if (pair)
		return void ask([['versus', pair]]).catch(() => {
			said.textContent = 'Nothing was compared: a part of the page could not be fetched.';
		});
	if (!new URLSearchParams(text).has('versus')) return end.remove();
	const part = (name: 'sub' | 'said') => figure.querySelector(`[data-${name}]`)!;
	// to a screen reader too
	part('said').textContent = part('sub').textContent;
	if (!end.isConnected) said.before(end);
	end.onclick = () => {
		void ask([['versus', '']]);
		figure.querySelector<HTMLElement>('[data-plot]')!.focus({ preventScroll: true });
	};
}
