/** Figures in words, as format.ts writes them and a table shows them, read back as numbers. */

const powers: Readonly<Record<string, number>> = { K: 3, M: 6, B: 9, T: 12 };
// a letter that others follow begins a unit or a name: `5 MB`, `36Kr`
const figure = /^([−-]?)\+?\$?(\d[\d,]*(?:\.\d+)?)(?:e([+-]?\d+))?(?:([KMBT])(?![A-Za-z]))?(.*)$/s;

/** The figure that a text begins with, and what stands behind it: `−16.97%` is -16.97 and `%`; `null` without one. */
export function figureIn(text: string): { value: number; rest: string } | null {
	const [, minus, digits, power = 0, unit = '', rest = ''] = figure.exec(text) ?? [];
	if (!digits) return null;
	// by its decimal point and not by multiplying, which would leave 3810000000.0000005
	const exponent = Number(power) + (powers[unit] ?? 0);
	return { value: Number(`${minus && '-'}${digits.replace(/,/g, '')}e${exponent}`), rest };
}
