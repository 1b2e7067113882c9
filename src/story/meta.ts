/** What the pages of charts, datasets and steps say of themselves in their heads. */
import { loaded } from '$server/charts/all';
import { datasetsOf } from '$server/charts/uses';
import { dataset, lastChange } from '$server/data';
import type { DatasetId } from '$server/data/schemas';
import { count } from '$lib/format';
import type { StepInfo } from '$lib/chart';
import { cardAlt } from '$lib/called';
import { datasetLd, imageLd, type Node } from '$server/page/jsonld';

/** Another form of a page, as its head names it. */
const alternate = ([path, type]: readonly [path: string, type: string]) =>
	({ rel: 'alternate', type, path }) as const;

/** Of a chart's page: its rows as a dataset, its card and its picture. */
export function chartMeta(id: string) {
	const { chart, about, rows, sources } = loaded(id);
	const [page, card] = [`/charts/${id}/`, `/cards/charts/${id}.png`];
	const written = [
		[`/charts/${id}.json`, 'application/json'],
		[`/charts/${id}.md`, 'text/markdown']
	] as const;
	const description = chart.describe(chart.view(rows, chart.initial));
	const drawn = datasetsOf(id)
		.filter((id) => id !== 'sources')
		.map(dataset);
	const licences = new Set(drawn.map(({ licence }) => licence.url));
	const rowsLd = datasetLd({
		name: chart.title,
		description: `${chart.sub}. ${about.method}`.slice(0, 5000),
		page,
		modified: lastChange(datasetsOf(id)),
		licence: licences.size === 1 ? [...licences][0] : undefined,
		columns: about.columns,
		files: [
			[`/data/charts/${id}.csv`, 'text/csv'],
			[`/rows/${id}.json`, 'application/json'],
			...written
		],
		sources: sources.map(({ url }) => url),
		card
	});
	const picture = imageLd(`/charts/${id}.png`, description, { width: 1600, height: 1200 });
	const ld: readonly Node[] = [rowsLd, picture];
	const forms = written.map(alternate);
	const [alt, oembed] = [cardAlt(chart.title, description), `/oembed/${id}.json`];
	return { title: chart.title, description, path: page, card, alt, oembed, forms, ld };
}

/** Of a dataset's page: the dataset with its files. */
export function datasetMeta(id: DatasetId) {
	const { title, description, rows, columns, licence, updated } = dataset(id);
	const [path, card] = [`/data/${id}/`, '/cards/data.png'];
	const files = [
		[`/data/${id}.csv`, 'text/csv'],
		[`/data/${id}.json`, 'application/json']
	] as const;
	const schema = `/data/${id}.schema.json`;
	const ld = datasetLd({
		name: title,
		description,
		page: path,
		modified: updated,
		licence: licence.url,
		columns,
		files,
		card
	});
	return {
		title: `${title}: data`,
		description: `${description} ${count(rows.length)} rows.`,
		path,
		card,
		forms: [
			...files.map(alternate),
			{ rel: 'describedby', type: 'application/schema+json', path: schema } as const
		],
		ld: [ld] as readonly Node[]
	};
}

/** Of the landing of a link to a step, which repeats a part of the story under an address that can be shared. */
export const stepMeta = (step: StepInfo, description: string) => ({
	title: step.headline,
	description,
	path: `/steps/${step.id}/`,
	card: `/cards/charts/${step.chart}/${step.id}.png`,
	alt: cardAlt(step.headline, description),
	type: 'article' as const,
	oembed: `/oembed/${step.chart}/${step.id}.json`,
	hidden: true
});
