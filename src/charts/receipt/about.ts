import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, usd } from '$lib/format';
import type { Recorded } from '$lib/values';
import type { BillLine } from './view';

const status = ({ kind }: Recorded) => (kind === 'left-out' ? 'undisclosed' : 'claimed');
const absent = 'nobody has priced it';

export const about = defineAbout<BillLine>({
	leads: [citation('deepseek-v3-report')],
	method:
		'The hours are those printed in Table 1 of the DeepSeek-V3 Technical Report. The price of an hour is the report’s own assumption: DeepSeek owned its chips. Hours times price gives each line, and the lines add up to the total; the build checks both. The lines below the total are named in DeepSeek’s papers as not included, or appear in neither paper, and nobody has priced them.',
	columns: [
		{ title: 'Line', cell: ({ name }) => name },
		{
			title: 'GPU-hours',
			numeric: true,
			cell: ({ gpuHours }) => (gpuHours === null ? '—' : count(gpuHours))
		},
		{
			title: 'Dollars an hour',
			numeric: true,
			cell: ({ usdPerGpuHour }) => (usdPerGpuHour === null ? '—' : usd(usdPerGpuHour))
		},
		{ title: 'Dollars', numeric: true, cell: (line) => (line.usd === null ? '—' : usd(line.usd)) },
		{ title: 'Note', cell: ({ note }) => note ?? '' }
	],
	records: (rows) =>
		rows.map(({ id, name, kind, gpuHours, usdPerGpuHour, usd, note, source }) => ({
			...{ line: name, kind, gpuHours, usdPerGpuHour, usd, note },
			source: source.url,
			id
		})),

	named: ({ line }) => String(line),
	figures: {
		gpuHours: { title: 'GPU-hours', unit: 'GPU-hours', status, absent },
		usdPerGpuHour: {
			title: 'Price of an hour',
			unit: 'US dollars an hour',
			basis: 'a rent that the report assumes',
			status,
			absent
		},
		usd: { title: 'Sum', unit: 'US dollars', basis: 'hours at an assumed rent', status, absent }
	}
});
