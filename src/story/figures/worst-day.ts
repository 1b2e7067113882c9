/** Figures of chapter 8: Nvidia's fall and what came of it. */
import { dataset, rowOf } from '$server/data';
import { fall } from '$charts/nvidia/fall';
import { rows as chart } from '$charts/nvidia/rows';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';
import { holds } from './holds';
import { bill, close, closes, gap } from './pieces';

type Close = (typeof closes)[number];
const highest = (list: readonly Close[]) => list.reduce((a, b) => (b.close > a.close ? b : a));
const lowest = (list: readonly Close[]) => list.reduce((a, b) => (b.close < a.close ? b : a));
const sessions = (from: string, to: string) =>
	closes.findIndex(({ date }) => date === to) - closes.findIndex(({ date }) => date === from);

const released = (model: string) => rowOf('models', model).released;
const cents = (usd: number) => Math.round(usd * 100);

const loss = rowOf('market-losses', 'nvda-2025-01-27');
const [friday, monday] = ['2025-01-24', loss.date];
const r1 = released('deepseek-r1');
/** The last session before R1, and those from its release to the Friday. */
const eve = closes.findLast(({ date }) => date < r1)!;
const week = closes.filter(({ date }) => date >= r1 && date < monday);
const peak = highest(week);
holds(gap(r1, monday) === 7, 'the model was a week old on that Monday');
holds(Math.round(gap(released('deepseek-v3'), monday) / 30.4) === 1, 'V3 was a month old by then');
holds(week.at(-1)?.date === friday, 'the session before that Monday was a Friday');
const back = closes.find(({ date, close: c }) => date > monday && c > close(friday))!;
const trough = lowest(closes.filter(({ date }) => date > monday && date < back.date));
const top = highest(closes);
const last = closes.at(-1)!;

const losses = dataset('market-losses').rows;
type Loss = (typeof losses)[number];
const largest = (list: readonly Loss[]) => list.reduce((a, b) => (b.lossUsdB > a.lossUsdB ? b : a));
const nearest = largest(losses.filter(({ date }) => date > monday));
const earlier = largest(losses.filter(({ date }) => date < monday));
holds(largest(losses) === loss, 'the loss of that Monday is still the record');
holds(earlier.company === loss.company, 'the record before was Nvidia’s own');

/** The day of V4's preview, on which the exchange was open. */
const v4 = released('deepseek-v4-pro');
const v4Eve = closes.findLast(({ date }) => date < v4)!;

const quarters = dataset('nvidia-quarters').rows;
const then = quarters.findIndex(({ id }) => id === 'fy2025-q4');
const [quarterThen, quarterNow] = [quarters[then], quarters.at(-1)];
holds(
	quarterThen !== undefined && gap(quarterThen.periodEnd, monday) === 1,
	'a quarter ended the day before the fall'
);

const controls = chart.filter((row) => row.kind === 'event' && row.layer === 'chips');
const control = (id: string) => rowOf('chip-controls', id).date;
const diffusion = control('2025-01-13-framework-for-ai-diffusion-published');
holds(gap(diffusion, r1) === 7, 'a wider chip rule came out a week before R1');

/** Days that the chart writes the close of: by the scene of the story that shows them. */
export const closeDays = {
	wayBack: [friday, trough.date, back.date],
	since: [...new Set([monday, top.date, last.date])]
};
const chips = (id: string) => say.count(present(bill(id).gpuCount, `the chips of ${id}`));
const billions = (usd: number | undefined, what: string) => say.usdWords(present(usd, what) * 1e9);
const closing = ({ date, close }: Close) => `${say.price(close)} on ${say.date(date, 'long')}`;
/** A small count in words, with its noun: `six quarters`. */
const counted = (value: number, one: string) =>
	`${say.inWords(value)} ${value === 1 ? one : `${one}s`}`;

export const worstDay = {
	loss: billions(loss.lossUsdB, 'the loss'),
	'close-2023': say.price(close('2023-01-03')),
	'close-before': say.price(eve.close),
	'close-peak': say.price(peak.close),
	'peak-sessions': say.capital(say.inWords(week.indexOf(peak) + 1)),
	'rise-week': say.percent(peak.close / eve.close - 1, 1),
	'close-friday': say.price(close(friday)),
	'close-monday': say.price(close(monday)),
	'fall-plain': say.percent(-fall(closes, friday, monday)),
	'fall-exact': say.percent(-fall(closes, friday, monday), 2),
	'loss-before': billions(earlier.lossUsdB, 'the record before'),
	'loss-before-month': say.date(earlier.date, 'monthLong'),
	'loss-times-before': say.times(loss.lossUsdB / earlier.lossUsdB),
	'loss-second': billions(nearest.lossUsdB, 'the second loss'),
	'loss-second-company': nearest.company,
	'loss-second-month': say.date(nearest.date, 'monthLong'),
	'rebound-day': say.change(fall(closes, monday, '2025-01-28')),
	'rebound-share': say.percent(
		(close('2025-01-28') - close(monday)) / (close(friday) - close(monday))
	),
	'back-date': say.date(back.date, 'long'),
	'back-close': say.price(back.close),
	'back-over': counted(cents(back.close - close(friday)), 'cent'),
	'back-sessions': say.count(sessions(friday, back.date)),
	'back-days': say.count(gap(friday, back.date)),
	'trough-close': say.price(trough.close),
	'trough-date': say.date(trough.date, 'long'),
	'rule-first-month': say.date(
		control('2022-10-07-bis-interim-final-rule-on-advanced-c'),
		'monthLong'
	),
	'rule-next-month': say.date(
		control('2023-10-17-bis-tightens-the-rule-bandwidth-test'),
		'monthLong'
	),
	'v3-chips': chips('v3-total'),
	'r1-chips': chips('r1-total'),
	'chip-rules': say.capital(say.inWords(controls.length)),
	'v4-date': say.date(v4, 'long'),
	'v4-move': say.change(fall(closes, v4Eve.date, v4)),
	'top-and-last':
		top === last
			? `Its last close here, ${closing(last)}, is its highest.`
			: `Its highest close here is ${closing(top)}; the last is ${closing(last)}.`,
	'last-month': say.date(last.date, 'monthLong'),
	'last-above-monday': say.percent(last.close / close(monday) - 1),
	'quarter-then': billions(quarterThen?.datacenterUsdB, 'the quarter of the fall'),
	'quarter-now': billions(quarterNow?.datacenterUsdB, 'the last quarter'),
	'quarters-on': counted(quarters.length - 1 - then, 'quarter'),
	'volume-fall': say.countWords(Math.round(rowOf('nvidia-daily', monday).volume / 1e5) * 1e5)
};
