/** Figures of the opening and of chapter 1. */
import { all, Amount, as, days, from, is, one, to } from '$server/reckoning';
import * as say from '$lib/format';
import { eightDays } from './eight-days';
import { holds } from './holds';
import {
	bill,
	counted,
	fallDay,
	lossInBills,
	months,
	move,
	released,
	session,
	sessionBefore,
	v3Usd
} from './pieces';

const releases = all('models').where('inReleases', is(true));
const event = (id: string) => one('events', id);
const [v3, r1, o1, o3, mini] = [
	released('deepseek-v3'),
	released('deepseek-r1'),
	released('o1'),
	released('o3-announced'),
	released('o3-mini')
];

/** The window that the step on the winter shows. */
export const winter = { from: '2024-11-15', to: '2025-02-10' };
const chosen = (iso: string) => new Amount(iso, [say.date(iso, 'long')]);
const [winterFrom, winterTo] = [chosen(winter.from), chosen(winter.to)];
const inWinter = releases.where('released', from(winterFrom), to(winterTo));
const preview = released('deepseek-r1-lite-preview');
holds(
	[preview, o1, o3, mini].every(({ value }) => value >= winter.from && value <= winter.to),
	'the previews and releases it names came in that winter'
);
holds(preview.value < o1.value, 'DeepSeek had shown its preview before o1 came');
holds(o1.value.slice(0, 7) === o3.value.slice(0, 7), 'o1 came and o3 was announced in one month');
holds(
	event('2024-12-20-openai-previews-o3-96-7-on').row.event.includes(
		`the end of ${say.date(mini.value, 'monthLong').split(' ')[0]}`
	),
	'o3-mini was promised for the end of the month in which it came'
);

/** DeepSeek's releases that the story is about: the one with the price, and the one of the headlines. */
const told = releases.where('lab', is('DeepSeek')).where('released', from(v3), to(r1));
holds(told.rows.map(({ id }) => id).join() === 'deepseek-v3,deepseek-r1', 'R1 followed on V3');
const leftOut = all('deepseek-bill').where('section', is('left-out'));
holds(
	leftOut.rows.every(({ usd }) => usd === null),
	'no source prices what the bill leaves out'
);

/** The day on which the price of V3 was first in print: its report came with the weights. */
const report = event('2024-12-27-deepseek-v3-technical-report-prints-the').get('date');
holds(report.value === v3.value, 'the report of V3 came with its weights');
holds(
	Math.abs(move(sessionBefore(report), session(report.value)).value) < 0.005,
	'Nvidia hardly moved on the day of V3'
);
holds(
	event('2025-01-20-chinese-government-founder-liang-wenfeng-sits').row.date === r1.value,
	'Liang Wenfeng spoke at the symposium on the day of R1'
);

holds(
	[r1, report].map(({ value }) => say.date(value, 'weekday')).join() === 'Monday,Thursday',
	'R1 came on a Monday, and not on the Thursday on which the price was printed'
);

export const monday = {
	'price-tag': as.millions(v3Usd),
	'opening-month': as.date(fallDay, 'monthLong'),
	'v3-total-full': as.usd(v3Usd),
	'loss-in-bills': as.count(lossInBills),
	'v3-rate': as.usd(bill('v3-total').get('usdPerGpuHour')),
	'told-releases': as.inWords(told.count()),
	'release-count': as.count(releases.count()),
	'winter-count': as.count(inWinter.count()),
	'winter-open': as.inWords(inWinter.where('weights', is('open')).count()),
	'winter-months': counted(months(days(winterFrom, winterTo)), 'month'),
	'preview-month': as.monthName(preview),
	'o1-day': as.dayMonth(o1),
	'o3-day': as.dayNth(o3),
	'o3-mini-month': as.monthName(mini),
	'v3-to-r1-days': as.count(days(v3, r1)),
	'v3-report-weekday': as.date(report, 'weekday'),
	'r1-weekday': as.date(r1, 'weekday'),
	'v3-report-move': as.change(move(sessionBefore(report), session(report.value))),
	'report-to-fall-days': as.count(days(report, fallDay)),
	...eightDays
};
