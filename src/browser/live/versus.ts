/** The comparison of two marks on a chart's page or an embed: asked for by their boxes, ended by a button beside the fields. */

/** Asks for the pair that a box left on the figure, `a,b` in `data-versus`. */
export function compare(figure: HTMLElement, form: HTMLFormElement, ask: (pair: string) => void) {
	ask(figure.dataset.versus!);
	delete figure.dataset.versus;
	if (form.querySelector('[data-end]')) return;
	const end = Object.assign(document.createElement('button'), {
		type: 'button',
		textContent: 'Stop comparing'
	});
	end.dataset.end = '';
	end.addEventListener('click', () => {
		ask('');
		end.remove();
		figure.querySelector<HTMLElement>('[data-plot]')!.focus({ preventScroll: true });
	});
	form.querySelector('[data-control-said]')!.before(end);
}
