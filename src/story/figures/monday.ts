/** Figures of the opening and of chapter 1. */
import { rowOf } from '$server/data';
import { fall } from '$charts/nvidia/fall';
import * as say from '$lib/format';
import { hourUsd, present } from '$server/data/amounts';
import { trades } from '$server/data/sessions';
import { holds } from './holds';
import { bill, closes, gap, models, v3Usd } from './pieces';

const releases = models.filter(({ inReleases }) => inReleases);
const days = releases.map(({ released }) => released).sort();
const open = (list: typeof releases) => list.filter(({ weights }) => weights === 'open').length;
const winter = releases.filter(
	({ released }) => released >= '2024-11-15' && released <= '2025-02-10'
);
const r1Usd = present(bill('r1-total').usd, 'the R1 stage');
const output = (id: string) =>
	present(rowOf('models', id).priceOutputUsdPerMtok, `the output price of ${id}`);
const released = (id: string) => rowOf('models', id).released;

/** The day on which the price of V3 was first in print: its report came with the weights. */
const report = rowOf('events', '2024-12-27-deepseek-v3-technical-report-prints-the').date;
if (report !== released('deepseek-v3'))
	throw new RangeError('the prose says that the report of V3 came with its weights');
/** The trading day before one. */
const dayBefore = (iso: string) =>
	present(closes[closes.findIndex(({ date }) => date === iso) - 1], `the session before ${iso}`)
		.date;
const R1 = '2025-01-20-deepseek-releases-r1-r1-zero-and';
const KIMI = '2025-01-20-moonshot-publishes-kimi-k1-5-a';
const moment = (id: string) => present(rowOf('events', id).moment, `the moment of ${id}`);

/** Minutes between the commits that opened R1 and Kimi k1.5. */
function minutesAfterR1(): number {
	const minutes = (Date.parse(moment(KIMI)) - Date.parse(moment(R1))) / 60e3;
	if (!(minutes > 0) || released('kimi-k1-5') !== released('deepseek-r1'))
		throw new RangeError('eight-days: Kimi k1.5 is said to have come on R1’s day, after it');
	return Math.floor(minutes);
}

/** Chinese releases of the seven days from R1 on that were not DeepSeek’s: the two that the prose names. */
const rivals = releases.filter(
	({ country, lab, released: day }) =>
		/China/.test(country) &&
		lab !== 'DeepSeek' &&
		gap(released('deepseek-r1'), day) >= 0 &&
		gap(released('deepseek-r1'), day) < 7
);
holds(
	rivals
		.map(({ id }) => id)
		.sort()
		.join() === 'doubao-1-5-pro,kimi-k1-5',
	'eight-days names all Chinese releases of the week of R1'
);

/** What a clock of a zone showed when R1’s weights were committed: `07:19`. */
const clock = (timeZone: string) =>
	new Date(moment(R1)).toLocaleTimeString('en-GB', {
		timeZone,
		hour: '2-digit',
		minute: '2-digit'
	});
if (trades(released('deepseek-r1')))
	throw new RangeError('r1-monday: the exchanges are said to have been closed on R1’s day');

/** The day of the week on which Doubao came, in the week that R1 began. */
function doubaoDay(): string {
	const days = gap(released('deepseek-r1'), released('doubao-1-5-pro'));
	if (days < 1 || days > 6)
		throw new RangeError('eight-days: Doubao is said to have come that week');
	return say.date(released('doubao-1-5-pro'), 'weekday');
}

export const monday = {
	'v3-total': say.usdWords(v3Usd),
	'v3-total-full': say.usd(v3Usd),
	'v3-hours': say.count(present(bill('v3-total').gpuHours, 'the V3 hours')),
	'v3-rate': say.usd(hourUsd),
	'v3-pre-share': say.percent(present(bill('v3-pre-training').usd, 'pre-training') / v3Usd),
	'v3-post': say.usd(present(bill('v3-post-training').usd, 'post-training')),
	'r1-stage': say.usd(r1Usd),
	'r1-share': say.percent(r1Usd / present(bill('v3-plus-r1').usd, 'the sum')),
	'release-count': say.count(releases.length),
	'release-first': say.date(days[0]!, 'monthLong'),
	'release-last': say.date(days.at(-1)!, 'monthLong'),
	'release-open': say.count(open(releases)),
	'winter-count': say.count(winter.length),
	'winter-open': say.inWords(open(winter)),
	'v3-to-r1-days': say.count(gap(released('deepseek-v3'), released('deepseek-r1'))),
	'v3-report-day': say.date(report, 'long'),
	'v3-report-weekday': say.date(report, 'weekday'),
	'r1-weekday': say.date(released('deepseek-r1'), 'weekday'),
	'r1-day': say.date(released('deepseek-r1'), 'long'),
	'v3-report-move': say.change(fall(closes, dayBefore(report), report)),
	'report-to-fall-days': say.count(gap(report, '2025-01-27')),
	'r1-to-fall-days': say.inWords(gap(released('deepseek-r1'), '2025-01-27')),
	'kimi-name': rowOf('models', 'kimi-k1-5').name,
	'r1-beijing': clock('Asia/Shanghai'),
	'r1-new-york': clock('America/New_York'),
	'week-rivals': say.capital(say.inWords(rivals.length)),
	'kimi-minutes': say.inWords(minutesAfterR1()),
	'doubao-name': rowOf('models', 'doubao-1-5-pro').name,
	'doubao-day': doubaoDay(),
	'o1-output': say.usd(output('o1')),
	'r1-output': say.price(output('deepseek-r1'))
};
