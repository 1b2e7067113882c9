/** One thing wrong with one field: where it stands, what was expected and what was found. */
export interface Fault {
	readonly file: string;
	/** Row by number (from 1) and id; `null` for the file's own fields. */
	readonly row: string | null;
	readonly field: string;
	readonly expected: string;
	readonly got: string;
}

/** A value as a fault writes it. JSON has no word for a number without end and makes it `null`. */
export const show = (value: unknown): string =>
	value === undefined
		? 'nothing'
		: typeof value === 'number'
			? String(value)
			: (JSON.stringify(value)?.slice(0, 80) ?? String(value));

/** A fault as a line: `data/models.json row 12 (gpt-4) costs.0.usd: expected a number above 0, got -1`. */
export function faultLine({ file, row, field, expected, got }: Fault): string {
	return `${file}${row ? ` row ${row}` : ''} ${field}: expected ${expected}, got ${got}`;
}

/** Lines that a reader still looks at; what one slip makes of a whole file is a number. */
const MOST = 20;

/** Faults as a terminal shows them: not more than a screen, and the first once more where the eye ends. */
export function report(faults: readonly Fault[]): string[] {
	const [first] = faults;
	if (!first) return [];
	const rest = faults.length - MOST;
	return [
		...faults.slice(0, MOST).map(faultLine),
		...(rest > 0 ? [`and ${rest} more, which may follow from these`] : []),
		...(faults.length > 1 ? [`begin with ${faultLine(first)}`] : [])
	];
}
