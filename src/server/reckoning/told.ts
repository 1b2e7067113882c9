/** Formulas as a page prints them: words, with what they read as links to the rows. */
import { counted, date, typeset } from '$lib/format';
import { dataset, rowOf } from '$server/data';
import { columnOf, nameOf, readable } from '$server/data/names';
import type { DatasetId } from '$server/data/schemas';
import { spoken } from '$server/table/columns';
import type { Amount, Among, Input, Part, Scalar } from './amount';

/** A piece of a formula; one with an address leads to the row or the dataset that it was read from. */
export interface Piece {
	readonly words: string;
	/** Below the site's base. */
	readonly path?: string;
}

/** Something that a formula reads: what it is called, what it says, and how its row was chosen. */
export interface Told extends Piece {
	readonly value: string;
	readonly chosen: readonly Piece[];
}

/** ISO days inside a name in words. */
const withDays = (text: string) =>
	typeset(text.replace(/\d{4}-\d\d-\d\d/g, (iso) => date(iso, 'long')));

/** Path of a row on the page of its dataset. */
const pathOf = (id: string, row = '') => `/data/${id}/${row && `#${row}`}`;

const rowName = (id: DatasetId, row: string) =>
	nameOf(rowOf(id, row) as { id: string } & Record<string, unknown>);

function inputPiece({ dataset: id, row, field }: Input): Piece {
	const name = rowName(id, row);
	const [list, entry] = field.split('.');
	// the label of an entry says more than the column that all entries share
	const title = list === 'figures' && entry ? entry : columnOf(id, field).title;
	// a label that its value completes: `Announced target, end of`
	const words = title.endsWith(' of') ? `${title} …: ${name}` : `${title} of ${name}`;
	return { words: withDays(words), path: pathOf(id, row) };
}

/** What a field says, a moment by the second: minutes between two of them depend on it. */
function valueWords({ dataset, field, value }: Input): string {
	const [moment, iso = '', clock] = /^(\d{4}-\d\d-\d\d)T([\d:]+)Z$/.exec(String(value)) ?? [];
	if (moment) return `${date(iso, 'long')}, ${clock} UTC`;
	const said = typeof value === 'string' ? readable(field, value) : value;
	return spoken(said, columnOf(dataset, field).unit);
}

const amongPiece = ({ dataset: id, rows }: Among): Piece => ({
	words: `${counted(rows.length, 'row')} of ${dataset(id).title}`,
	path: pathOf(id)
});

const isInput = (part: Part): part is Input => typeof part !== 'string' && 'row' in part;

const isAmong = (part: Part): part is Among => typeof part !== 'string' && 'rows' in part;

/** A formula, or the words of a choice, in pieces. */
export const pieces = (parts: readonly Part[]): Piece[] =>
	parts.map((part) => {
		if (typeof part === 'string') return { words: withDays(part) };
		return isInput(part) ? inputPiece(part) : amongPiece(part);
	});

/** As many rows as are named one by one where a formula counts them. */
const NAMED = 12;

/** The rows that a formula counts, where they are few. */
const countedRows = ({ dataset: id, rows }: Among): Told[] =>
	rows.length > NAMED
		? []
		: rows.map((row) => ({
				words: withDays(rowName(id, row)),
				path: pathOf(id, row),
				value: '',
				chosen: []
			}));

/** All that amounts read, each once, in the order of their formulas; what chose a row after the row. */
export function inputsOf(amounts: readonly Amount<Scalar>[]): Told[] {
	const found = new Map<string, Told>();
	const read = (parts: readonly Part[]): void => {
		for (const part of parts.filter(isInput)) {
			const key = [part.dataset, part.row, part.field].join();
			if (found.has(key)) continue;
			const chosen = pieces(part.chosen ?? []);
			found.set(key, { ...inputPiece(part), value: valueWords(part), chosen });
			read(part.chosen ?? []);
		}
	};
	amounts.forEach(({ parts }) => read(parts));
	const rows = amounts.flatMap(({ parts }) => parts.filter(isAmong).flatMap(countedRows));
	return [...found.values(), ...rows];
}
