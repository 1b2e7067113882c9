/** Joins a figure, its form of controls and the address: each change of one shows in the others. */
import { rouse } from '../../island';
import { readQuery, writeQuery } from './query';

export async function control(): Promise<void> {
	const figure = document.querySelector('[data-figure]');
	const form = document.querySelector<HTMLFormElement>('[data-controls]');
	if (!figure || !form) return;
	const said = form.querySelector('[data-control-said]')!;
	const awake = await rouse(figure);
	const { chart } = awake;
	const start = awake.state();

	const fields = () =>
		chart.controls.map(({ key, kind }): [string, string] => {
			const field = form.elements.namedItem(key) as HTMLInputElement;
			return [key, kind === 'toggle' ? (field.checked ? '1' : '0') : field.value];
		});
	const asked = new URLSearchParams(location.search);
	asked.delete('theme');
	apply(asked.size ? [...asked] : fields());
	form.addEventListener('input', () => apply(fields()));

	function apply(query: [string, string][]) {
		const { state, ignored } = readQuery(chart, query, awake.state());
		try {
			awake.show(state);
		} catch {
			ignored.push('a window without data');
			awake.show(start);
		}
		said.textContent = ignored.length ? `Left as it was: ${ignored.join(', ')}.` : '';
		const text = writeQuery(chart, awake.state(), start);
		figure!.setAttribute('data-query', text);
		history.replaceState(history.state, '', location.pathname + text + location.hash);
		fill(awake.state());
	}
	function fill(state: Record<string, unknown>) {
		for (const { key, kind } of chart.controls) {
			const field = form!.elements.namedItem(key) as HTMLInputElement;
			if (kind === 'toggle') field.checked = state[key] === true;
			else if (field !== document.activeElement) field.value = String(state[key] ?? '');
		}
	}
}
