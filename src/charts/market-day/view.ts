import { ticksOf } from '$lib/scale';
import { searchFor } from '$lib/search';
import { inOrder, rankedOf } from './ranking';
import { sessionWords } from './session';
import { trades, type DayView, type Dot, type State, type Ticker } from './types';

export { trades } from './types';
export type { DayView, State, Ticker } from './types';

/** Percent of change, with room for a dot beyond the largest fall and the largest rise. */
export function domainOf(moves: readonly { changePct: number }[]): [number, number] {
	const all = moves.map(({ changePct }) => changePct);
	return [Math.floor(Math.min(0, ...all) - 2), Math.ceil(Math.max(0, ...all) + 1.5)];
}

export function view(rows: readonly Ticker[], state: State): DayView {
	const sought = searchFor(state.search);
	const namesOf = ({ name, text, ticker }: Ticker) => `${name}\n${text}\n${ticker}`;
	const found = rows.filter((row) => sought.finds(namesOf(row)));
	const named = rows.filter((row) => state.focus.includes(row.id) || found.includes(row));
	const missed = sought.missed(rows.map(namesOf), 'stock, index or fund');
	const drawn =
		state.by === 'all' ? rankedOf(rows, named, found, state) : lanesOf(rows, named, state);
	return {
		...drawn,
		marks: drawn.dots,
		words: wordsOf(rows, named, state) + (missed ? ` ${missed}` : ''),
		missed
	};
}

/** A lane for each trade: a dot at its change. */
function lanesOf(
	rows: readonly Ticker[],
	named: readonly Ticker[],
	{ trade, focus }: State
): Omit<DayView, 'marks' | 'words'> {
	const domain = domainOf(rows);
	const dots = rows.map((row): Dot => {
		const [nvidia, chosen] = [row.id === 'nvda', named.includes(row) || row.trade === trade];
		return {
			...row,
			x: row.changePct,
			y: row.lane,
			title: row.text,
			tone: nvidia ? 'nvidia' : chosen ? 'ink' : 'grey',
			muted: !chosen && !nvidia && trade !== '',
			index: row.trade === 'Indices',
			named: named.includes(row),
			stem: null
		};
	});
	return {
		x: { kind: 'linear', domain },
		y: { kind: 'linear', domain: [100, 0] },
		ticks: ticksOf(domain, 8),
		dots,
		labels: inOrder(
			dots.filter(({ named }) => named),
			focus
		),
		lanes: trades.map((name, i) => ({
			name,
			y: (i + 0.5) * (100 / trades.length),
			median: rows.find((row) => row.trade === name)?.median ?? null
		})),
		ranking: null
	};
}

function wordsOf(rows: readonly Ticker[], named: readonly Ticker[], { by }: State): string {
	const nvidia = rows.find(({ id }) => id === 'nvda')?.changePct ?? -Infinity;
	const count = (test: (pct: number) => boolean) =>
		rows.filter(({ changePct }) => test(changePct)).length;
	return (
		`Change of ${rows.length} stocks, indices and funds on ${sessionWords}, percent, ` +
		`${by === 'all' ? 'as bars in the order of the changes' : 'as dots by trade'}: ` +
		`${count((pct) => pct < nvidia)} fell further than Nvidia, ${count((pct) => pct > 0)} rose.` +
		(named.length ? ` Named: ${named.map(({ text }) => text).join(', ')}.` : '')
	);
}

export const describe = ({ words }: DayView): string => words;
