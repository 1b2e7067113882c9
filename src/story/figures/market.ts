/** Figures of the second half of chapter 8: that day's other tickers, and losses of its size. */
import { dataset, rowOf } from '$lib/data';
import * as say from '$lib/format';
import { median } from './pieces';

const day = dataset('market-day').rows;
const rose = day.filter(({ changePct }) => changePct > 0);
const worse = day.filter(({ changePct }) => changePct < rowOf('market-day', 'nvda').changePct);
/** Size of a move without its sign: `30.9%`. */
const move = (id: string, digits = 1) =>
	say.percent(Math.abs(rowOf('market-day', id).changePct) / 100, digits);
/** The middle of the moves of the sectors that match. */
const middle = (sector: RegExp) =>
	say.percent(
		-median(day.filter((row) => sector.test(row.sector)).map((row) => row.changePct)) / 100
	);
const goods = day.filter(({ sector }) => /^(Retail|Consumer staples|Health|Telecom)/.test(sector));
if (goods.some(({ changePct }) => changePct <= 0))
	throw new RangeError('the prose says that all daily goods rose');

export const market = {
	'day-count': say.count(day.length),
	'day-worse': say.inWords(worse.length),
	'day-rose': say.inWords(rose.length),
	'day-goods': say.inWords(goods.length),
	'day-nvidia': move('nvda', 2),
	'day-credo': move('crdo'),
	'day-vertiv': move('vrt'),
	'day-vistra': move('vst'),
	'day-constellation': move('ceg'),
	'day-dow': move('dji', 2),
	'day-power': middle(/^(Power|Nuclear|Grid|Electrical|Data-centre power)/),
	'day-networks': middle(/networking|^Optical/),
	'day-chips': middle(/^(Semiconductors|Chip equipment)/)
};
