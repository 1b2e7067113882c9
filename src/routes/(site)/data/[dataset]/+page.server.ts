import { chartsOf } from '$server/charts/uses';
import { datasetIds } from '$server/data';
import type { DatasetId } from '$server/data/schemas';
import { datasetMeta } from '../../../../story/meta';

export const entries = () => datasetIds.map((dataset) => ({ dataset }));

export const load = ({ params }) => {
	const id = params.dataset as DatasetId;
	return { id, charts: chartsOf(id), meta: datasetMeta(id) };
};
