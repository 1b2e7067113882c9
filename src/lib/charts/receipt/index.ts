import { defineChart } from '$lib/chart';
import { count, usd } from '$lib/format';
import Receipt from './Receipt.svelte';
import { describe, view, type BillLine, type ReceiptView, type State } from './view';

export default defineChart<BillLine, State, ReceiptView>({
	id: 'receipt',
	title: 'DeepSeek-V3, final training run',
	sub: 'GPU-hours as disclosed, at an assumed $2 an hour, US dollars of 2024',
	method:
		'The hours are those printed in Table 1 of the DeepSeek-V3 Technical Report. The price of an hour is the report’s own assumption: DeepSeek owned its chips. Hours times price gives each line, and the lines add up to the total; the build checks both. The lines below the total are named in DeepSeek’s papers as not included, or appear in neither paper, and nobody has priced them.',
	margin: 'none',
	snap: 'y',
	initial: { leftOut: false },
	controls: [{ kind: 'toggle', key: 'leftOut', label: 'What is not on it' }],
	view,
	describe,
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
	Component: Receipt
});
