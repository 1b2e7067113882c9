import type { Fault } from '../fault';
import { before } from '../sessions';
import { fault, num, rowsOf, type Files, type Loose, type Named } from './rows';

/** The day that market-day.json is about, and the session before. */
const DAY = '2025-01-27';
const BEFORE = before(DAY);
/** Half of the last printed digit of a percentage, and what binary fractions add to it. */
const ROUNDED = 0.0051;
/** Losses are billions without decimals, counts of shares have three or four digits: a percent. */
const COUNTED = 0.01;
/** Billions of dollars above which a loss stands in the ranking. */
const LISTED = 200;
const change = (before: number, after: number) => (after / before - 1) * 100;

/** Closes by ticker and day. Those of Nvidia are adjusted for the split of June 2024; all losses came after or are shares. */
function closesOf(files: Files): ReadonlyMap<string, number> {
	const nvidia = rowsOf(files, 'nvidia-daily').map(({ row }) => [`NVDA ${row.id}`, row.close]);
	const others = rowsOf(files, 'index-daily').map(({ row }) => [
		`${String(row.ticker)} ${String(row.date)}`,
		row.close
	]);
	return new Map([...nvidia, ...others] as [string, number][]);
}

function moveFaults(move: Named, closes: ReadonlyMap<string, number>): Fault[] {
	const { ticker, changePct } = move.row;
	const [before, close] = [num(move.row.closeBefore), num(move.row.close)];
	const found: Fault[] = [];
	if (move.row.lossUsdB !== null && Number(changePct) >= 0)
		found.push(fault(move, 'lossUsdB', 'null, for it rose', move.row.lossUsdB));
	for (const [field, day, own] of [
		['closeBefore', BEFORE, before],
		['close', DAY, close]
	] as const) {
		const known = closes.get(`${String(ticker)} ${day}`);
		if (known !== undefined && own !== known)
			found.push(fault(move, field, `${known}, the close of ${day} in the daily file`, own));
	}
	if (before === null || close === null) return found;
	const expected = change(before, close);
	return Math.abs(expected - Number(changePct)) <= ROUNDED
		? found
		: [...found, fault(move, 'changePct', `${expected.toFixed(2)}, from its closes`, changePct)];
}

/** A loss of the day is told in two files. */
function retoldFaults(move: Named, losses: readonly Named[]): Fault[] {
	const loss = losses.find(({ row }) => row.ticker === move.row.ticker && row.date === DAY)?.row;
	const known = losses.find(({ row }) => row.ticker === move.row.ticker)?.row.company;
	if (known !== undefined && known !== move.row.name)
		return [
			fault(move, 'name', `${String(known)}, as data/market-losses.json has it`, move.row.name)
		];
	if (!loss && Number(move.row.lossUsdB) > LISTED)
		return [
			fault(move, 'lossUsdB', `a loss of the ranking, or at most ${LISTED}`, move.row.lossUsdB)
		];
	return loss
		? ['lossUsdB', 'changePct']
				.filter((field) => move.row[field] !== loss[field])
				.map((field) =>
					fault(
						move,
						field,
						`${String(loss[field])}, as data/market-losses.json has it`,
						move.row[field]
					)
				)
		: [];
}

/** Nvidia's close before a day and on it. */
function fallOf(day: unknown, days: readonly Loose[]): readonly [number, number] | null {
	const at = days.findIndex(({ id }) => id === day);
	const [before, close] = [num(days[at - 1]?.close), num(days[at]?.close)];
	return before === null || close === null ? null : [before, close];
}

function fallFaults(loss: Named, days: readonly Loose[]): Fault[] {
	const { ticker, date, changePct, lossUsdB } = loss.row;
	const shares = num(loss.row.sharesUsedB);
	const fall = ticker === 'NVDA' ? fallOf(date, days) : null;
	if (!fall) return [];
	const expected = change(...fall);
	if (Math.abs(expected - Number(changePct)) > ROUNDED)
		return [
			fault(loss, 'changePct', `${expected.toFixed(2)}, from data/nvidia-daily.json`, changePct)
		];
	const usdB = shares === null ? null : (fall[0] - fall[1]) * shares;
	return usdB !== null && Math.abs(usdB / Number(lossUsdB) - 1) > COUNTED
		? [fault(loss, 'lossUsdB', `${usdB.toFixed(0)}, the fall times the shares`, lossUsdB)]
		: [];
}

/** What files of prices, of moves and of losses say of each other. */
export function marketFaults(files: Files): Fault[] {
	const closes = closesOf(files);
	const losses = rowsOf(files, 'market-losses');
	const days = rowsOf(files, 'nvidia-daily').map(({ row }) => row);
	return [
		...rowsOf(files, 'market-day').flatMap((move) => [
			...moveFaults(move, closes),
			...retoldFaults(move, losses)
		]),
		...losses.flatMap((loss) => fallFaults(loss, days))
	];
}
