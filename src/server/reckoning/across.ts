/** One reckoning for each of several rows: their middle, or the highest of them. */
import { median } from '$server/data/amounts';
import { columnOf } from '$server/data/names';
import { Amount, WORDS } from './amount';
import type { One, Rows } from './rows';

/** Told once for all rows, by the columns that it reads: `middle of Rent ÷ Hours of models where …`. */
export function across<R extends { readonly id: string }>(
	of: Rows<R>,
	reckon: (row: One<R>) => Amount
) {
	const amounts = of.each().map(reckon);
	const words = (amounts[0]?.parts ?? []).map((part) =>
		typeof part !== 'string' && 'row' in part ? columnOf(part.dataset, part.field).title : part
	);
	const outcome = (word: string, evaluate: (values: readonly number[]) => number) =>
		new Amount(
			evaluate(amounts.map(({ value }) => value)),
			[`${word} of `, ...words, ' of ', ...of.parts],
			WORDS
		);
	return {
		middle: () => outcome('middle', median),
		highest: () => outcome('highest', (values) => Math.max(...values))
	};
}
