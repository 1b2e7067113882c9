/** Every number of the prose, by id, computed from the data. `fig` is the one way from data to words. */
import { dataset, rowOf } from '$lib/data';
import { fall } from '$lib/charts/nvidia/view';
import * as say from '$lib/format';

const models = dataset('models').rows;
const bill = (id: string) => rowOf('deepseek-bill', id);
const some = (value: number | null, what: string): number => {
	if (value === null) throw new RangeError(`the prose needs ${what}, which is absent`);
	return value;
};
const cost = (model: string, id: string) =>
	some(rowOf('models', model).costs.find((cost) => cost.id === id)?.usd ?? null, `${model} ${id}`);
const days = dataset('nvidia-daily').rows;
const closes = days.map(({ id, close }) => ({ date: id, close }));
const close = (iso: string) => rowOf('nvidia-daily', iso).close;
const gap = (from: string, to: string) => Math.round((say.day(to) - say.day(from)) / 864e5);
const sessions = (from: string, to: string) =>
	days.findIndex(({ id }) => id === to) - days.findIndex(({ id }) => id === from);
const maximum = (list: typeof closes) => list.reduce((a, b) => (b.close > a.close ? b : a));
const minimum = (list: typeof closes) => list.reduce((a, b) => (b.close < a.close ? b : a));

const releases = models.filter(({ inReleases }) => inReleases);
const within = (from: string, to: string) =>
	releases.filter(({ released }) => released >= from && released <= to);
const [friday, monday] = ['2025-01-24', '2025-01-27'];
const before = some(close('2025-01-17'), 'the close before R1');
const peak = maximum(closes.filter(({ date }) => date >= '2025-01-17' && date < monday));
const back = closes.find(({ date, close: c }) => date > monday && c > close(friday))!;
const trough = minimum(closes.filter(({ date }) => date > monday && date < back.date));
const top = maximum(closes);
const last = closes.at(-1)!;
const loss = rowOf('market-losses', 'nvda-2025-01-27');
const [, second] = [...dataset('market-losses').rows].sort((a, b) => b.lossUsdB - a.lossUsdB);
const earlier = dataset('market-losses')
	.rows.filter(({ date }) => date < monday)
	.reduce((a, b) => (b.lossUsdB > a.lossUsdB ? b : a));

const growth = rowOf('beyond-the-run', 'growth-rate');
const g = some(growth.times, 'growth');
const v3 = some(bill('v3-total').usd, 'the V3 total');
const rate = some(bill('v3-total').usdPerGpuHour, 'the price of an hour');
const llamaHours = some(rowOf('models', 'llama-3-1-405b').gpuHours, 'the hours of Llama 3.1 405B');
const onLine =
	cost('gpt-4', 'amortized') *
	g ** (gap(rowOf('models', 'gpt-4').released, rowOf('models', 'deepseek-v3').released) / 365.25);
const yearsBelow = Math.log(onLine / v3) / Math.log(g);
const rents = models.flatMap(({ costs }) => {
	const figure = (id: string) => costs.find((cost) => cost.id === id)?.usd;
	const [owned, rented] = [figure('amortized'), figure('rented')];
	return owned && rented ? [rented / owned] : [];
});
const median = (list: readonly number[]) => {
	const sorted = [...list].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
};
const withStatus = (status: string) =>
	models.filter(({ costs }) => costs.some((cost) => cost.status === status)).length;
const quarters = dataset('nvidia-quarters').rows;

