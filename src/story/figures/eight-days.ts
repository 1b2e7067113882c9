/** Figures of chapter 1 on the days from R1 to the fall, and the day after it. */
import { all, apply, as, before, days, from, is, isNot, matches, one } from '$server/reckoning';
import { trades } from '$server/data/sessions';
import { holds } from './holds';
import { fallDay, released } from './pieces';

const event = (id: string) => one('events', id);
const [r1, doubao] = [released('deepseek-r1'), released('doubao-1-5-pro')];

const moment = event('2025-01-20-deepseek-releases-r1-r1-zero-and').get('moment');
/** What a clock of a zone shows at a moment: `07:19`. */
const clock = (timeZone: string, iso: string) =>
	new Date(iso).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
holds(
	clock(
		'Asia/Shanghai',
		event('2024-12-26-deepseek-releases-v3-671b-total-37b').get('moment').value
	) >= '18',
	'V3 came in the evening, in Beijing'
);
holds(!trades(r1.value), 'the exchanges were closed on R1’s day');
/** Chinese releases of the days from R1 to the fall that were not DeepSeek's: those that the prose names. */
const rivals = all('models')
	.where('inReleases', is(true))
	.where('country', matches(/China/, 'names China'))
	.where('lab', isNot('DeepSeek'))
	.where('released', from(r1), before(fallDay));
holds(
	rivals.rows
		.map(({ id }) => id)
		.sort()
		.join() === 'doubao-1-5-pro,kimi-k1-5',
	'eight-days names all Chinese releases of the week of R1'
);
holds(days(r1, fallDay).value === 7, 'that week is the one from R1 to the fall');
const kimiMinutes = apply(
	'whole minutes between',
	(from, to) => Math.floor((Date.parse(to) - Date.parse(from)) / 60e3),
	moment,
	event('2025-01-20-moonshot-publishes-kimi-k1-5-a').get('moment')
);
holds(
	kimiMinutes.value > 0 && released('kimi-k1-5').value === r1.value,
	'Kimi k1.5 came on R1’s day, after it'
);
holds(doubao.value > r1.value, 'Doubao came on a later day than R1');
const first = event('2025-01-26-deepseek-app-reaches-first-place-in').get('date');
const rebuild = event('2025-01-28-hugging-face-starts-open-r1-to').get('date');
holds(
	first.value > doubao.value &&
		first.value < fallDay.value &&
		rebuild.value > fallDay.value &&
		days(fallDay, rebuild).value < 7,
	'the app led, then Nvidia fell, then Open-R1 began'
);

export const eightDays = {
	'r1-to-fall-days': as.inWords(days(r1, fallDay)),
	'week-rivals': as.capital(as.inWords(rivals.count())),
	'app-weekday': as.date(first, 'weekday')
};
