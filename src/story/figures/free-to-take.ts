/** Figures of chapter 6 on what others made of the weights, and who used the app. */
import { after, all, apply, as, before, days, is, one } from '$server/reckoning';
import { holds } from './holds';
import { counted, months, released, weeks } from './pieces';

const counts = all('adoption');
const row = (id: string) => one('adoption', id);
/** A count as running text has it: `63 million`, `550`. */
const said = (count: ReturnType<typeof row>) => as.countWords(count.get('value'));

const r1 = released('deepseek-r1');
const derivatives = row('hf-r1-derivative-models-at-least-2025-01-27');
const firstDays = days(r1, derivatives.get('date'));
const rolling = counts.where('metric', is('hf-r1-downloads-last-30-days'));
const first = rolling.first('date');
const top = rolling.highest('value');
holds(
	rolling.last('date').id !== top.id,
	'thirty-days: R1’s downloads of thirty days rose to their peak and fell'
);
const low = rolling.where('date', after(top.get('date'))).lowest('value');
holds(days(r1, top.get('date')).value < 60, 'R1’s own downloads peaked within weeks');
holds(
	first.row.date.slice(0, 7) === top.row.date.slice(0, 7),
	'the first page saved and the peak are of one month'
);

const weekly = counts.where('metric', is('app-downloads-week-china'));
const best = weekly.highest('value');
const prior = weekly.where('date', before(best.get('date'))).last('date');
holds(days(prior.get('date'), best.get('date')).value === 7, 'the app’s best week was the next');
const monthly = counts.where('metric', is('app-monthly-active-users-china'));
const most = monthly.highest('value');
const least = monthly.last('date');
holds(
	monthly.lowest('value').id === least.id && least.row.date > most.row.date,
	'the app’s users of a month were most in the spring, and fewest at the last count'
);
const atEnd = row('app-weekly-active-users-china-2025-12-23');
const doubao = row('rival-doubao-weekly-active-users-china-2025-12-23');
holds(
	[least, doubao].every(({ row }) => row.date === atEnd.row.date) && /-12-/.test(atEnd.row.date),
	'the last counts are of one day at the year’s end'
);

export const freeToTake = {
	derivatives: said(derivatives),
	'derivative-days': as.inWords(firstDays),
	'derivative-weeks': counted(weeks(firstDays), 'week'),
	'rolling-days': as.count(
		apply(
			'days that are named in',
			(metric) => Number(/last-(\d+)-days/.exec(metric)?.[1]),
			first.get('metric')
		)
	),
	'rolling-first': said(first),
	'rolling-first-day': as.dayMonth(first.get('date')),
	'rolling-top': said(top),
	'rolling-top-day': as.dayNth(top.get('date')),
	'rolling-low': said(low),
	'rolling-low-day': as.dayMonth(low.get('date')),
	'hf-deal-month': as.date(
		one('events', '2026-09-02-nvidia-agrees-to-buy-hugging-face').get('date'),
		'monthLong'
	),
	'r1-total': said(row('hf-r1-downloads-cumulative-2025-09-17')),
	'r1-total-month': as.date(row('hf-r1-downloads-cumulative-2025-09-17').get('date'), 'monthLong'),
	'app-week': said(best),
	'app-rise': counted(weeks(days(prior.get('date'), best.get('date'))), 'week'),
	'app-fall': counted(months(days(most.get('date'), least.get('date'))), 'month'),
	'doubao-times': as.times(doubao.get('value').over(atEnd.get('value')))
};
