import type { DatasetId } from '$server/data/schemas';
import { citation, dataset } from '$server/data';
import type { BillLine } from './view';

export const datasets: readonly DatasetId[] = ['deepseek-bill', 'sources'];

/** Short names for the lines of the bill; what is not named here is not on the picture. */
const names: Record<string, string> = {
	'v3-pre-training': 'Pre-training',
	'v3-context': 'Longer context',
	'v3-post-training': 'Post-training',
	'v3-total': 'Total'
};
/** Lines that the papers leave out, by the words that begin them. */
const leftOut: readonly (readonly [string, string])[] = [
	['Prior research', 'Earlier research, trial runs'],
	['Synthetic reasoning', 'Data made by another model'],
	['Hardware purchase', 'Chips, staff, failed runs']
];

const lines = dataset('deepseek-bill').rows;

export const rows: readonly BillLine[] = lines.flatMap((line) => {
	const missing = leftOut.find(([begins]) => line.stage.startsWith(begins));
	const name = names[line.id] ?? (line.section === 'left-out' ? missing?.[1] : undefined);
	if (!name) return [];
	return {
		id: line.id,
		name,
		kind: line.section === 'left-out' ? 'left-out' : line.id === 'v3-total' ? 'total' : 'item',
		gpuHours: line.gpuHours,
		usdPerGpuHour: line.usdPerGpuHour,
		usd: line.usd,
		note: line.note,
		source: citation(line.sources[0] ?? '')
	};
});
