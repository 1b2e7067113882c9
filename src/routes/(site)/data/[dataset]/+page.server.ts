import { chartsOf } from '$lib/charts/uses';
import { datasetIds } from '$lib/data';
import type { DatasetId } from '$lib/data/schemas';
import { datasetMeta } from '../../../../story/meta';

export const entries = () => datasetIds.map((dataset) => ({ dataset }));

export const load = ({ params }) => {
	const id = params.dataset as DatasetId;
	return { id, charts: chartsOf(id), meta: datasetMeta(id) };
};
