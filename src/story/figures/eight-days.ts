/** Figures of chapter 1 on the days from R1 to the fall. */
import { all, as, before, days, from, is, isNot, matches, one } from '$server/reckoning';
import { trades } from '$server/data/sessions';
import { holds } from './holds';
import { fallDay, released } from './pieces';

const event = (id: string) => one('events', id);
const r1 = released('deepseek-r1');

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
const first = event('2025-01-26-deepseek-app-reaches-first-place-in').get('date');
holds(first.value < fallDay.value, 'the app led before Nvidia fell');

export const eightDays = {
	'r1-to-fall-days': as.inWords(days(r1, fallDay)),
	'week-rivals': as.capital(as.inWords(rivals.count())),
	'app-weekday': as.date(first, 'weekday')
};
