import { floor, rows } from './rows';
import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, usd } from '$lib/format';
import type { Recorded } from '$lib/values';
import type { CalculatorRow } from './bill';

const lanes = { amortized: 'wear and power', rented: 'rented', claimed: 'claimed by its maker' };

/** In what each assumption is counted. */
const units: Readonly<Record<string, string>> = {
	trials: '% of all compute',
	price: 'US dollars an hour',
	hours: 'times the hours',
	staff: '% of the whole',
	by: 'times wear and power'
};
const isPreset = ({ part }: Recorded) => part === 'preset';

const prices = new Set(rows.flatMap((row) => (row.part === 'preset' ? row.price : [])));
const [assumed = NaN] = prices;
if (prices.size !== 1)
	throw new RangeError('calculator: presets have hours of several prices, and its method says one');

export const about = defineAbout<CalculatorRow>({
	leads: [citation('deepseek-v3-report')],
	method: `GPU-hours times the price of an hour is the final run. Failed and trial runs are a share of all compute, so the compute of everything is the final run divided by one less that share. Staff is a sum of your own: no source prices DeepSeek’s, so it begins at nothing. Owned chips divide the rent by the median ratio of rent to wear and power over the models that have both figures; that the ratio holds for a run is an assumption. Presets take the hours that their makers printed, all at the ${usd(assumed)} that DeepSeek assumed. A dot among other models is a published figure of at least ${usd(floor.usd)} for a final run since ${floor.year}, alone, without failed runs or staff; its row says how it was counted, and only figures of one row can be compared. What moves the total is tried one assumption at a time, through the range in the rows below with the reason for it.`,
	columns: [
		{
			title: 'Part',
			cell: (row) =>
				({ preset: 'Preset', assumption: 'Range of an assumption', standing: 'Final run' })[
					row.part
				]
		},
		{ title: 'Name', cell: ({ name }) => name },
		{
			title: 'GPU-hours',
			numeric: true,
			cell: (row) => (row.part === 'preset' ? count(row.hours) : '—')
		},
		{
			title: 'Dollars an hour',
			numeric: true,
			cell: (row) => (row.part === 'preset' ? usd(row.price) : '—')
		},
		{
			title: 'Dollars',
			numeric: true,
			cell: (row) =>
				row.part === 'preset'
					? usd(row.hours * row.price)
					: row.part === 'standing'
						? usd(row.usd)
						: '—'
		},
		{
			title: 'Note',
			cell: (row) =>
				row.part === 'assumption' ? row.why : row.part === 'standing' ? lanes[row.lane] : ''
		}
	],
	records: (rows) =>
		rows.map((row) => ({
			part: row.part,
			name: row.name,
			gpuHours: row.part === 'preset' ? row.hours : null,
			usdPerGpuHour: row.part === 'preset' ? row.price : null,
			usd:
				row.part === 'assumption' ? null : row.part === 'preset' ? row.hours * row.price : row.usd,
			basis: row.part === 'standing' ? row.lane : null,
			low: row.part === 'assumption' ? row.low : null,
			middle: row.part === 'assumption' ? (row.middle?.value ?? null) : null,
			high: row.part === 'assumption' ? row.high : null,
			note: row.part === 'assumption' ? row.why : null,
			source: row.source?.url ?? null,
			id: row.id
		})),

	named: ({ name }) => String(name),
	figures: {
		gpuHours: { title: 'GPU-hours', unit: 'GPU-hours', status: 'claimed', of: isPreset },
		usdPerGpuHour: {
			title: 'Price of an hour',
			unit: 'US dollars an hour',
			status: 'claimed',
			of: isPreset
		},
		usd: {
			title: 'Final run',
			unit: 'US dollars',
			basis: ({ basis }) => (basis === null ? 'hours at the assumed rent' : String(basis)),
			status: ({ basis }) => (basis === null || basis === 'claimed' ? 'claimed' : 'estimated'),
			of: ({ part }) => part !== 'assumption'
		},
		middle: {
			title: 'Assumption',
			unit: ({ id }) => units[String(id)] ?? null,
			low: 'low',
			high: 'high',
			of: ({ part }) => part === 'assumption',
			absent: 'no source names a value in between'
		}
	}
});
