/** Rows of the data as formulas read them: one by its id, or chosen among others by what its fields say. */
import { dataset, rowOf } from '$server/data';
import { median } from '$server/data/amounts';
import { columnOf, readable } from '$server/data/names';
import type { DatasetId, Row } from '$server/data/schemas';
import { Amount, WORDS, type Part, type Scalar } from './amount';

type Value<R, K extends keyof R> = Extract<NonNullable<R[K]>, Scalar>;
type Entry<R, K extends keyof R> = R[K] extends readonly (infer E extends object)[] ? E : never;
type Field<R> = keyof R & string;

/** One row, or one entry of a list in a row. */
export class One<R extends object> {
	constructor(
		readonly dataset: DatasetId,
		readonly id: string,
		readonly row: R,
		private readonly path = '',
		/** How it was chosen, where a formula did that. */
		private readonly chosen?: readonly Part[]
	) {}

	/**
	 * A field of it.
	 *
	 * @throws RangeError naming dataset, row and field where the data have no value.
	 */
	get<K extends Field<R>>(name: K): Amount<Value<R, K>> {
		const field = this.path + name;
		const value = this.row[name] as Value<R, K> | null | undefined;
		if (value === null || value === undefined)
			throw new RangeError(`data/${this.dataset}.json, ${this.id}: ${field} is needed and absent`);
		const { dataset, id: row, chosen } = this;
		return new Amount(value, [{ dataset, row, field, value, ...(chosen && { chosen }) }]);
	}

	/**
	 * An entry of one of its lists, by the id, name or label that it goes by.
	 *
	 * @throws RangeError naming the entry that the list does not have.
	 */
	entry<K extends Field<R>>(list: K, key: string): One<Entry<R, K>> {
		const entries = this.row[list] as readonly Entry<R, K>[];
		const found = entries.find((entry) =>
			['id', 'name', 'label'].some((name) => entry[name as keyof typeof entry] === key)
		);
		if (!found) throw new RangeError(`data/${this.dataset}.json, ${this.id}: no ${list} "${key}"`);
		return new One(this.dataset, this.id, found, `${list}.${key}.`, this.chosen);
	}
}

/** What a field must say for its row to be chosen, and how that is told. */
export interface Condition {
	readonly words: readonly Part[];
	readonly met: (value: unknown) => boolean;
}

type Bound = Scalar | Amount<Scalar>;
const valueOf = (bound: Bound) => (bound instanceof Amount ? bound.value : bound);
const partsOf = (bound: Bound): readonly Part[] =>
	bound instanceof Amount ? bound.parts : [String(bound)];
const compared =
	(words: string, met: (a: Scalar, b: Scalar) => boolean) =>
	(bound: Bound): Condition => ({
		words: [`${words} `, ...partsOf(bound)],
		met: (value) => value !== null && met(value as Scalar, valueOf(bound))
	});

const plainly = (value: Scalar | boolean | null) =>
	typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? 'absent');

export const is = (value: Scalar | boolean | null): Condition => ({
	words: ['is ', plainly(value)],
	met: (found) => (found ?? null) === value
});
export const isNot = (value: Scalar | boolean | null): Condition => ({
	words: ['is not ', plainly(value)],
	met: (found) => (found ?? null) !== value
});
/** Names that match, with how the pattern is told. */
export const matches = (pattern: RegExp, words: string): Condition => ({
	words: [words],
	met: (value) => pattern.test(String(value))
});
/** Values of a list that something else draws or names: `is drawn in the chart`. */
export const among = (values: readonly unknown[], words: string): Condition => ({
	words: [words],
	met: (value) => values.includes(value)
});
export const from = compared('from', (a, b) => a >= b);
export const to = compared('up to', (a, b) => a <= b);
export const after = compared('after', (a, b) => a > b);
export const before = compared('before', (a, b) => a < b);
export const above = compared('above', (a, b) => a > b);
export const below = compared('below', (a, b) => a < b);
/** Lists with an entry whose field says so: `have one whose status is undisclosed`. */
export const having = (field: string, { words, met }: Condition): Condition => ({
	words: [`have one whose ${field === 'id' ? 'name' : field} `, ...words],
	met: (list) =>
		(list as readonly Readonly<Record<string, unknown>>[]).some((entry) => met(entry[field]))
});

