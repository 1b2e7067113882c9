/** Figures of chapter 8: Nvidia's fall and what came of it. */
import { dataset, rowOf } from '$server/data';
import { fall } from '$charts/nvidia/fall';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { bill, close, closes, gap } from './pieces';

type Close = (typeof closes)[number];
const highest = (list: readonly Close[]) => list.reduce((a, b) => (b.close > a.close ? b : a));
const lowest = (list: readonly Close[]) => list.reduce((a, b) => (b.close < a.close ? b : a));
const sessions = (from: string, to: string) =>
	closes.findIndex(({ date }) => date === to) - closes.findIndex(({ date }) => date === from);

const [friday, monday] = ['2025-01-24', '2025-01-27'];
const before = close('2025-01-17');
const peak = highest(closes.filter(({ date }) => date >= '2025-01-17' && date < monday));
const back = closes.find(({ date, close: c }) => date > monday && c > close(friday))!;
const trough = lowest(closes.filter(({ date }) => date > monday && date < back.date));
const top = highest(closes);
const last = closes.at(-1)!;

const losses = dataset('market-losses').rows;
const loss = rowOf('market-losses', 'nvda-2025-01-27');
const [, second] = [...losses].sort((a, b) => b.lossUsdB - a.lossUsdB);
const earlier = losses
	.filter(({ date }) => date < monday)
	.reduce((a, b) => (b.lossUsdB > a.lossUsdB ? b : a));
const quarters = dataset('nvidia-quarters').rows;
const quarterThen = quarters.find(({ periodEnd }) => periodEnd === '2025-01-26');
const chips = (id: string) => say.count(present(bill(id).gpuCount, `the chips of ${id}`));
const billions = (usd: number | undefined, what: string) => say.usdWords(present(usd, what) * 1e9);

export const worstDay = {
	loss: billions(loss.lossUsdB, 'the loss'),
	'close-2023': say.price(close('2023-01-03')),
	'close-before': say.price(before),
	'close-peak': say.price(peak.close),
	'rise-week': say.percent(peak.close / before - 1, 1),
	'close-friday': say.price(close(friday)),
	'close-monday': say.price(close(monday)),
	'fall-plain': say.percent(-fall(closes, friday, monday)),
	'fall-exact': say.percent(-fall(closes, friday, monday), 2),
	'loss-before': billions(earlier.lossUsdB, 'the record before'),
	'loss-times-before': say.times(loss.lossUsdB / earlier.lossUsdB),
	'loss-second': billions(second?.lossUsdB, 'the second loss'),
	'rebound-day': say.change(fall(closes, monday, '2025-01-28')),
	'rebound-share': say.percent(
		(close('2025-01-28') - close(monday)) / (close(friday) - close(monday))
	),
	'back-date': say.date(back.date, 'long'),
	'back-close': say.price(back.close),
	'back-sessions': say.count(sessions(friday, back.date)),
	'back-days': say.count(gap(friday, back.date)),
	'trough-close': say.price(trough.close),
	'trough-date': say.date(trough.date, 'long'),
	'v3-chips': chips('v3-total'),
	'r1-chips': chips('r1-total'),
	'v4-move': say.change(fall(closes, '2026-04-23', '2026-04-24')),
	'top-close': say.price(top.close),
	'top-date': say.date(top.date, 'long'),
	'last-close': say.price(last.close),
	'last-date': say.date(last.date, 'long'),
	'last-above-monday': say.percent(last.close / close(monday) - 1),
	'quarter-then': billions(quarterThen?.datacenterUsdB, 'the quarter of the fall'),
	'quarter-now': billions(quarters.at(-1)?.datacenterUsdB, 'the last quarter'),
	'volume-fall': say.countWords(Math.round(rowOf('nvidia-daily', monday).volume / 1e5) * 1e5)
};
