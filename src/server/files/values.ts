/** A chart as values, for programs: `/charts/<chart>.json`, and what `markdown.ts` writes out. */
import type { Recorded } from '$lib/values';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { bibtex, citeText, cslJson } from '$server/site/cite';
import { citation, dataset, lastChange, sourceAt } from '$server/data';
import { bases, statuses } from '$server/data/meanings';
import { loaded } from '$server/charts/all';
import { shownAs } from '$server/charts/shown';
import { datasetsOf } from '$server/charts/uses';
import { citableChart } from './charts';
import { figuresIn, isFact, type Told } from './figures';

/** What the story says with a chart: the finding that stands for it, and each of its steps. */
export interface Findings {
	readonly finding: string;
	readonly steps: readonly { readonly id: string; readonly headline: string }[];
}

const cited = (url: string) => {
	const { title } = citation(sourceAt(url).id);
	return { title, url };
};

/** A figure with the title of its own source, where it has one. */
const withSource = ({ source, ...told }: Told) => ({
	...told,
	...(source ? { source: cited(source) } : {})
});

/** A record as a value: what it is called, what it says, what of it is a figure, and whose it is. */
function valueOf(record: Recorded, { about }: ReturnType<typeof loaded>) {
	const facts = Object.entries(record).filter(([name]) => isFact(name, about.figures));
	return {
		id: String(record.id),
		name: about.named(record),
		facts: Object.fromEntries(facts),
		figures: figuresIn(record, about.figures).map(withSource),
		source: typeof record.source === 'string' ? cited(record.source) : null
	};
}
export type Value = ReturnType<typeof valueOf>;

/** Where else a chart is, and in which other forms. */
const addressesOf = (id: string) => ({
	page: absolute(`/charts/${id}/`),
	json: absolute(`/charts/${id}.json`),
	markdown: absolute(`/charts/${id}.md`),
	csv: absolute(`/data/charts/${id}.csv`),
	rows: absolute(`/rows/${id}.json`),
	svg: absolute(`/charts/${id}.svg`),
	png: absolute(`/charts/${id}.png`),
	embed: absolute(`/embed/${id}/`),
	oembed: absolute(`/oembed/${id}.json`)
});

function datasetOf(id: ReturnType<typeof datasetsOf>[number]) {
	const { title, licence, attribution, updated } = dataset(id);
	return {
		...{ id, title, licence, attribution, updated },
		page: absolute(`/data/${id}/`),
		csv: absolute(`/data/${id}.csv`),
		json: absolute(`/data/${id}.json`),
		schema: absolute(`/data/${id}.schema.json`)
	};
}

/** A step of the story with the picture that it shows. */
const stepIn = (chart: string, { id, headline }: Findings['steps'][number]) => ({
	step: id,
	finding: headline,
	page: absolute(`/#${id}`),
	svg: absolute(`/charts/${chart}/${id}.svg`),
	png: absolute(`/charts/${chart}/${id}.png`),
	embed: absolute(`/embed/${chart}/${id}/`)
});

/** What may stand as the status of a figure, beside those of the data. */
const standings = {
	...statuses,
	computed: 'our arithmetic on what is disclosed',
	said: bases.said!,
	reported: 'printed in a report of it',
	planned: 'a plan, as its maker gave it; not spent'
};

/** Words of figures with their meaning, those that a chart has. */
function meaningsIn(values: readonly Value[]) {
	const figures = values.flatMap(({ figures }) => figures);
	const used = (words: readonly (string | null | undefined)[], meanings: object) =>
		Object.fromEntries(Object.entries(meanings).filter(([word]) => words.includes(word)));
	return {
		status: used(
			figures.map(({ status }) => status),
			standings
		),
		basis: used(
			figures.map(({ basis }) => basis),
			bases
		)
	};
}

/** How a chart is cited, in the three forms of its page. */
function citationOf(id: string) {
	const citable = citableChart(id);
	return {
		text: citeText(citable),
		bibtex: bibtex(citable),
		csl: JSON.parse(cslJson(citable)) as unknown
	};
}

/** All that a chart says, in words and as values; what nobody knows is `null`, with the reason. */
export function chartValues(id: string, { finding, steps }: Findings) {
	const shown = shownAs(id, null);
	const { chart, about, rows, view, sources } = shown;
	const values = about.records(rows).map((record) => valueOf(record, shown));
	return {
		id,
		title: chart.title,
		finding,
		drawn: chart.sub,
		shows: chart.describe(view),
		updated: lastChange(datasetsOf(id)),
		addresses: addressesOf(id),
		steps: steps.map((step) => stepIn(id, step)),
		values,
		meanings: meaningsIn(values),
		/** What the picture says of its marks as the chart begins; `?mark=<id>` on its page opens one. */
		marks: view.marks.map(({ id, title, lines, source }) => ({
			...{ id, title, lines },
			source: source?.url ?? null
		})),
		method: about.method,
		licence: site.licence,
		citation: citationOf(id),
		datasets: datasetsOf(id).map(datasetOf),
		sources: sources.map(({ url }) => ({ ...cited(url), date: sourceAt(url).date }))
	};
}
export type ChartValues = ReturnType<typeof chartValues>;
