import { base } from '$app/paths';
import { site } from '$config';
import { loaded } from '$server/charts/all';
import { dataset, datasetIds } from '$server/data';
import { everyPicture, stepOf } from '../../../story/steps';

/** Every address that somebody may have got wrong, with what stands there. */
function places(): [path: string, name: string][] {
	const pictures = everyPicture().flatMap(({ chart, step }): [string, string][] => {
		const { title } = loaded(chart).chart;
		if (!step)
			return [
				[`/charts/${chart}/`, title],
				[`/embed/${chart}/`, `${title}, to embed`]
			];
		const { headline } = stepOf(chart, step);
		return [
			[`/steps/${step}/`, headline],
			[`/embed/${chart}/${step}/`, `${headline}, to embed`]
		];
	});
	return [
		...pictures,
		...datasetIds.map((id): [string, string] => [`/data/${id}/`, dataset(id).title]),
		['/charts/', 'The charts'],
		['/data/', 'The data'],
		...(site.ledger ? ([['/claims/', 'The ledger of claims']] as [string, string][]) : []),
		['/corrections/', 'Corrections'],
		['/figures/', 'How each figure is reckoned']
	];
}

export const load = () => ({ places: places().map(([path, name]) => [base + path, name]) });
