/** How many figures have each word of a column, and what to know before reckoning with them. */
import { count } from '$lib/format';
import { dataset } from './index';
import { worded } from './meanings';
import type { DatasetId } from './schemas';

/** A column with its words. */
export interface Defined {
	readonly dataset: DatasetId;
	/** As its dataset has it: `costs.basis`. */
	readonly column: string;
	readonly words: readonly {
		readonly word: string;
		readonly meaning: string;
		readonly count: number;
	}[];
	/** Sentences with a count each: none where no figure calls for one. */
	readonly warnings: readonly string[];
}

type Loose = Readonly<Record<string, unknown>>;

/** What the rows hold at a column, or in a list. */
function held(rows: readonly Loose[], column: string): unknown[] {
	const [list = '', name] = column.split('.');
	return rows.flatMap((row) =>
		name ? (row[list] as readonly Loose[]).map((one) => one[name]) : [row[list]]
	);
}

/** @throws RangeError naming a word of the data that has no meaning here. */
export function defined(id: DatasetId, rows: readonly Loose[] = dataset(id).rows): Defined[] {
	return Object.entries(worded[id] ?? {}).map(([column, { meanings, of, warnings }]) => {
		const values = held(rows, column);
		const stray = values.find((value) => value !== null && !(String(value) in meanings));
		if (stray !== undefined)
			throw new RangeError(
				`data/${id}.json: nothing says what the ${column} "${String(stray)}" means`
			);
		const counts = (words: readonly string[]) =>
			values.filter((value) => words.includes(String(value))).length;
		return {
			...{ dataset: id, column },
			words: Object.entries(meanings).map(([word, meaning]) => ({
				...{ word, meaning },
				count: counts([word])
			})),
			warnings: warnings
				.map(({ words, are, so }) => ({ n: counts(words), are, so }))
				.filter(({ n }) => n)
				.map(({ n, are, so }) => `${count(n)} of ${count(values.length)} ${of} are ${are}: ${so}.`)
		};
	});
}

/** The flat table in which a column stands, by name, and what it is called there: lists have tables of their own. */
export function tableOf({ dataset, column }: Pick<Defined, 'dataset' | 'column'>) {
	const [list = '', of] = column.split('.');
	return of ? { name: `${dataset}-${list}`, column: of } : { name: dataset, column: list };
}
