/** Figures of chapter 5: Nvidia's fall and what came of it. */
import { rows as chart } from '$charts/nvidia/rows';
import { above, after, all, among, as, before, days, one, to } from '$server/reckoning';
import * as say from '$lib/format';
import { holds } from './holds';
import {
	bill,
	closes,
	counted,
	fallDay,
	loss,
	months,
	move,
	released,
	session,
	sessionAfter,
	sessionBefore,
	weeks
} from './pieces';

const r1 = released('deepseek-r1');
const [friday, monday, tuesday] = [
	sessionBefore(fallDay),
	session(fallDay.value),
	sessionAfter(fallDay)
];
/** The last session before R1, and those from its release to the Friday. */
const eve = sessionBefore(r1);
const back = closes
	.where('id', after(fallDay))
	.where('close', above(friday.get('close')))
	.first('id');
const trough = closes.where('id', after(fallDay), before(back.get('id'))).lowest('close');
const top = closes.highest('close');
const last = closes.last('id');
holds(
	say.date(friday.id, 'weekday') === 'Friday' && days(friday.get('id'), fallDay).value === 3,
	'the session before that Monday was the Friday before it'
);

holds(
	days(r1, fallDay).value === 7 && friday.row.close > eve.row.close,
	'Nvidia rose in the week after R1, which ended with the fall'
);
const tariffs = one('market-losses', 'nvda-2025-04-03');
holds(
	/tariffs announced the evening before/.test(tariffs.row.trigger ?? '') &&
		[0, 1, 2].includes(days(tariffs.get('date'), trough.get('id')).value),
	'the low came in the week in which the tariffs were announced'
);

const losses = all('market-losses');
holds(losses.highest('lossUsdB').id === loss.id, 'the loss of that Monday is still the record');

holds(
	last.row.close > monday.row.close,
	'since: Nvidia’s last close stands above that of the fall'
);
holds(
	last.row.close > 3 * closes.first('id').row.close,
	'chip-controls: the closes are one long climb'
);

/** Who spoke that day: Nadella before it, Zuckerberg after it. */
const said = (id: string) => one('events', id).get('date');
const tooEarly = said('2025-01-29-meta-mark-zuckerberg-tells-investors-it');
holds(
	/before the market opens/.test(
		one('events', '2025-01-27-microsoft-satya-nadella-answers-with-the').row.event
	) && [1, 2, 3, 4].includes(days(fallDay, tooEarly).value),
	'Nadella had answered before the opening, and Zuckerberg later in that week'
);
holds(
	[0, 1, 2, 3].includes(
		days(friday.get('id'), said('2025-01-26-deepseek-app-reaches-first-place-in')).value
	),
	'the app came into first place between that Friday’s close and that Monday'
);

/** The day of V4's preview, on which the exchange was open. */
const v4 = released('deepseek-v4-pro');

const quarters = all('nvidia-quarters');
const then = quarters.where('periodEnd', before(fallDay)).last('periodEnd');
const now = quarters.last('periodEnd');

const drawn = chart.flatMap((row) =>
	row.kind === 'event' && row.layer === 'chips' ? [row.id] : []
);
const turns = all('chip-controls').where('id', among(drawn, 'is drawn in the chart'));
const control = (id: string) => one('chip-controls', id).get('date');
const diffusion = control('2025-01-13-framework-for-ai-diffusion-published');

holds(
	closes.rows.every(
		({ id, close }, i, all) =>
			id === fallDay.value || !i || close / all[i - 1]!.close > monday.row.close / friday.row.close
	),
	'the-record: that Monday is the worst day of the closes'
);

/** Days that the chart writes the close of: by the scene of the story that shows them. */
export const closeDays = {
	friday: friday.id,
	wayBack: [friday.id, trough.id, back.id],
	since: [...new Set([monday.id, top.id, last.id])]
};
/** Closes of the weeks before that Monday, the last that Friday's. */
export const closesBefore = closes
	.where('id', before(fallDay))
	.rows.slice(-26)
	.map(({ close }) => close);
const chips = (id: string) => as.count(bill(id).get('gpuCount'));
const closing = (close: number, day: string) => `${say.price(close)} on ${say.date(day, 'long')}`;

export const worstDay = {
	'fall-day': as.date(fallDay, 'long'),
	'fall-weekday': as.date(fallDay, 'weekday'),
	'friday-weekday': as.date(friday.get('id'), 'weekday'),
	'paper-age': counted(months(days(released('deepseek-v3'), fallDay)), 'month'),
	'model-age-days': as.count(days(r1, fallDay)),
	'model-age': counted(weeks(days(r1, fallDay)), 'week'),
	loss: as.billions(loss.get('lossUsdB')),
	'close-friday': as.price(friday.get('close')),
	'close-monday': as.price(monday.get('close')),
	'fall-plain': as.percent(move(friday, monday).times(-1)),
	'fall-exact': as.change(move(friday, monday)),
	'rebound-weekday': as.date(tuesday.get('id'), 'weekday'),
	'rebound-share': as.percent(
		tuesday
			.get('close')
			.less(monday.get('close'))
			.over(friday.get('close').less(monday.get('close')))
	),
	'back-date': as.date(back.get('id'), 'long'),
	'back-sessions': as.count(
		closes.where('id', after(friday.get('id')), to(back.get('id'))).count()
	),
	'trough-month': as.monthName(trough.get('id')),
	'rule-first-month': as.date(
		control('2022-10-07-bis-interim-final-rule-on-advanced-c'),
		'monthLong'
	),
	'rule-next-month': as.date(
		control('2023-10-17-bis-tightens-the-rule-bandwidth-test'),
		'monthLong'
	),
	'rule-wider-ahead': counted(weeks(days(diffusion, r1)), 'week'),
	'v3-chips': chips('v3-total'),
	'r1-chips': chips('r1-total'),
	'chip-rules': as.capital(as.inWords(turns.count())),
	'v4-date': as.date(v4, 'long'),
	'v4-move': as.change(move(sessionBefore(v4), session(v4.value))),
	'top-and-last': as.written(
		'as sentences',
		(topClose, topDay, lastClose, lastDay) =>
			topDay === lastDay
				? `Its last close here, ${closing(lastClose, lastDay)}, is its highest.`
				: `Its highest close here is ${closing(topClose, topDay)}; the last is ${closing(lastClose, lastDay)}.`,
		top.get('close'),
		top.get('id'),
		last.get('close'),
		last.get('id')
	),
	'last-month': as.date(last.get('id'), 'monthLong'),
	'quarter-eve': counted(days(then.get('periodEnd'), fallDay), 'day'),
	'quarter-then': as.billions(then.get('datacenterUsdB')),
	'quarter-now': as.billions(now.get('datacenterUsdB')),
	'quarters-on': counted(
		quarters.where('periodEnd', after(then.get('periodEnd'))).count(),
		'quarter'
	),
	'zuckerberg-weekday': as.date(tooEarly, 'weekday')
};
