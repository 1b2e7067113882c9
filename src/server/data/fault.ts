/** One thing wrong with one field: where it stands, what was expected and what was found. */
export interface Fault {
	readonly file: string;
	/** Row by number (from 1) and id; `null` for the file's own fields. */
	readonly row: string | null;
	readonly field: string;
	readonly expected: string;
	readonly got: string;
}

/** A fault as a line: `data/models.json row 12 (gpt-4) costs.0.usd: expected a number above 0, got -1`. */
export function faultLine({ file, row, field, expected, got }: Fault): string {
	return `${file}${row ? ` row ${row}` : ''} ${field}: expected ${expected}, got ${got}`;
}
