/** What of a record counts or measures something, each figure with all that must be known of it. */
import type { Figure, Recorded } from '$lib/values';

type Figures = Readonly<Record<string, Figure>>;

/** A figure on its own. `low` and `high` stand where the column has a range, and hold nothing where this figure has none. */
export interface Told {
	readonly name: string;
	readonly title: string;
	readonly value: number | null;
	readonly unit: string;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly basis?: string;
	readonly status?: string;
	/** Address of its source, where that is not the record's. */
	readonly source?: string;
	/** Why there is none. */
	readonly absent?: string;
}

/** Columns that say something of the whole record, or of what stands elsewhere in its value. */
const apart = ['id', 'source', 'basis', 'status'];

/** Whether a column is neither a figure nor said with one. */
export const isFact = (name: string, figures: Figures): boolean =>
	!apart.includes(name) &&
	!Object.entries(figures).some(([own, { low, high, source }]) =>
		[own, low, high, source].includes(name)
	);

const number = (record: Recorded, name: string): number | null => {
	const value = record[name];
	return typeof value === 'number' ? value : null;
};

const say = (said: Figure['unit'] | undefined, record: Recorded): string | null =>
	typeof said === 'function' ? said(record) : (said ?? null);

/** What a column of the record says of its figures, where it has one. */
const column = (record: Recorded, name: string) => {
	const value = record[name];
	return typeof value === 'string' ? value : null;
};

/** @throws RangeError naming a figure that has no unit, or that is missing without a reason. */
function told(record: Recorded, name: string, figure: Figure): Told {
	const { title, low, high } = figure;
	const value = number(record, name);
	const unit = say(figure.unit, record);
	// of a figure that is missing nothing is known but what its record says
	const own = (said: Figure['basis'], name: string) =>
		said === undefined ? column(record, name) : value === null ? null : say(said, record);
	const basis = own(figure.basis, 'basis');
	const status = own(figure.status, 'status');
	const source = figure.source ? column(record, figure.source) : null;
	const absent = value === null ? say(figure.absent, record) : null;
	if (unit === null) throw new RangeError(`${String(record.id)}: nobody says in what ${name} is`);
	if (value === null && absent === null)
		throw new RangeError(`${String(record.id)}: nobody says why there is no ${name}`);
	return {
		...{ name, title, value, unit },
		...(low ? { low: number(record, low) } : {}),
		...(high ? { high: number(record, high) } : {}),
		...(basis ? { basis } : {}),
		...(status ? { status } : {}),
		...(source ? { source } : {}),
		...(absent ? { absent } : {})
	};
}

/** The figures of a record, in the order of the chart's own list. */
export const figuresIn = (record: Recorded, figures: Figures): Told[] =>
	Object.entries(figures)
		.filter(([, { of }]) => !of || of(record))
		.map(([name, figure]) => told(record, name, figure));
