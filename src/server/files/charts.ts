/** The rows of a chart as a table of values: what its page shows, without signs of dollars and groups. */
import type { Column } from '$lib/chart';
import { figureIn } from '$lib/text/figure';
import { csv, forSpreadsheets, type Cell } from '$lib/text/csv';
import { lastChange } from '$server/data';
import { bibtex, cslJson, type Citable } from '$server/site/cite';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { loaded } from '$server/charts/all';
import { datasetsOf } from '$server/charts/uses';

/** A cell that is a figure and no more, as a number with its unit: `2684 GB` is 2684 and `GB`. */
export function amountIn(text: string): { value: number; unit: string } | null {
	const figure = figureIn(text);
	const unit = figure && /^(?: ?(%|[A-Za-z]+))?$/.exec(figure.rest);
	return figure && unit && { value: figure.value, unit: unit[1] ?? '' };
}

/** A column of figures with one unit throughout has it in its title, and numbers below. */
function columnOf({ title, numeric, cell }: Column<unknown>, rows: readonly unknown[]) {
	const texts = rows.map((row) => cell(row)).map((text) => (text === '—' ? '' : text));
	const words = { title, cells: texts.map((text) => text || null) as Cell[] };
	if (!numeric) return words;
	const figures = texts.map((text) => (text ? amountIn(text) : null));
	const units = new Set(figures.flatMap((figure) => (figure ? [figure.unit] : [])));
	if (units.size !== 1 || texts.some((text, i) => text && !figures[i])) return words;
	const [unit] = [...units];
	return {
		title: unit ? `${title}, ${unit}` : title,
		cells: figures.map((figure): Cell => figure?.value ?? null)
	};
}

/** Addresses of the sources that a row carries, each once. */
function sourcesIn(row: unknown): string[] {
	const found = new Set<string>();
	JSON.stringify(row, (key, value: unknown) => {
		if (key === 'source' && value) found.add((value as { url: string }).url);
		return value;
	});
	return [...found];
}

/** The table of a chart's page as comma-separated values, with the addresses of the sources. */
export function chartCsv(id: string): string {
	const { about, rows } = loaded(id);
	const columns = about.columns.map((column) => columnOf(column, rows));
	const sources = rows.map(sourcesIn);
	const table = csv(
		[...columns.map(({ title }) => title), 'Sources'],
		rows.map((_, i) => [...columns.map(({ cells }) => cells[i] ?? null), sources[i] ?? null])
	);
	return forSpreadsheets(table);
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
