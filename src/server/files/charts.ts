/** The rows of a chart as a table of values: what its page shows, without signs of dollars and groups. */
import type { Column } from '$lib/chart';
import { csv, forSpreadsheets, type Cell } from '$lib/text/csv';
import { lastChange } from '$server/data';
import { bibtex, cslJson, type Citable } from '$server/site/cite';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { loaded } from '$server/charts/all';
import { datasetsOf } from '$server/charts/uses';

const powers: Readonly<Record<string, number>> = { '': 0, K: 3, M: 6, B: 9 };

/** A figure as a chart's table writes it, as a number and what stands behind it: `−16.97%` is -16.97 and `%`. */
export function figureIn(text: string): { value: number; unit: string } | null {
	const [, minus, whole, power = '', unit = ''] =
		/^([−-]?)\+?\$?([\d,]+(?:\.\d+)?)([KMB]?)(?: ?(%|[A-Za-z]+))?$/.exec(text) ?? [];
	if (whole === undefined) return null;
	// by its decimal point and not by multiplying, which would leave 3810000000.0000005
	const value = Number(`${minus ? '-' : ''}${whole.replaceAll(',', '')}e${powers[power]}`);
	return { value, unit };
}

/** A column of figures with one unit throughout has it in its title, and numbers below. */
function columnOf({ title, numeric, cell }: Column<unknown>, rows: readonly unknown[]) {
	const texts = rows.map((row) => cell(row)).map((text) => (text === '—' ? '' : text));
	const words = { title, cells: texts.map((text) => text || null) as Cell[] };
	if (!numeric) return words;
	const figures = texts.map((text) => (text ? figureIn(text) : null));
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
