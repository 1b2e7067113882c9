import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '../../src/lib/chart';
import { chartIds, loaded } from '../../src/lib/charts/all';
import { readQuery, writeQuery } from '../../src/lib/share/query';
import { steps } from '../../src/story/steps';

type State = Record<string, unknown>;
const day = fc
	.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);

/** Any value that a key of the chart's state can have. */
function values(chart: Chart, key: string): fc.Arbitrary<unknown> {
	const control = chart.controls.find((control) => control.key === key);
	const initial = chart.initial[key];
	if (control?.kind === 'choice')
		return fc.constantFrom(...control.options.map(({ value }) => value));
	if (control?.kind === 'number')
		return fc.double({ min: control.min, max: control.max, noNaN: true }).map((n) => n + 0);
	if (control?.kind === 'search') return fc.string({ unit: 'grapheme-composite', maxLength: 20 });
	if (control?.kind === 'date') return fc.oneof(day, fc.constant(''));
	if (typeof initial === 'boolean') return fc.boolean();
	if (Array.isArray(initial)) return fc.array(fc.oneof(name, day), { maxLength: 8 });
	return /^\d{4}-\d\d-\d\d$/.test(String(initial)) ? day : fc.oneof(name, fc.constant(''));
}

const states = (chart: Chart): fc.Arbitrary<State> =>
	fc
		.record(Object.fromEntries(Object.keys(chart.initial).map((key) => [key, values(chart, key)])))
		.filter(({ from, to }: State) => !/^\d{4}-/.test(String(from)) || String(from) < String(to));

const read = (chart: Chart, text: string, from = chart.initial) =>
	readQuery(chart, new URLSearchParams(text), from);

test.each(chartIds)('%s: a state written as an address is read as the same state', (id) => {
	const { chart } = loaded(id);
	fc.assert(
		fc.property(states(chart), states(chart), (state, from) => {
			const text = writeQuery(chart, state, from);
			expect(read(chart, text, from)).toEqual({ state, ignored: [] });
		})
	);
});

test.each(chartIds)('%s: any string is read without a throw, and no other key appears', (id) => {
	const { chart } = loaded(id);
	const key = fc.constantFrom(...Object.keys(chart.initial), '__proto__', 'constructor');
	const text = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.tuple(key, fc.string()).map(([key, value]) => `${key}=${value}`)
	);
	fc.assert(
		fc.property(text, (text) => {
			const { state } = read(chart, text);
			expect(Object.keys(state)).toEqual(Object.keys(chart.initial));
			expect(Object.getPrototypeOf(state)).toBe(Object.prototype);
		})
	);
});

test('the state of every step of the story can be written and read', () => {
	for (const { id, chart: of, state } of steps) {
		const { chart } = loaded(of);
		const text = writeQuery(chart, state, chart.initial);
		expect([id, read(chart, text)]).toEqual([id, { state, ignored: [] }]);
	}
});

test('a name that no row has is ignored and said', () => {
	const { chart, rows } = loaded('training-cost');
	const known = (name: string) => JSON.stringify(rows).includes(JSON.stringify(name));
	const query: [string, string][] = [['focus', 'gpt-4,gpt-44']];
	expect(readQuery(chart, query, chart.initial, known)).toEqual({
		state: chart.initial,
		ignored: ['focus=gpt-4,gpt-44']
	});
});

test('lists stay readable, and what does not parse is named', () => {
	const { chart } = loaded('training-cost');
	const state = { ...chart.initial, focus: ['gpt-4', 'deepseek-v3'], trend: true };
	expect(writeQuery(chart, state, chart.initial)).toBe('?focus=gpt-4,deepseek-v3&trend=1');
	const { ignored } = read(chart, '?focus=<b>&basis=free&trend=yes&constructor=1&from=2025-02-30');
	expect(ignored).toEqual([
		'focus=<b>',
		'basis=free',
		'trend=yes',
		'constructor=1',
		'from=2025-02-30'
	]);
});
