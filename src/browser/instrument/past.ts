/** The table of a chart's page as it read on the day of which the picture is. */
import type { Then } from '$lib/asof';
import { date } from '$lib/format';

let shown = '';

/** Shows the table of a day, ISO date, and today's without one; says which that is. */
export function readAsOf(day: string) {
	if (day === shown) return;
	shown = day;
	for (const row of document.querySelectorAll<HTMLTableRowElement>('[data-past]')) {
		const past = JSON.parse(row.dataset.past!) as readonly Then[];
		const then = day ? past.findLast(([from]) => from <= day) : undefined;
		row.classList.toggle('later', Boolean(day && !then));
		for (const cell of row.cells) {
			const today = (cell.dataset.today ??= cell.textContent);
			cell.textContent = then?.[1][cell.cellIndex] ?? today;
		}
	}
	const said = document.querySelector('[data-of]');
	if (said) said.textContent = day ? `on ${date(day, 'long')}` : 'today';
	// rows are found, counted and put in order anew
	document.querySelector('[data-table] input')?.dispatchEvent(new Event('change'));
}
