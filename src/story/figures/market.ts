/** Figures of the second half of chapter 8: that day's other tickers, and losses of its size. */
import { dataset, rowOf } from '$server/data';
import { floorOf } from '$charts/losses/view';
import * as say from '$lib/format';
import { median, present } from '$server/data/amounts';
import { holds } from './holds';

const day = dataset('market-day').rows;
const rose = day.filter(({ changePct }) => changePct > 0);
const worse = day.filter(({ changePct }) => changePct < rowOf('market-day', 'nvda').changePct);
/** Size of a move without its sign: `30.9%`. */
const move = (id: string, digits = 1) =>
	say.percent(Math.abs(rowOf('market-day', id).changePct) / 100, digits);
/** The middle of the falls of the sectors that match, in percent. */
const middle = (sector: RegExp) =>
	-median(day.filter((row) => sector.test(row.sector)).map((row) => row.changePct));
const [power, networks, chips] = [
	middle(/^(Power|Nuclear|Grid|Electrical|Data-centre power)/),
	middle(/networking|^Optical/),
	middle(/^(Semiconductors|Chip equipment)/)
];
const otherwise = middle(/^(?!Power|Nuclear|Grid|Electrical|Data-centre|Optical)/);
holds(Math.min(power, networks) > Math.max(chips, otherwise), 'power and plumbing fell most');
const goods = day.filter(({ sector }) => /^(Retail|Consumer staples|Health|Telecom)/.test(sector));
holds(
	goods.every(({ changePct }) => changePct > 0),
	'all daily goods rose'
);
holds(rowOf('market-day', 'aapl').changePct > 0, 'Apple rose');
holds(rowOf('market-day', 'dji').changePct > 0, 'the Dow Jones rose');

const losses = dataset('market-losses').rows;
const record = rowOf('market-losses', 'nvda-2025-01-27');
const days = losses.map(({ date }) => date).sort();
const since = losses.filter(({ date }) => date > record.date);
const billions = (usdB: number) => say.usdWords(usdB * 1e9);
const month = (date: string) => say.date(date, 'monthLong');
const lossOf = (id: string) => rowOf('market-losses', id);
const second = lossOf('spcx-2026-06-22');
const third = lossOf('aapl-2026-07-31');
const fourth = lossOf('msft-2026-01-29');
const bySize = since.toSorted((a, b) => b.lossUsdB - a.lossUsdB);
holds(
	[second, third, fourth].every((loss, i) => loss === bySize[i]),
	'SpaceX, Apple and Microsoft lost most since'
);
holds(
	third.basis === 'computed' && fourth.basis === 'reported',
	'Apple’s loss is computed and Microsoft’s reported'
);
holds(
	losses.every(({ lossUsdB }) => lossUsdB <= record.lossUsdB),
	'that Monday is still the record'
);
/** The days whose names stand beside their blocks. */
export const largestLosses = [record.id, second.id, third.id];
const deepest = losses.reduce((a, b) => (b.changePct < a.changePct ? b : a));
holds(deepest.company === 'Meta Platforms', 'Meta’s fall is the deepest in percent');

export const market = {
	'loss-floor': billions(floorOf(losses)),
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
	'day-power': say.percent(power / 100),
	'day-networks': say.percent(networks / 100),
	'day-chips': say.percent(chips / 100),
	'loss-third': billions(third.lossUsdB),
	'loss-third-month': month(third.date),
	'loss-fourth': billions(fourth.lossUsdB),
	'loss-highest': billions(present(record.highUsdB, 'the highest count of the record')),
	'losses-first-year': say.date(days[0]!, 'year'),
	'losses-last-month': month(days.at(-1)!),
	'losses-count': say.count(losses.length),
	'losses-before': say.inWords(losses.filter(({ date }) => date < record.date).length),
	'losses-since': say.count(since.length),
	'losses-computed': say.count(since.filter(({ basis }) => basis === 'computed').length),
	'losses-nvidia': say.inWords(losses.filter(({ ticker }) => ticker === 'NVDA').length),
	'meta-fall': say.percent(-deepest.changePct / 100, 2),
	'meta-fall-month': month(deepest.date)
};
