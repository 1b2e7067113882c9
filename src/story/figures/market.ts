/** Figures of the second half of chapter 8: that day's other tickers, and losses of its size. */
import { dataset, rowOf } from '$server/data';
import * as say from '$lib/format';
import { median } from '$server/data/amounts';

const day = dataset('market-day').rows;
/** From what size on the dataset has losses: its own title says so. */
const floor = / \$\d+ billion/.exec(dataset('market-losses').title)?.[0].trim();
const rose = day.filter(({ changePct }) => changePct > 0);
const worse = day.filter(({ changePct }) => changePct < rowOf('market-day', 'nvda').changePct);
/** Size of a move without its sign: `30.9%`. */
const move = (id: string, digits = 1) =>
	say.percent(Math.abs(rowOf('market-day', id).changePct) / 100, digits);
/** The middle of the moves of the sectors that match. */
const middle = (sector: RegExp) =>
	say.percent(
		-median(day.filter((row) => sector.test(row.sector)).map((row) => row.changePct)) / 100
	);
const goods = day.filter(({ sector }) => /^(Retail|Consumer staples|Health|Telecom)/.test(sector));
if (goods.some(({ changePct }) => changePct <= 0))
	throw new RangeError('the prose says that all daily goods rose');

const losses = dataset('market-losses').rows;
const MONDAY = '2025-01-27';
const since = losses.filter(({ date }) => date > MONDAY);
const billions = (id: string) => say.usdWords(rowOf('market-losses', id).lossUsdB * 1e9);
const meta = rowOf('market-losses', 'meta-2022-02-03');
/** The highest of the counts that the note of the record quotes, in billions. */
const quoted = (rowOf('market-losses', 'nvda-2025-01-27').note ?? '').matchAll(
	/\b(\d{3}(?:\.\d)?) \(/g
);
const highest = Math.max(...[...quoted].map(([, figure]) => Number(figure)));

export const market = {
	'loss-floor': floor ?? '',
	'day-count': say.count(day.length),
	'day-worse': say.inWords(worse.length),
	'day-rose': say.inWords(rose.length),
	'day-goods': say.inWords(goods.length),
	'day-nvidia': move('nvda', 2),
	'day-credo': move('crdo'),
	'day-vertiv': move('vrt'),
	'day-vistra': move('vst'),
	'day-constellation': move('ceg'),
	'day-dow': move('dji', 2),
	'day-power': middle(/^(Power|Nuclear|Grid|Electrical|Data-centre power)/),
	'day-networks': middle(/networking|^Optical/),
	'day-chips': middle(/^(Semiconductors|Chip equipment)/),
	'loss-third': billions('aapl-2026-07-31'),
	'loss-fourth': billions('msft-2026-01-29'),
	'loss-highest': say.usdWords(highest * 1e9),
	'losses-count': say.count(losses.length),
	'losses-before': say.inWords(losses.filter(({ date }) => date < MONDAY).length),
	'losses-since': say.count(since.length),
	'losses-computed': say.count(since.filter(({ basis }) => basis === 'computed').length),
	'losses-nvidia': say.inWords(losses.filter(({ ticker }) => ticker === 'NVDA').length),
	'meta-fall': say.percent(-meta.changePct / 100, 2)
};
