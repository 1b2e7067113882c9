/** The files of a chart: its rows as values, for programs, and how to cite it. */
import { csv } from '$lib/text/csv';
import { lastChange } from '$server/data';
import { bibtex, cslJson, type Citable } from '$server/site/cite';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { loaded } from '$server/charts/all';
import { datasetsOf } from '$server/charts/uses';

/** The rows of a chart as comma-separated values: a record a figure, with the address of its source; no byte-order mark. */
export function chartCsv(id: string): string {
	const { about, rows } = loaded(id);
	const records = about.records(rows);
	const names = Object.keys(records[0] ?? {});
	return csv(
		names,
		records.map((record) => names.map((name) => record[name] ?? null))
	);
}

/** A chart as it is cited: of the day on which the newest of its datasets changed. */
export function citableChart(id: string): Citable {
	const key = `${site.slug}-chart-${id}`;
	const { title } = loaded(id).chart;
	const updated = lastChange(datasetsOf(id));
	return { key, kind: 'figure', title, updated, url: absolute(`/charts/${id}/`) };
}

/** The files of a chart below `/data/charts/`, by their ending. */
export const chartFiles: Readonly<Record<string, (id: string) => string>> = {
	csv: chartCsv,
	bib: (id) => bibtex(citableChart(id)),
	'csl.json': (id) => cslJson(citableChart(id))
};
