import { describe, expect, test } from 'vitest';
import { chartIds, loaded } from '../../src/server/charts/all';
import { readQuery, stateOf } from '../../src/lib/state';

const read = (id: string, text: string, from = loaded(id).chart.initial) =>
	readQuery(loaded(id).chart, loaded(id).rows, new URLSearchParams(text), from);

describe('a step that says what its chart cannot show stops the build', () => {
	test.each([
		['training-cost', { zoom: 2 }, 'zoom is 2; allowed: basis, scale, '],
		['training-cost', { basis: 'rentd' }, 'basis is "rentd"; allowed: first, amortized, rented'],
		['training-cost', { scale: 'lin' }, 'scale is "lin"; allowed: log, linear'],
		['training-cost', { focus: ['gpt4'] }, 'focus is ["gpt4"]; allowed: a list of '],
		['training-cost', { compare: 'Google' }, 'compare is "Google"; allowed: "", '],
		['training-cost', { trend: 'yes' }, 'trend is "yes"; allowed: true or false'],
		['nvidia', { from: '2020-13-45' }, 'from is "2020-13-45"; allowed: a date as YYYY-MM-DD'],
		['nvidia', { events: ['r9'] }, 'events is ["r9"]; allowed: a list of chips, v3, r1'],
		['nvidia', { days: ['2025-01-25'] }, 'days is ["2025-01-25"]; allowed: a list of 2022-01-03'],
		['nvidia', { from: '2025-01-01', to: '2024-01-01' }, 'allowed: a day before 2024-01-01'],
		['calculator', { trials: 120 }, 'trials is 120; allowed: a number from 0 to 99'],
		['calculator', { hours: '5' }, 'hours is "5"; allowed: a number'],
		['calculator', { preset: 'llama-3-1-405b' }, 'preset is "llama-3-1-405b"; allowed: "own"'],
		['prices', { pair: ['gpt-4', 'gpt-4o', 'deepseek-r1'] }, 'allowed: a list of 2 of '],
		['losses', { words: 'euro' }, 'words is "euro"; allowed: usd, percent'],
		['zoom-out', { camera: 'note' }, 'camera is "note"; allowed: r1, v3']
	])('%s: %o', (id, state, words) => {
		const { chart, rows } = loaded(id);
		expect(() => stateOf(chart, rows, state, 'a-step')).toThrow(`step "a-step" of ${id}: `);
		expect(() => stateOf(chart, rows, state, 'a-step')).toThrow(words);
	});

	test('what it says right lies over the initial state', () => {
		const { chart, rows } = loaded('training-cost');
		const state = stateOf(chart, rows, { focus: ['gpt-4'], scale: 'linear' }, 'a-step');
		expect(state).toEqual({ ...chart.initial, focus: ['gpt-4'], scale: 'linear' });
	});
});

describe('an address keeps what it can and says what it left', () => {
	test('of a list the names that are known, and of two values the later', () => {
		const { state, ignored } = read('training-cost', 'focus=gpt-4,gpt-44&scale=log&scale=linear');
		expect([state.focus, state.scale]).toEqual([['gpt-4'], 'linear']);
		expect(ignored).toEqual(['scale=log', 'focus=gpt-44']);
	});

	test.each([
		['training-cost', 'compare=Google'],
		['training-cost', 'compare=2022-08-02'],
		['training-cost', 'focus=gpt4'],
		['training-cost', 'basis=rentd'],
		['training-cost', 'scale=lin'],
		['nvidia', 'events=r9'],
		['nvidia', 'percentFrom=2025-01-25'],
		['nvidia', 'from=2020-13-45'],
		['prices', 'pair=gpt-4,gpt-4o,deepseek-r1'],
		['prices', 'pair=gpt-4,gpt-4'],
		['prices', 'pair=gpt-4'],
		['zoom-out', 'camera=note']
	])('%s: %s', (id, text) => {
		expect(read(id, text)).toEqual({ state: loaded(id).chart.initial, ignored: [text] });
	});

	test('the rest of it counts', () => {
		const { state, ignored } = read('training-cost', 'basis=rented&compare=Google');
		expect([state.basis, state.compare, ignored]).toEqual(['rented', '', ['compare=Google']]);
	});

	test('a window that ends before it begins is left as a whole', () => {
		const { state, ignored } = read('nvidia', 'from=2025-02-01&to=2024-01-01&fall=1');
		const { initial } = loaded('nvidia').chart;
		expect(state).toEqual({ ...initial, fall: true });
		expect(ignored).toEqual(['a window from 2025-02-01 to 2024-01-01']);
	});
});

test('an emptied date is the initial one, and nothing is said of it', () => {
	for (const id of ['nvidia', 'training-cost', 'prices', 'releases']) {
		const { initial } = loaded(id).chart;
		const from = { ...initial, from: '2024-01-01', to: '2024-06-30' };
		expect(read(id, 'from=&to=', from)).toEqual({ state: initial, ignored: [] });
	}
});

test('a search of blanks alone is an empty one', () => {
	expect(read('experts', 'text=%20%20').state.text).toBe('');
	expect(read('releases', 'search=%20').state.search).toBe('');
});

test.each(chartIds)('%s: each key of its state has something that says what it may hold', (id) => {
	const { chart, rows } = loaded(id);
	expect(stateOf(chart, rows, chart.initial, 'a-step')).toEqual(chart.initial);
});
