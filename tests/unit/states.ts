/** Random states of a chart, of all that its reader allows. */
import fc from 'fast-check';
import type { Chart } from '../../src/lib/chart';
import { late } from '../../src/lib/define';
import { compared } from '../../src/lib/versus';
import '../../src/charts/training-cost/fit';
import { chartIds, loaded } from '../../src/server/charts/all';

late.compared = compared;

export type State = Record<string, unknown>;

/**
 * How properties are tried: every time with the same values, so that a fault found by chance
 * never stops a change that has nothing to do with it; `STATES=15000` tries that many new ones
 * over all charts (about a minute).
 */
export const tries = (runs: number): { numRuns: number; seed?: number } =>
	process.env.STATES
		? { numRuns: Math.max(runs, Math.ceil(Number(process.env.STATES) / chartIds.length)) }
		: { numRuns: runs, seed: 20250127 };

const day = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const words = fc
	.string({ unit: 'grapheme-composite', maxLength: 20 })
	.filter((text) => text.length <= 80 && (!text || text.trim() !== ''));

/** Any value that a key of the chart's state can have. */
function values(
	{ id, controls, initial, names, many, asOf }: Chart,
	key: string
): fc.Arbitrary<unknown> {
	const first = initial[key];
	if (key === 'versus') {
		const { chart, rows } = loaded(id);
		const marks = chart.view(rows, chart.initial).marks.map(({ id }) => id);
		return fc.oneof(fc.constant([]), fc.subarray(marks, { minLength: 2, maxLength: 2 }));
	}
	const known = names?.(loaded(id).rows)[key];
	if (known && Array.isArray(first))
		return fc
			.subarray([...known], { maxLength: Math.min(8, many?.[key] ?? 8, known.length) })
			.map((ids) => (many && ids.length < many[key]! ? [] : ids));
	if (known) return fc.constantFrom(...known, ...(first === '' ? [''] : []));
	const control = controls.find((control) => control.key === key);
	if (control?.kind === 'choice') {
		const options = fc.constantFrom(...control.options.map(({ value }) => value));
		const { since } = control;
		const newest = asOf?.newest(loaded(id).rows) ?? '';
		return since
			? fc.oneof(
					options,
					day.filter((day) => day >= since && day <= newest)
				)
			: options;
	}
	if (control?.kind === 'number')
		return fc.double({ min: control.min, max: control.max, noNaN: true }).map((n) => n + 0);
	if (control?.kind === 'search') return words;
	if (control?.kind === 'date') return first === '' ? fc.oneof(day, fc.constant('')) : day;
	if (typeof first === 'boolean') return fc.boolean();
	throw new Error(`${id}: nothing says what ${key} may hold`);
}

export const states = (chart: Chart): fc.Arbitrary<State> =>
	fc
		.record(Object.fromEntries(Object.keys(chart.initial).map((key) => [key, values(chart, key)])))
		.filter(({ from, to }: State) => !/^\d{4}-/.test(`${from}`) || !to || `${from}` < `${to}`);
