/** One dataset as it is read, loosely: mutants break its form. */
export type Json = Record<string, unknown> & { rows: unknown[] };
export type Path = readonly (string | number)[];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A value in a file: in a row by its number from 0, or outside of the rows where that is `null`. */
export interface Place {
	readonly id: string;
	readonly row: number | null;
	readonly path: Path;
	readonly value: unknown;
}

/** Every value in a value, however deep, with the path to it; itself first. */
function valuesIn(value: unknown, path: Path = []): (readonly [Path, unknown])[] {
	const inner =
		typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, part]) =>
					valuesIn(part, [...path, Array.isArray(value) ? Number(key) : key])
				)
			: [];
	return [[path, value], ...inner];
}

/** All places of one row, or of what stands round the rows. */
export function placesIn(id: string, json: Json, row: number | null): Place[] {
	const { rows, ...rest } = json;
	return valuesIn(row === null ? rest : rows[row])
		.slice(1)
		.map(([path, value]) => ({ id, row, path, value }));
}

/** A copy of a file that shares all but the row or the frame that a mutant changes. */
export function copyFor(json: Json, row: number | null): Json {
	const { rows, ...rest } = json;
	const frame = row === null ? structuredClone(rest) : rest;
	const copy = [...rows];
	if (row !== null) copy[row] = structuredClone(rows[row]);
	return { ...frame, rows: copy };
}

type Node = Record<string | number, unknown>;

/** The object or list that holds a place in a copy. */
export function holderOf(json: Json, { row, path }: Place): Node {
	let at = (row === null ? json : json.rows[row]) as Node;
	for (const key of path.slice(0, -1)) at = at[key] as Node;
	return at;
}

export const fieldOf = ({ path }: Place): string => path.join('.');
/** A field without the numbers of its lists: `models.costs.usd`. */
export const kindOfField = ({ id, row, path }: Place): string =>
	[id, ...(row === null ? ['(file)'] : []), ...path.filter((key) => typeof key === 'string')].join(
		'.'
	);
