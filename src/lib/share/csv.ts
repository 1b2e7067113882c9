/** One cell by RFC 4180; a text that a spreadsheet would take for a formula is set off by an apostrophe. */
function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string =>
	'\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
