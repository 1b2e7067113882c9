import { describe, expect, test } from 'vitest';
import { route } from '../../src/charts/experts/route';
import { drawCity, windows } from '../../src/charts/experts/city';
import { around, view } from '../../src/charts/experts/view';
import type { Fact, State } from '../../src/charts/experts/types';
import chart from '../../src/charts/experts';
import { rows } from '../../src/charts/experts/rows';
import { wordAt } from '../../src/browser/scroll/words';
import Experts from '../../src/charts/experts/Experts.svelte';
import { projection } from '../../src/lib/scale';
import { drawView, numbers, pick } from './layers/drawn';

const counts = { experts: 256, chosen: 8, nodes: 8, nodesAtMost: 4 };
const words = ['six', 'million', 'dollars', '一', 'x'.repeat(80), ''];
const layers = Array.from({ length: 58 }, (_, i) => i + 1);

describe('a word in a layer', () => {
	test('goes to eight different experts, on four of the nodes at most', () => {
		for (const word of words)
			for (const layer of layers) {
				const chosen = route(word, layer, counts);
				expect(new Set(chosen).size).toBe(8);
				expect(new Set(chosen.map((expert) => Math.floor(expert / 32))).size).toBeLessThan(5);
				expect(Math.max(...chosen)).toBeLessThan(256);
			}
	});

	test('goes to the same ones each time, to others in another layer, as another word does', () => {
		expect(route('six', 1, counts)).toEqual(route('six', 1, counts));
		expect(route('six', 1, counts)).not.toEqual(route('six', 2, counts));
		expect(route('six', 1, counts)).not.toEqual(route('seven', 1, counts));
	});
});

const source = { title: 'A paper', url: 'https://example.org' };
const facts = Object.entries({
	experts: 256,
	shared: 1,
	chosen: 8,
	nodes: 8,
	nodesAtMost: 4,
	layers: 58,
	total: 671,
	active: 37,
	share: 5.5,
	llama: 2448,
	v3: 250
}).map(([id, value]): Fact => ({
	id,
	label: id,
	value,
	unit: null,
	where: null,
	derived: false,
	source
}));
const at = (state: Partial<State>) =>
	view(facts, { text: 'one two', token: '1', layer: '1', compare: false, ...state });

test('a layer shows every expert, and those at work with the shared one', () => {
	expect(at({}).idle).toHaveLength(256);
	expect(at({}).dots).toHaveLength(9);
	expect(at({}).marks[1]?.title).toMatch(/^Expert \d+ of 256, layer 1$/);
});

test('all layers show every expert as a window, the 464 choices lit, and the share at work in its length', () => {
	const { city, marks, alt } = at({ layer: 'all' });
	expect(city!.lit.flat()).toHaveLength(464);
	expect(city!.lit[6]).toEqual(route('one', 7, counts));
	expect(alt).toContain('464 of 14,848');
	const long = (id: string) => city!.bars.find((bar) => bar.id === id)!.x[1];
	expect(long('active') / long('total')).toBeCloseTo(37 / 671);
	expect(marks).toHaveLength(58 + 1);
});

/** Windows of a row: how many dashes of its pattern lie on its length. */
const windowsOf = (dashes: string, length: number) => {
	const parts = dashes.split(' ').map(Number);
	const pitch = parts.reduce((sum, part) => sum + part);
	return Math.ceil(length / pitch) * (parts.length / 2);
};

test.each([1, 2])(
	'a city of %i storeys has a window for each expert, and lights those chosen',
	(storeys) => {
		const { city } = at({ layer: 'all' });
		const drawn = drawCity(city!, storeys);
		const rows = [...drawn.rows.matchAll(/M0 [\d.]+H(\d+)/g)];
		expect(rows).toHaveLength(64 * storeys);
		const all = rows.reduce((sum, [, length]) => sum + windowsOf(windows, Number(length)), 0);
		expect(all).toBe(58 * 256);
		const lit = litOf(drawn.lit);
		expect(lit).toHaveLength(464);
		const first = route('one', 1, counts)[0]!;
		expect(lit[0]).toEqual([(first % 4) * 4 + 1.5, Math.floor(first / 4) + Math.floor(first / 32)]);
		// the second layer stands beside the first, or below it
		expect(lit[8]![0] > 20).toBe(storeys === 1);
		expect(lit[8]![1] > 71).toBe(storeys === 2);
		expect(Math.max(...lit.map(([x]) => x))).toBeLessThan(drawn.width);
		expect(Math.max(...lit.map(([, y]) => y))).toBeLessThan(drawn.height);
	}
);

