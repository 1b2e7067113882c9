import type { Fault } from '../fault';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

/** How far market values of one company are apart, by losses of four years: 2.7 times, and room. */
const VALUES = 4;

const middle = (list: readonly number[]) =>
	[...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** Loss over fall is what a company was worth: out of line with its other rows, one of the two is wrong. */
function valueFaults(losses: readonly Named[]): Fault[] {
	const value = ({ row }: Named) => (Number(row.lossUsdB) / -Number(row.changePct)) * 100;
	const shares = ({ row }: Named) => num(row.sharesUsedB);
	return grouped(losses, 'ticker').flatMap((rows) => {
		const usual = middle(rows.map(value));
		const count = middle(rows.map(shares).filter((n) => n !== null));
		return rows.flatMap((row) => {
			const times = value(row) / usual;
			const own = shares(row);
			if (times > VALUES || times < 1 / VALUES)
				return [
					fault(
						row,
						'lossUsdB and changePct',
						`a market value near ${usual.toFixed(0)}`,
						value(row)
					)
				];
			return own !== null && (own > count * 1.5 || own < count / 1.5)
				? [fault(row, 'sharesUsedB', `about ${count}, as in its other rows`, own)]
				: [];
		});
	});
}

/** Ranks count the losses from the largest on. */
function rankFaults(loss: Named, at: number, losses: readonly Named[]): Fault[] {
	if (loss.row.rank !== at + 1) return [fault(loss, 'rank', `${at + 1}, its place`, loss.row.rank)];
	const larger = num(losses[at - 1]?.row.lossUsdB);
	return larger !== null && Number(loss.row.lossUsdB) > larger
		? [fault(loss, 'lossUsdB', `at most ${larger}, that of the rank before`, loss.row.lossUsdB)]
		: [];
}

/** How far counts of one loss can be apart: by a twelfth, and room. */
const COUNTS = 1.2;
const countFaults = (loss: Named): Fault[] => {
	const high = num(loss.row.highUsdB);
	const most = Number(loss.row.lossUsdB) * COUNTS;
	return high !== null && high > most
		? [fault(loss, 'highUsdB', `at most ${most.toFixed(0)}`, high)]
		: [];
};

const basisFaults = (loss: Named): Fault[] =>
	(loss.row.sharesUsedB !== null) === (loss.row.basis === 'computed')
		? []
		: [fault(loss, 'sharesUsedB', 'a count exactly where basis is computed', loss.row.sharesUsedB)];

/** Closes that a note gives, from one day to the next. */
const CLOSES = /^Closes: (\d[\d,]*\.?\d*) to (\d[\d,]*\.\d+|\d[\d,]*\d)\b/;

/** A computed loss is what the closes in its note give, and its count of shares. */
function noteFaults(loss: Named): Fault[] {
	const closes = CLOSES.exec(String(loss.row.note))
		?.slice(1)
		.map((text) => Number(text.replace(/,/g, '')));
	const [before, after] = closes ?? [];
	if (!before || !after) return [];
	const fall = (after / before - 1) * 100;
	if (Math.abs(fall - Number(loss.row.changePct)) > 0.0051)
		return [
			fault(loss, 'changePct', `${fall.toFixed(2)}, as the closes in its note`, loss.row.changePct)
		];
	const usdB = (before - after) * (num(loss.row.sharesUsedB) ?? NaN);
	return Math.abs(usdB / Number(loss.row.lossUsdB) - 1) > 0.01
		? [
				fault(
					loss,
					'lossUsdB',
					`${usdB.toFixed(0)}, the closes in its note times the shares`,
					loss.row.lossUsdB
				)
			]
		: [];
}

/** A company has one ticker and a ticker one company, as the first of their rows has it. */
const tickerFaults = (losses: readonly Named[]): Fault[] =>
	losses.flatMap((loss) =>
		(['company', 'ticker'] as const).flatMap((field) => {
			const other = field === 'company' ? 'ticker' : 'company';
			const first = losses.find(({ row }) => row[other] === loss.row[other])?.row[field];
			return first === loss.row[field]
				? []
				: [
						fault(
							loss,
							field,
							`${String(first)}, as for ${String(loss.row[other])} above`,
							loss.row[field]
						)
					];
		})
	);

/** What the ranking says of itself. */
export function lossFaults(files: Files): Fault[] {
	const losses = rowsOf(files, 'market-losses');
	return [
		...losses.flatMap(rankFaults),
		...losses.flatMap(basisFaults),
		...losses.flatMap(countFaults),
		...tickerFaults(losses),
		...valueFaults(losses),
		...losses.flatMap(noteFaults)
	];
}
