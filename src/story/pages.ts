/** Pages that are no chart's own: their titles, a line each, and the picture that stands for them. */
import { dataset, datasetIds } from '$server/data';
import { corrections } from '$server/data/corrections';
import { count, counted } from '$lib/format';
import { site } from '$config';
import { catalogue } from './figures';

export interface Page {
	readonly title: string;
	/** The line under the title on its card. */
	readonly line: string;
	/** A chart, and a step of the story where it is not the chart as it begins. */
	readonly picture: readonly [chart: string, step?: string];
}

const rows = datasetIds.reduce((sum, id) => sum + dataset(id).rows.length, 0);

export const pages = {
	story: {
		title: site.title,
		line: 'What AI models cost: an interactive story with a source for every figure',
		picture: ['nvidia', 'the-fall']
	},
	charts: {
		title: 'The charts',
		line: 'Every chart of the story, with its table, its method and its sources',
		picture: ['training-cost']
	},
	data: {
		title: 'The data',
		line: `${datasetIds.length} datasets, ${count(rows)} rows, with their sources`,
		picture: ['releases']
	},
	figures: {
		title: 'How each figure is reckoned',
		line: `${count(catalogue.length)} figures of the story, each with its formula, the rows that it reads and its sentences`,
		picture: ['receipt', 'the-bill']
	},
	corrections: {
		title: 'Corrections',
		line: `${counted(corrections.length, 'correction')}, each with the old figure, the new one, the reason and the source`,
		picture: ['reasoning', 'level-with-o1']
	}
} as const satisfies Record<string, Page>;
