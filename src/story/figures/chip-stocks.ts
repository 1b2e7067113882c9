/** Figures of chapter 5: Nvidia's fall beside that of a fund of chip stocks. */
import { rows as chart } from '$charts/nvidia/rows';
import { behind, sessionsOf, turnsOf } from '$charts/nvidia/sessions';
import { among, as, before, one } from '$server/reckoning';
import { holds } from './holds';
import { closes, counted, fallDay, session, sessionBefore } from './pieces';

const friday = sessionBefore(fallDay);
const beside = sessionsOf(
	chart.filter((row) => row.kind === 'close'),
	friday.id
);
const study = turnsOf(beside);
const level = session(study.level?.day.date ?? '');
const spells = closes.where(
	'id',
	among(
		study.turns.map(({ day }) => day.date),
		'is a session on which Nvidia came level with the fund SMH again'
	),
	before(level.get('id'))
);
const fund = (day: string) => one('index-daily', `smh-${day}`).get('close');
const ahead = beside
	.filter(({ n }) => n > 0 && n < (study.level?.n ?? 0))
	.filter((session) => !behind(session));
holds(ahead.length < 8, 'against-the-index: the spells in which Nvidia was not behind were short');
holds(
	(study.back?.n ?? 0) > (study.level?.n ?? 0),
	'against-the-index: level with the fund came before Friday’s price'
);

export const chipStocks = {
	'study-level': as.dayMonth(level.get('id')),
	'study-spells': counted(spells.count(), 'short spell'),
	'friday-long': as.date(friday.get('id'), 'long'),
	'study-fund-fall': as.percent(fund(friday.id).less(fund(fallDay.value)).over(fund(friday.id)), 1)
};
