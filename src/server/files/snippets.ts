/** A dataset in other people's tools: four lines each, which read its table from here and look at one column. */
import { absolute } from '$server/site/site';
import type { DatasetId } from '$server/data/schemas';
import { TABLES } from './package';
import { tablesOf, type Table } from './tables';

export interface Pasted {
	/** The tool. */
	readonly name: string;
	readonly text: string;
}

/** Numbers that are names: of a year, of a place in an order. */
const names = /^(year|rank|step)$|Year$/;

/** The column that is looked at: the first that counts something, or else the first whose words are fixed, or that says anything. */
function lookedAt({ fields }: Table): string {
	const [, second] = fields;
	const found =
		fields.find(({ name, type }) => /^(number|integer)$/.test(type) && !names.test(name)) ??
		fields.find(({ words }) => words) ??
		second!;
	return found.name;
}

/** The table of a dataset that these read, by its path, and the column that they look at. */
export function readBy(id: DatasetId): { path: string; column: string; at: number } {
	const table = tablesOf(id)[0]!;
	const column = lookedAt(table);
	const at = table.fields.findIndex(({ name }) => name === column) + 1;
	return { path: `${TABLES}/${table.name}.csv`, column, at };
}

const lines = (...text: readonly string[]) => text.join('\n');

/** Formulas of one cell each; other spreadsheets have no word for a table of the web. */
function formulas(url: string, at: number): Pasted {
	const data = `IMPORTDATA("${url}")`;
	return {
		name: 'Google Sheets',
		text: lines(
			`=${data}`,
			`=ROWS(${data})-1`,
			`=INDEX(${data},1,${at})`,
			`=QUERY(${data},"select Col1, Col${at} where Col${at} is not null order by Col${at} desc limit 5",1)`
		)
	};
}

export function snippetsOf(id: DatasetId): readonly Pasted[] {
	const { path, column, at } = readBy(id);
	const url = absolute(`/data/${path}`);
	return [
		{
			name: 'Python (pandas)',
			text: lines(
				'import pandas as pd',
				`rows = pd.read_csv("${url}")`,
				'print(rows.shape)',
				`print(rows["${column}"].describe())`
			)
		},
		{
			name: 'R',
			text: lines(
				`rows <- read.csv("${url}", encoding = "UTF-8")`,
				'dim(rows)',
				`str(rows$${column})`,
				`summary(rows$${column})`
			)
		},
		{
			name: 'DuckDB',
			text: lines(
				'SELECT count(*) AS n,',
				`  min("${column}") AS least,`,
				`  max("${column}") AS most`,
				`FROM read_csv('${url}');`
			)
		},
		formulas(url, at)
	];
}
