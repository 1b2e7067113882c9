/** Figures of chapter 5 on that day's other tickers, and losses of its size. */
import { floorOf } from '$charts/losses/view';
import {
	above,
	after,
	all,
	apply,
	as,
	before,
	below,
	is,
	matches,
	one,
	type Amount
} from '$server/reckoning';
import { holds } from './holds';
import { fallDay, loss } from './pieces';

const day = all('market-day');
const mover = (id: string) => one('market-day', id).get('changePct');
const rose = day.where('changePct', above(0));
const size = (change: Amount) => apply('size of', Math.abs, change);
/** The middle of the falls of the sectors that match, as a share. */
const middle = (sector: RegExp, words: string) =>
	size(day.where('sector', matches(sector, words)).middle('changePct')).over(100);
const power = middle(
	/^(Power|Nuclear|Grid|Electrical|Data-centre power)/,
	'begins with Power, Nuclear, Grid, Electrical or Data-centre power'
);
const networks = middle(/networking|^Optical/, 'has networking or begins with Optical');
const chips = middle(
	/^(Semiconductors|Chip equipment)/,
	'begins with Semiconductors or Chip equipment'
);
const others = middle(/^(?!Power|Nuclear|Grid|Electrical|Data-centre|Optical)/, 'is any other');
holds(
	Math.min(power.value, networks.value) > Math.max(chips.value, others.value),
	'power and plumbing fell most'
);
holds(
	['crdo', 'vrt', 'vst', 'ceg'].every((id) => mover(id).value < mover('nvda').value),
	'Credo, Vertiv, Vistra and Constellation fell further than Nvidia'
);
holds(mover('dji').value > 0, 'the Dow Jones rose');

const losses = all('market-losses');
const since = losses.where('date', after(fallDay));
const lossOf = (id: string) => one('market-losses', id);
const second = lossOf('spcx-2026-06-22');
const third = lossOf('aapl-2026-07-31');
holds(losses.highest('lossUsdB').id === loss.id, 'that Monday is still the record');
const bySize = since.rows.toSorted((a, b) => b.lossUsdB - a.lossUsdB);
holds(
	[second, third].every(({ row }, i) => row === bySize[i]),
	'SpaceX and Apple lost most since'
);
holds(second.row.lossUsdB < 0.75 * loss.row.lossUsdB, 'no loss since has come near the record');
/** The days whose names stand beside their bars. */
export const largestLosses = [loss.id, second.id, third.id];
const deepest = losses.lowest('changePct');
holds(deepest.id === 'meta-2022-02-03', 'Meta’s fall is the deepest in percent');
const month = (date: Amount<string>) => as.date(date, 'monthLong');

export const market = {
	'loss-floor': as.billions(
		apply(
			'rounded down to whole hundreds',
			(lossUsdB) => floorOf([{ lossUsdB }]),
			losses.lowest('lossUsdB').get('lossUsdB')
		)
	),
	'day-count': as.count(day.count()),
	'day-worse': as.inWords(day.where('changePct', below(mover('nvda'))).count()),
	'day-rose': as.inWords(rose.count()),
	'losses-first-year': as.date(losses.first('date').get('date'), 'year'),
	'losses-last-month': month(losses.last('date').get('date')),
	'losses-count': as.count(losses.count()),
	'losses-before': as.inWords(losses.where('date', before(fallDay)).count()),
	'losses-since': as.count(since.count()),
	'losses-computed': as.count(since.where('basis', is('computed')).count()),
	'losses-nvidia': as.inWords(losses.where('ticker', is('NVDA')).count()),
	'meta-company': as.written(
		'short',
		(name) => name.replace(' Platforms', ''),
		deepest.get('company')
	),
	'meta-fall': as.percent(size(deepest.get('changePct')).over(100), 2),
	'meta-fall-month': month(deepest.get('date'))
};