/** Places of the windows of a path: each is said from the foot of the one before. */
function litOf(path: string): [x: number, y: number][] {
	let [x, y] = [0, -1];
	return [...path.matchAll(/m(\S+) (\S+)v1/g)].map(([, dx, dy]) => {
		[x, y] = [x + Number(dx), y + 1 + Number(dy)];
		return [x, y];
	});
}

test('a mark of a layer stands on its tower, alone on phones too', () => {
	const {
		marks,
		x: { domain }
	} = at({ layer: 'all' });
	const [a, b] = domain as readonly [number, number];
	expect((Number(marks[57]!.x) - a) / (b - a)).toBeCloseTo(1 - (Number(marks[0]!.x) - a) / (b - a));
	expect([marks[0]!.y, marks[1]!.y, marks[2]!.y]).toEqual([71 / 4, (71 * 3) / 4, 71 / 4]);
});

test('a word that the text does not have is its last one, and no text wakes the shared expert alone', () => {
	expect(at({ token: '8' }).text).toEqual({ before: 'one', word: 'two', after: '' });
	expect(at({ text: ' ', token: '3' }).text.word).toBe('');
	expect(at({ text: ' ' }).dots).toHaveLength(1);
});

test('a long text is cut round the word, not through it', () => {
	const { before, word, after } = around('a rather long text of more words than fit'.split(' '), 5);
	expect(word).toBe('more');
	expect(`${before} ${word} ${after}`.length).toBeLessThan(40);
	expect(after).toMatch(/…$|fit$/);
});

test('bars of compute and strips of numbers stand in their true proportion', () => {
	const model = { name: 'V3', short: 'V3', sub: '', all: 671, active: 37, deepseek: true };
	const rows = facts.map((fact) =>
		fact.id === 'v3'
			? { ...fact, model }
			: fact.id === 'llama'
				? { ...fact, model: { ...model, all: 405, active: 405 } }
				: fact
	);
	const { city } = view(rows, { text: '', token: '1', layer: '1', compare: true });
	expect(city!.dense).toBe(true);
	const long = (id: string) => city!.bars.find((bar) => bar.id === id)!.x[1];
	expect(long('v3') / long('llama')).toBeCloseTo(250 / 2448);
	expect(long('v3-active') / long('v3-all')).toBeCloseTo(37 / 671);
	expect(long('llama-all') / long('v3-all')).toBeCloseTo(405 / 671);
});

test('an expert at work stands where its number is in the grid, sixteen to a row', () => {
	const { dots, idle } = at({});
	const lit = route('one', 1, counts);
	expect(lit).toHaveLength(8);
	expect(dots.slice(1).map(({ x, y }) => [x, y])).toEqual(
		lit.map((expert) => [(expert % 16) + 0.5, (Math.floor(expert / 16) + 0.5) * 16])
	);
	expect([idle[0], idle[17]]).toEqual([
		[0.5, 8],
		[1.5, 24]
	]);
});

test('the shared expert stands above all others, and each node is named in the middle of its own', () => {
	const drawn = drawView(Experts, at({}));
	const { y } = projection(at({}));
	const names = pick(drawn, '.tick').map((tick) => [tick.text, ...numbers(tick, 'y')]);
	expect(names[0]).toEqual(['Shared', expect.closeTo(y(-16), 1)]);
	expect(names[1]).toEqual(['Node 1', expect.closeTo(y(16), 1)]);
	expect(names[8]).toEqual(['Node 8', expect.closeTo(y(240), 1)]);
	const dots = pick(drawn, '.dot').map((dot) => numbers(dot, 'cy')[0]!);
	expect(Math.min(...dots.slice(1))).toBeGreaterThan(dots[0]!);
});

test('the list of layers holds every layer of the paper that has experts', () => {
	const layers = chart.controls.find(({ key }) => key === 'layer');
	const counted = layers?.kind === 'choice' && layers.options.map(({ value }) => value);
	const { value } = rows.find(({ id }) => id === 'layers')!;
	expect(counted).toEqual([...Array.from({ length: value }, (_, i) => `${i + 1}`), 'all']);
});

test('the caret is in a word from its first letter to the space behind it', () => {
	const at = [0, 3, 4, 5, 8, 99].map((place) => wordAt('one  two', place));
	expect(at).toEqual([1, 1, 1, 2, 2, 2]);
	expect(wordAt('  one', 1)).toBe(1);
});