/** Rows of a dataset, all of them or those that were chosen. */
export class Rows<R extends { readonly id: string }> {
	constructor(
		readonly dataset: DatasetId,
		readonly rows: readonly R[],
		private readonly conditions: readonly Part[] = []
	) {}

	/** Those whose field says so; conditions of several calls hold together. */
	where<K extends Field<R>>(field: K, ...all: readonly Condition[]): Rows<R> {
		const rows = this.rows.filter((row) => all.every(({ met }) => met(row[field])));
		const title = columnOf(this.dataset, field).title;
		const words = all.flatMap(({ words }, i): readonly Part[] => [
			i ? ' and ' : ' ',
			...words.map((part) => (typeof part === 'string' ? readable(field, part) : part))
		]);
		const join = this.conditions.length ? ', ' : ' where ';
		return new Rows(this.dataset, rows, [...this.conditions, join, title, ...words]);
	}

	/** These rows in words. */
	get parts(): readonly Part[] {
		return [{ dataset: this.dataset, rows: this.rows.map(({ id }) => id) }, ...this.conditions];
	}

	/** Each of them, for formulas that read them all. */
	each(): readonly One<R>[] {
		return this.rows.map((row) => new One(this.dataset, row.id, row));
	}

	count(): Amount {
		return new Amount(this.rows.length, ['number of ', ...this.parts], WORDS);
	}

	/** The middle value of a field, or the mean of its two middles. */
	middle(field: Field<R>): Amount {
		return this.over('middle', field, median);
	}
	sum(field: Field<R>): Amount {
		return this.over('sum', field, (values) => values.reduce((a, b) => a + b, 0));
	}

	highest(field: Field<R>): One<R> {
		return this.best('highest', field, (a, b) => a > b);
	}
	lowest(field: Field<R>): One<R> {
		return this.best('lowest', field, (a, b) => a < b);
	}
	first(field: Field<R>): One<R> {
		return this.best('first', field, (a, b) => a < b);
	}
	last(field: Field<R>): One<R> {
		return this.best('last', field, (a, b) => a > b);
	}

	private over(
		words: string,
		field: Field<R>,
		evaluate: (values: readonly number[]) => number
	): Amount {
		const values = this.rows.flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []));
		const title = columnOf(this.dataset, field).title;
		return new Amount(evaluate(values), [`${words} of ${title} of `, ...this.parts], WORDS);
	}

	private best(word: string, field: Field<R>, wins: (a: Scalar, b: Scalar) => boolean): One<R> {
		const [head, ...rest] = this.rows.filter((row) => row[field] !== null);
		if (!head) throw new RangeError(`data/${this.dataset}.json: no row to choose the ${word} from`);
		const row = rest.reduce(
			(best, row) => (wins(row[field] as Scalar, best[field] as Scalar) ? row : best),
			head
		);
		const title = columnOf(this.dataset, field).title;
		const chosen: Part[] = [`the ${word} ${title} among `, ...this.parts];
		return new One(this.dataset, row.id, row, '', chosen);
	}
}

/** A row by its id. */
export const one = <D extends DatasetId>(id: D, row: string): One<Row<D>> =>
	new One(id, row, rowOf(id, row));

/** All rows of a dataset. */
export const all = <D extends DatasetId>(id: D): Rows<Row<D>> =>
	new Rows(id, dataset(id).rows as readonly Row<D>[]);

/** Values that a field also has in rows of another choice: tests that a rival took too. */
export const alsoIn = <R extends { readonly id: string }>(
	rows: Rows<R>,
	field: Field<R>
): Condition => ({
	words: ['is also in ', ...rows.parts],
	met: (value) => rows.rows.some((row) => row[field] === value)
});