const figures = {
	'v3-total': say.usdWords(v3),
	'v3-total-full': say.usd(v3),
	'v3-hours': say.count(some(bill('v3-total').gpuHours, 'the V3 hours')),
	'v3-rate': say.usd(rate),
	'v3-pre-share': say.percent(some(bill('v3-pre-training').usd, 'pre-training') / v3),
	'v3-post': say.usd(some(bill('v3-post-training').usd, 'post-training')),
	'r1-stage': say.usd(some(bill('r1-total').usd, 'the R1 stage')),
	'r1-share': say.percent(
		some(bill('r1-total').usd, 'the R1 stage') / some(bill('v3-plus-r1').usd, 'the sum')
	),
	'release-count': say.count(releases.length),
	'release-open': say.count(releases.filter(({ weights }) => weights === 'open').length),
	'winter-count': say.count(within('2024-11-15', '2025-02-10').length),
	'winter-open': say.inWords(
		within('2024-11-15', '2025-02-10').filter(({ weights }) => weights === 'open').length
	),
	'v3-to-r1-days': say.count(
		gap(rowOf('models', 'deepseek-v3').released, rowOf('models', 'deepseek-r1').released)
	),
	'v3-report-move': say.change(fall(closes, '2024-12-26', '2024-12-27')),
	'report-to-fall-days': say.count(gap('2024-12-27', monday)),
	'r1-to-fall-days': say.inWords(gap('2025-01-20', monday)),
	'o1-output': say.usd(some(rowOf('models', 'o1').priceOutputUsdPerMtok, 'o1 price')),
	'r1-output': say.price(some(rowOf('models', 'deepseek-r1').priceOutputUsdPerMtok, 'R1 price')),
	alexnet: `$${Math.round(cost('alexnet', 'amortized'))}`,
	transformer: say.usdWords(cost('transformer', 'amortized')),
	'gpt3-amortized': say.usdWords(cost('gpt-3-175b', 'amortized')),
	growth: say.times(g),
	'growth-low': say.times(some(growth.timesLow, 'growth low')),
	'growth-high': say.times(some(growth.timesHigh, 'growth high')),
	'growth-doubling': say.count((12 * Math.log(2)) / Math.log(g)),
	'gpt4-amortized': say.usdWords(cost('gpt-4', 'amortized')),
	'gpt4-rented': say.usdWords(cost('gpt-4', 'rented')),
	'gpt4-bought': say.usdWords(cost('gpt-4', 'bought')),
	'gpt4-said': say.usdWords(cost('gpt-4', 'said')),
	'gpt4-project': say.usdWords(cost('gpt-4', 'project')),
	'v3-years-below': say.inWords(Math.round(yearsBelow)),
	'v3-line': say.usdWords(Math.round(onLine / 1e6) * 1e6),
	'llama-rented': say.usdWords(cost('llama-3-1-405b', 'rented')),
	'llama-amortized': say.usdWords(cost('llama-3-1-405b', 'amortized')),
	'llama-hours': say.usdWords(llamaHours).slice(1),
	'llama-at-rate': say.usdWords(llamaHours * rate),
	'llama-times-v3': say.inWords(Math.round((llamaHours * rate) / v3)),
	'rent-median': say.times(median(rents)),
	'rent-count': say.count(rents.length),
	'gemini-amortized': say.usdWords(cost('gemini-1-0-ultra', 'amortized')),
	'gemini-rented': say.usdWords(cost('gemini-1-0-ultra', 'rented')),
	'grok4-amortized': say.usdWords(cost('grok-4', 'amortized')),
	'grok4-bought': say.usdWords(cost('grok-4', 'bought')),
	'undisclosed-count': say.inWords(withStatus('undisclosed')),
	'withdrawn-count': say.inWords(withStatus('withdrawn')),
	'close-2023': say.price(close('2023-01-03')),
	'close-before': say.price(before),
	'close-peak': say.price(peak.close),
	'rise-week': say.percent(peak.close / before - 1, 1),
	'close-friday': say.price(close(friday)),
	'close-monday': say.price(close(monday)),
	'fall-plain': say.percent(-fall(closes, friday, monday)),
	loss: say.usdWords(loss.lossUsdB * 1e9),
	'loss-before': say.usdWords(earlier.lossUsdB * 1e9),
	'loss-second': say.usdWords((second?.lossUsdB ?? NaN) * 1e9),
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
	'v4-move': say.change(fall(closes, '2026-04-23', '2026-04-24')),
	'top-close': say.price(top.close),
	'top-date': say.date(top.date, 'long'),
	'last-close': say.price(last.close),
	'last-date': say.date(last.date, 'long'),
	'last-times-monday': say.percent(last.close / close(monday) - 1),
	'quarter-then': say.usdWords(
		(quarters.find(({ periodEnd }) => periodEnd === '2025-01-26')?.datacenterUsdB ?? NaN) * 1e9
	),
	'quarter-now': say.usdWords((quarters.at(-1)?.datacenterUsdB ?? NaN) * 1e9),
	'volume-fall': say.usdWords(Math.round(rowOf('nvidia-daily', monday).volume / 1e5) * 1e5).slice(1)
} as const satisfies Record<string, string>;

export type FigureId = keyof typeof figures;

/**
 * A figure of the data, in words.
 *
 * @throws RangeError naming an id that no figure has.
 */
export function fig(id: FigureId): string {
	const text: string | undefined = figures[id];
	if (text === undefined || /NaN|undefined/.test(text))
		throw new RangeError(`figures.ts has no figure "${id}"`);
	return text;
}

/** Puts figures in the place of `[[id]]`, for headlines. */
export const fill = (text: string) =>
	text.replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => fig(id as FigureId));
