import type { DatasetId } from '$server/data/schemas';
import { citation, dataset } from '$server/data';
import { median } from '$server/data/amounts';
import { before } from '$server/data/sessions';
import { change, usdWords } from '$lib/format';
import { lanesOf } from './dodge';
import { session, sessionWords } from './session';
import type { Ticker, Trade } from './types';

export const datasets: readonly DatasetId[] = ['market-day', 'sources'];

/** What each sector of the data trades in; a sector that is not here stops the build. */
const trades: Readonly<Record<string, Trade>> = {
	'Data-centre power and cooling': 'Power',
	'Power (nuclear/gas)': 'Power',
	'Power (nuclear)': 'Power',
	'Nuclear start-up': 'Power',
	'Power equipment': 'Power',
	Power: 'Power',
	'Grid construction': 'Power',
	'Electrical equipment': 'Power',
	'Data-centre networking': 'Networks',
	'Optical networking': 'Networks',
	'Optical components': 'Networks',
	'Optical fibre': 'Networks',
	'AI servers': 'Servers',
	Semiconductors: 'Chips',
	'Semiconductors (foundry)': 'Chips',
	'Semiconductors (memory)': 'Chips',
	'Semiconductors (IP)': 'Chips',
	'Chip equipment': 'Chips',
	'Cloud / software': 'Tech',
	'Cloud / retail': 'Tech',
	Software: 'Tech',
	Internet: 'Tech',
	Automotive: 'Tech',
	'Consumer electronics': 'Tech',
	Retail: 'Daily goods',
	'Consumer staples': 'Daily goods',
	'Health care': 'Daily goods',
	Telecom: 'Daily goods',
	'ETF (chip index proxy)': 'Indices',
	Index: 'Indices'
};

/** Names short enough for a label, where the data's are not. */
const names: Readonly<Record<string, string>> = {
	crdo: 'Credo',
	ceg: 'Constellation',
	anet: 'Arista',
	tln: 'Talen',
	mrvl: 'Marvell',
	tsm: 'TSMC',
	smci: 'Super Micro',
	mu: 'Micron',
	arm: 'Arm',
	amd: 'AMD',
	asml: 'ASML',
	meta: 'Meta',
	smh: 'SMH fund',
	soxx: 'SOXX fund',
	sox: 'PHLX chip index',
	dji: 'Dow',
	ixic: 'Nasdaq'
};

/** Those that the story names, in whose favour the others stand aside. */
const first = 'nvda crdo vst cls ceg gspc dji wmt orcl oklo'.split(' ');

const moves = dataset('market-day').rows.map((row) => {
	const trade = trades[row.sector];
	if (!trade) throw new RangeError(`market-day: the sector "${row.sector}" has no lane`);
	return { ...row, trade };
});
const rank = ({ id }: { id: string }) => first.indexOf(id) + 1 || Infinity;
const order = moves.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
const lanes = lanesOf(order);

const medianOf = (trade: Trade) =>
	median(moves.filter((move) => move.trade === trade).map(({ changePct }) => changePct));

/** From close to close: `24 to 27 January 2025`, both of one month. */
const fromBefore = `${new Date(before(session)).getUTCDate()} to ${sessionWords}`;

/** What the cursor says of a ticker. */
function linesOf(row: (typeof moves)[number]): string[] {
	const unit = row.ticker.startsWith('^') ? 'points' : 'US dollars';
	const { ticker, sector, closeBefore, close, lossUsdB, note } = row;
	return [
		`${ticker.replace('^', '')}, ${sector}`,
		closeBefore === null || close === null
			? sessionWords
			: `from ${closeBefore} to ${close} ${unit}, ${fromBefore}`,
		...(lossUsdB === null ? [] : [`${usdWords(lossUsdB * 1e9)} of market value`]),
		...(note ? [note] : [])
	];
}

export const rows: readonly Ticker[] = moves.map((row) => ({
	id: row.id,
	ticker: row.ticker,
	name: row.name,
	sector: row.sector,
	trade: row.trade,
	changePct: row.changePct,
	closeBefore: row.closeBefore,
	close: row.close,
	lossUsdB: row.lossUsdB,
	text: `${names[row.id] ?? row.name} ${change(row.changePct / 100)}`,
	lines: linesOf(row),
	lane: lanes.get(row.id) ?? NaN,
	median: medianOf(row.trade),
	source: citation(row.sources[0] ?? '')
}));
