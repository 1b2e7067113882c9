/** A table that is broader than paper, as it is printed: its titles before the cells of every row. */
import type { TableColumn } from './types';

/** A string of a style sheet, in which nothing ends the string or the element. */
const quoted = (text: string) =>
	`"${text.replace(/[\\"<\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** The styles that write the titles, by the place of their column; the first cell is the name of the row. */
export function labelled(columns: readonly TableColumn[]): string {
	const rules = columns.map(({ title, unit }, i) => {
		const label = `${title}${unit ? `, ${unit}` : ''}: `;
		return i ? `.records td:nth-child(${i + 1})::before{content:${quoted(label)}}` : '';
	});
	return `<style>@media print{${rules.join('')}}<${'/'}style>`;
}
