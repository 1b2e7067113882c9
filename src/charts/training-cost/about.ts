import { toneOf } from '$config';
import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { RESAMPLES } from '$lib/fit';
import { count, date, inWords, usd } from '$lib/format';
import { dollarsOf } from '$lib/values';
import { FRONTIER, rows } from './rows';
import type { CostFigure, CostRow } from './types';
import { besideOf } from './fit-words';
import { basisWords } from './words';

const shown = rows.flatMap(({ costs }) =>
	costs.filter(({ headline, usd }) => headline && usd !== null)
);
const amortized = shown.filter(({ basis }) => basis === 'amortized');
const years = new Set(amortized.flatMap(({ dollarsYear }) => dollarsYear ?? []));
const [dollars] = years;
if (amortized.length * 2 <= shown.length || years.size !== 1 || !dollars)
	throw new RangeError('training-cost: most dots are no longer amortized in dollars of one year');

const trend = rows.flatMap(({ trend }) => trend ?? [])[0];
if (!trend) throw new RangeError('training-cost: no row has the growth that its method names');

/** A figure in a cell: `$366,010,628 estimated, 187,871,248 to 500,000,000, wear on the chips and power`. */
function cellOf({ usd: value, low, high, status, basis }: CostFigure): string {
	if (value === null) return '— (no figure published)';
	const range =
		low !== null && high !== null && low !== high ? [`${count(low)} to ${count(high)}`] : [];
	return [`${usd(value)} ${status}`, ...range, basis ? basisWords[basis] : ''].join(', ');
}

export const about = defineAbout<CostRow>({
	leads: [citation('epoch-ai-models')],
	method: `Most dots are Epoch AI’s estimates of wear on the chips and power in dollars of ${dollars}, with no staff and no experiments. Figures that a maker claimed or an executive said carry a ring, a broken one where they are disputed; a withdrawn estimate is hatched, and a model for which nobody published a figure stands at the foot. The growth line and its shade, a ${trend.interval}% interval, are from “${trend.source.title}”. Bars reach the lowest and highest rival figure: they are not a confidence interval. Prices of one model hang as tapes on one linear scale; a remark whose scope nobody knows hangs from nothing. Models counted alike are the hours that their makers printed, at the rent of V3’s bill: our arithmetic, and the hours are of different chips. Hours without a sum are no figure. As known on an earlier day each figure is what public copies of its table said by then, without its rivals, and a model is left out whose figure nobody can date. Where there are several bases, one model has several figures, and they must not be compared across bases.`,
	columns: [
		{ title: 'Released', cell: ({ released }) => date(released) },
		{ title: 'Model', cell: ({ name }) => name },
		{ title: 'Developer', cell: ({ developer }) => developer },
		{
			title: 'Cost, US dollars',
			cell: ({ costs }) => costs.map(cellOf).join('; ')
		},
		{
			title: 'Hours printed',
			numeric: true,
			cell: ({ hours }) => (hours ? count(hours.count) : '—')
		},
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	overview: {
		kind: 'dots',
		step: 'month',
		least: 28,
		points(rows) {
			const logs = shown.map(({ usd }) => Math.log(usd!));
			const [low, high] = [Math.min(...logs), Math.max(...logs)];
			return rows.flatMap(({ released, lab, costs }) => {
				const usd = costs.find(({ headline, usd }) => headline && usd !== null)?.usd;
				const at = usd ? (Math.log(usd) - low) / (high - low) : null;
				return at === null ? [] : [{ date: released, at, tone: toneOf(lab) }];
			});
		}
	},
	fit: {
		runs: [
			['all', 'All with a figure'],
			['frontier', `Frontier: the ${inWords(FRONTIER)} of most compute at their release`]
		],
		weights: [
			['open', 'Open'],
			['closed', 'Closed']
		],
		how: `Least squares on the logarithm of each run’s own figure, those of the window that is drawn and on one basis: of the first figures the amortized ones. Withdrawn figures are left out, rivals not weighed. The interval is of ${count(RESAMPLES)} resamples of the runs: it knows how they scatter, not how wrong the estimates may be, nor which models are missing.`,
		beside: besideOf(trend, null, 'amortized'),
		source: trend.source
	},
	// a figure a record: a model has as many as there are bases and tellers
	records: (rows) =>
		rows.flatMap(({ id: model, released, name, developer, lab, open, costs, hours, note }) =>
			costs.map(({ id, usd, low, high, basis, status, dollarsYear, headline, known, source }) => ({
				...{ date: released, model: name, developer, lab },
				weights: open === null ? null : open ? 'open' : 'closed',
				usd,
				usdLow: low,
				usdHigh: high,
				...{ basis, status, dollarsYear, headline, hours: hours?.count ?? null, note, known },
				source: source.url,
				id: `${model}/${id}`,
				printedIn: hours?.source.url ?? null
			}))
		),

	named: ({ model }) => String(model),
	figures: {
		usd: {
			title: 'Cost',
			unit: dollarsOf,
			low: 'usdLow',
			high: 'usdHigh',
			absent: 'nobody has published a figure'
		},
		hours: {
			title: 'Hours printed by its maker',
			unit: 'GPU-hours',
			basis: 'the final run',
			source: 'printedIn',
			status: 'claimed',
			absent: 'its maker printed none with a date'
		}
	}
});
