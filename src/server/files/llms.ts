/** The site for language models (llmstxt.org): what it is, and where each thing is in words and as values. */
import { date } from '$lib/format';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { dataset, datasetIds, updated } from '$server/data';
import { ARCHIVE } from './downloads';

/** A page or a file: path from the site's root, its title, and a sentence on it. */
export interface Listed {
	readonly path: string;
	readonly title: string;
	readonly line: string;
}

const item = ({ path, title, line }: Listed) =>
	`- [${title.replace(/[[\]]/g, '\\$&')}](${absolute(path)}): ${line}`;
const section = (head: string, list: readonly Listed[]) =>
	`## ${head}\n\n${list.map(item).join('\n')}`;
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A chart in Markdown, with its finding and where its values are. */
const chartIn = ({ id, title, finding }: Chart): Listed => ({
	path: `/charts/${id}.md`,
	title,
	line: `${sentence(finding)} As values: ${absolute(`/charts/${id}.json`)}`
});

const datasetIn = (id: (typeof datasetIds)[number]): Listed => ({
	path: `/data/${id}/`,
	title: dataset(id).title,
	line: `${sentence(dataset(id).description)} CSV: ${absolute(`/data/tables/${id}.csv`)} JSON: ${absolute(`/data/${id}.json`)} JSON Schema: ${absolute(`/data/${id}.schema.json`)}`
});

interface Chart {
	readonly id: string;
	readonly title: string;
	readonly finding: string;
}

const cite = () =>
	[
		`${site.licence.name} (${site.licence.url}) for text, charts and data of our own; each dataset names its licence and its attribution.`,
		`Cite a chart or a dataset by the line under “How to cite” of its page or of its file, which has the version, and name the source that stands with the value: the figures are theirs.`,
		`A figure that is missing is null with the reason, never 0. What counts different things has another basis: figures on two bases are not compared without saying so.`,
		`This is the version of ${date(updated, 'long')}.`
	].join(' ');

/** The file `/llms.txt`. */
export const llms = (pages: readonly Listed[], charts: readonly Chart[]): string =>
	`${[
		`# ${site.title}`,
		`> ${site.description}`,
		cite(),
		section('The story', pages),
		section('Charts', charts.map(chartIn)),
		section('Data', datasetIds.map(datasetIn)),
		section('Optional', [
			{
				path: '/data/datapackage.json',
				title: 'Data Package',
				line: 'every table with its columns.'
			},
			{
				path: `/data/${ARCHIVE}`,
				title: 'All datasets',
				line: 'tables, JSON and schemas as one zip.'
			},
			{ path: '/feed.xml', title: 'Feed of changes', line: 'data that changed, and corrections.' },
			{ path: '/sitemap.xml', title: 'Sitemap', line: 'every page.' }
		])
	].join('\n\n')}\n`;
