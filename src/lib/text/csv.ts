/** Tables as text after RFC 4180: commas, CRLF, quotes where they are needed, one header row. */

/** A value of a table; lists are short texts, missing is `null`. */
export type Cell = string | number | boolean | null | readonly string[];

/** Stands between the entries of a list in one cell; no entry holds it. */
export const BETWEEN = '; ';

/** Text that a spreadsheet would take for a formula, whatever blanks and apostrophes stand before it. */
const formula = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** Text that no spreadsheet computes: a formula gets an apostrophe before it, which Excel hides. */
export const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** What `harmless` was given. */
export const asWritten = (text: string): string =>
	text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A number in full precision. From a quadrillion on with its power of ten: readers of whole numbers
 * have room for 64 bits, and nobody counts zeros.
 */
const numeral = (value: number) =>
	Math.abs(value) < 1e15 ? String(value) : value.toExponential().replace('e+', 'e');

/** A cell as it stands between commas; numbers are written in full precision and never as text. */
function field(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return numeral(cell);
	if (typeof cell === 'boolean') return String(cell);
	return quoted(harmless(typeof cell === 'string' ? cell : cell.join(BETWEEN)));
}

/** A table with its header row, as the content of a file in UTF-8. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/**
 * A table with the byte-order mark, for those who open it by a double click: without the mark Excel
 * reads UTF-8 in the machine's old code page, and ’ as â€™. Tools that read Data Packages get tables
 * without it: those of version 1 take it for a part of the first column's name.
 */
export const forSpreadsheets = (table: string): string => `\uFEFF${table}`;
