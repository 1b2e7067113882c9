import type { Fault } from '../fault';
import { fault, rowsOf, type Files, type Loose, type Named } from './rows';
import { borneBy, numbersIn, together, unborne, type Borne } from './spoken';

/** What is not rated has no confidence, and all else has. */
export const claimFaults = (files: Files): Fault[] =>
	rowsOf(files, 'claims').flatMap((claim) => {
		const { verdict, confidence } = claim.row;
		return (verdict === 'judgement') === (confidence === null)
			? []
			: [fault(claim, 'confidence', 'null exactly where the verdict is judgement', confidence)];
	});

interface Figure {
	readonly value: unknown;
	readonly unit: string;
}

/** Rows by `dataset/id`, as claims name them. */
function rowsByName(files: Files): ReadonlyMap<string, Loose> {
	const all = Object.keys(files).flatMap((id) =>
		rowsOf(files, id).map(({ row }) => [`${id}/${row.id}`, row] as const)
	);
	return new Map(all);
}

/** What the data hold beside a claim: its figures, the numbers of its own words, its sources' days, its rows. */
function beside({ row }: Named, rows: ReadonlyMap<string, Loose>): Borne {
	const figures = (row.figures as Figure[]).map(({ value, unit }) => [value, unit]);
	const days = (row.sources as string[]).map((id) => rows.get(`sources/${id}`)?.date);
	const named = (row.rows as string[]).map((name) => borneBy(rows.get(name)));
	const words = [...figures.flat(), row.claim].filter((text) => typeof text === 'string');
	const told = words.filter((text) => !borneBy(text).days.length).flatMap(numbersIn);
	return together([borneBy(figures), borneBy(days), ...named, { ...borneBy(null), numbers: told }]);
}

/** What findings say in figures comes from the data beside them; so does what would change them. */
export function findingFaults(files: Files): Fault[] {
	const rows = rowsByName(files);
	return rowsOf(files, 'claims').flatMap((claim) => {
		const named = claim.row.rows as string[];
		const unknown = named.filter((name) => !rows.has(name));
		const borne = beside(claim, rows);
		const where = [...named, ...(claim.row.sources as string[])].join(', ');
		return [
			...unknown.map((name) => fault(claim, 'rows', 'a row of the data', name)),
			...['finding', 'wouldChange'].flatMap((field) =>
				unborne(String(claim.row[field]), borne).map((words) =>
					fault(claim, field, `what a figure, a row or the day of a source says: ${where}`, words)
				)
			)
		];
	});
}
