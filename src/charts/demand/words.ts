/** What is said of spending: at a mark, and of the whole picture. */
import type { Mark } from '$lib/chart';
import { counted, date, leftOut, usdShort } from '$lib/format';
import type { DemandView, Spending, Sum } from './types';

/** The range of a plan, for those that are one. */
export const guidedOf = ({ low, high }: Spending) =>
	low !== null && high !== null ? [`guided from ${usdShort(low)} to ${usdShort(high)}`] : [];

export function details(row: Spending): Omit<Mark, 'id' | 'x' | 'y'> {
	const time =
		row.kind === 'quarter' ? `thirteen weeks to ${date(row.ends)}` : date(row.ends, 'year');
	const name = row.kind === 'quarter' ? row.name : `${row.name} in ${time}`;
	return {
		title: `${name}: ${usdShort(row.usd)}${row.planned ? ', planned' : ''}`,
		lines: [`${time}; ${row.basis}`, ...guidedOf(row), ...(row.note ? [row.note] : [])],
		source: row.source
	};
}

const told = ({ year, usd, basis, counted, hollow }: Sum) =>
	`${year} ${usdShort(usd)} (${[basis, ...(counted || hollow ? [] : ['the sum is ours'])].filter(Boolean).join('; ')})`;

const rule = (fall: string | undefined) => (fall ? `; a rule marks ${date(fall, 'long')}` : '');

function quarters({ bars, marks, fall }: DemandView): string {
	const ends = [marks[0], marks.at(-1)].map((mark) => mark?.title).join('; ');
	return `Nvidia’s data-centre revenue in ${counted(bars.length, 'quarter')}, each bar from its first day to its last${rule(fall)}. First and last: ${ends}.`;
}

function stacked({ stacks, bars, fall, guided }: DemandView): string {
	const { blocks = [], sums = [], rise = null } = stacks ?? {};
	const names = [...new Set(blocks.map(({ name }) => name))].join(', ');
	const planned = bars.filter(({ hollow }) => hollow).length;
	const plans = guided.length ? ` Plans that are ranges: ${guided.join('; ')}.` : '';
	const all = sums.length ? ` Together: ${sums.map(told).join(', ')}.` : '';
	const more = rise ? ` A bracket marks ${rise.text} in the year of the fall.` : '';
	const each = blocks.map(({ text, x }) => `${text} in ${date((x[0] + x[1]) / 2, 'year')}`);
	return `Capital spending by year, in stacks, from the base: ${names}; ${counted(planned, 'block')} planned and drawn as broken outlines${rule(fall)}.${all}${more} Each: ${each.join(', ')}.${plans}`;
}

export const describe = (view: DemandView): string =>
	(view.stacks ? stacked(view) : quarters(view)) + leftOut(view.left, 'figure');
