/**
 * Which chart draws on which dataset, read off the charts' own `rows.ts`: every dataset that they
 * ask for, by its name.
 */
import { datasetIds } from '$server/data';
import type { DatasetId } from '$server/data/schemas';
import { chartIds } from './all';

const texts = import.meta.glob<string>('/src/charts/*/rows.ts', {
	eager: true,
	query: '?raw',
	import: 'default'
});

/** Datasets that a text of code reads, each once; a citation reads the sources. */
export function readBy(code: string): DatasetId[] {
	const named = [...code.matchAll(/\b(?:dataset|rowOf)\(\s*'([^']+)'/g)].map(([, id]) => id);
	const cited = /\bcitation\(/.test(code) ? ['sources'] : [];
	return datasetIds.filter((id) => [...named, ...cited].includes(id));
}

/** Datasets that a chart draws on. */
export const datasetsOf = (chart: string): DatasetId[] =>
	readBy(texts[`/src/charts/${chart}/rows.ts`] ?? '');

/** Charts that draw on a dataset, in the order of the registry. */
export const chartsOf = (id: DatasetId): string[] =>
	chartIds.filter((chart) => datasetsOf(chart).includes(id));
