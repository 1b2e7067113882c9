import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Chart } from '../../src/lib/chart';
import { chartIds, loaded } from '../../src/server/charts/all';
import { writeQuery } from '../../src/lib/state';
import { readQuery } from '../../src/lib/state';
import { steps } from '../../src/story/steps';
import { states, tries } from './states';

const read = (chart: Chart, text: string, from = chart.initial) =>
	readQuery(chart, loaded(chart.id).rows, new URLSearchParams(text), from);

test.each(chartIds)('%s: a state written as an address is read as the same state', (id) => {
	const { chart } = loaded(id);
	fc.assert(
		fc.property(states(chart), states(chart), (state, from) => {
			const text = writeQuery(chart, state, from);
			expect(read(chart, text, from)).toEqual({ state, ignored: [] });
		}),
		tries(100)
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
		}),
		tries(100)
	);
});

test('the state of every step of the story can be written and read', () => {
	for (const { id, chart: of, state } of steps) {
		const { chart } = loaded(of);
		const text = writeQuery(chart, state, chart.initial);
		expect([id, read(chart, text)]).toEqual([id, { state, ignored: [] }]);
	}
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
