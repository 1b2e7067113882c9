/** Which chart draws on which dataset: each names its own in `rows.ts`. */
import type { DatasetId } from '$server/data/schemas';
import { chartIds } from './all';

const named = import.meta.glob<readonly DatasetId[]>('/src/charts/*/rows.ts', {
	eager: true,
	import: 'datasets'
});

/**
 * Datasets that a chart draws on, `sources` where it cites them.
 *
 * @throws RangeError naming a chart that names none.
 */
export function datasetsOf(chart: string): readonly DatasetId[] {
	const own = named[`/src/charts/${chart}/rows.ts`];
	if (!own?.length) throw new RangeError(`src/charts/${chart}/rows.ts names no datasets`);
	return own;
}

/** Charts that draw on a dataset, in the order of the registry. */
export const chartsOf = (id: DatasetId): string[] =>
	chartIds.filter((chart) => datasetsOf(chart).includes(id));
