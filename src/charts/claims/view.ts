import type { Mark } from '$lib/chart';
import { counted, leftOut } from '$lib/format';
import { bySection, byVerdict, facts, list, tally } from './layouts';
import type { Claim, ClaimsView, Square, State } from './types';

/** Up to so many claims stand one below the other, each with its words. */
const LIST = 8;

export function view(rows: readonly Claim[], { group, verdict, focus }: State): ClaimsView {
	const shown = rows.filter((row) => !verdict || row.verdict === verdict);
	const few = shown.length <= LIST && shown.every(({ brief }) => brief);
	const told = few && shown.every(({ word }) => word);
	const layout = (told ? facts : few ? list : group === 'section' ? bySection : byVerdict)(shown);
	return {
		facts: [],
		...layout,
		focus,
		left: rows.length - shown.length,
		empty: shown.length ? undefined : 'No claim has this verdict.',
		x: { kind: 'linear', domain: [0, layout.across] },
		y: { kind: 'linear', domain: [layout.down || 1, 0] },
		marks: layout.squares.map(markOf)
	};
}

const markOf = ({ row, x, y }: Square): Mark => ({
	...row,
	x: x + 0.5,
	y: y + 0.5,
	title: row.claim,
	lines: row.details
});

export function describe({ squares, words, facts, left, empty }: ClaimsView): string {
	const rest = leftOut(left, 'claim');
	if (empty) return empty + rest;
	if (facts.length) {
		const told = facts.map(({ fact, myth }) => `${fact}; struck out: ${myth}.`);
		return `${counted(facts.length, 'claim')}, each as the fact and, struck out, what was told. ${told.join(' ')}${rest}`;
	}
	const all = squares.map(({ row }) => row);
	const said = words.flatMap(({ text, sub, end, y }) => {
		const lane = squares.filter((square) => square.y === y - 0.5).map(({ row }) => row);
		return end ? `${text}: ${tally(lane)}` : sub ? `${text} (${sub})` : [];
	});
	return `${counted(all.length, 'claim')} as ${all.length === 1 ? 'a square' : 'squares'}: ${[tally(all), ...said].join('. ')}.${rest}`;
}
