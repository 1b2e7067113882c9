import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { past } from '../../src/charts/training-cost/past';
import { view } from '../../src/charts/training-cost/view';
import { describe as say } from '../../src/charts/training-cost/words';
import type { CostFigure, CostRow, State } from '../../src/charts/training-cost/types';
import { day, usdShort } from '../../src/lib/format';
import { margins } from '../../src/lib/margins';
import { LEFT } from '../../src/charts/training-cost/sheet';
import { projection } from '../../src/lib/scale';

const source = { title: 'A source', url: 'https://example.org' };
const figure = (usd: number, rest: Partial<CostFigure> = {}): CostFigure => ({
	id: rest.basis ?? 'amortized',
	basis: 'amortized',
	usd,
	low: null,
	high: null,
	dollarsYear: 2023,
	status: 'estimated',
	headline: true,
	known: null,
	before: [],
	source,
	...rest
});
const row = (id: string, released: string, costs: CostFigure[], rest: Partial<CostRow> = {}) => ({
	id,
	name: id.toUpperCase(),
	developer: 'A lab',
	lab: 'A lab',
	released,
	open: false,
	note: null,
	costs,
	...rest
});
const state: State = {
	basis: 'first',
	scale: 'log',
	from: '2022-01-01',
	to: '2026-01-01',
	focus: [],
	trend: false,
	compare: '',
	silent: false,
	alike: '',
	fit: []
};
const gpt = row('gpt-4', '2023-03-14', [
	figure(4e7, { low: 2e7, high: 8e7 }),
	figure(8e8, { basis: 'bought', headline: false })
]);
const v3 = row('v3', '2024-12-26', [figure(5.576e6, { basis: 'claimed', status: 'claimed' })], {
	lab: 'DeepSeek',
	open: true
});
const seen = (changes: Partial<State> = {}, rows: readonly CostRow[] = [gpt, v3]) =>
	view(rows, { ...state, ...changes });

test('a run stands at its release and its dollars, filled where its weights are open, blue where it is DeepSeek’s', () => {
	const { dots } = seen();
	expect(dots.map(({ id, x, y, hollow, tone }) => [id, x, y, hollow, tone])).toEqual([
		['gpt-4', day('2023-03-14'), 4e7, true, 'grey'],
		['v3', day('2024-12-26'), 5.576e6, false, 'deepseek']
	]);
	expect(dots.map(({ low, high }) => [low, high])).toEqual([
		[2e7, 8e7],
		[null, null]
	]);
});

test.each(['log', 'linear'] as const)(
	'on a %s scale a dearer run stands higher, a later one further right',
	(scale) => {
		const drawn = seen({ scale });
		const { x, y } = projection(drawn);
		const [first, second] = drawn.dots.map((dot) => [x(dot.x), y(dot.y)] as const);
		expect(first![0]).toBeLessThan(second![0]);
		expect(first![1]).toBeLessThan(second![1]);
	}
);

test('a price of the whole cluster is drawn where it is asked for, and only for who has one', () => {
	expect(seen({ basis: 'bought' }).dots.map(({ id, y }) => [id, y])).toEqual([['gpt-4', 8e8]]);
});

test('what is named is in ink, larger and at its own mark, and the other is pale', () => {
	const { dots, labels } = seen({ focus: ['gpt-4'] });
	expect(dots.map(({ tone, muted, r }) => [tone, muted, r])).toEqual([
		['ink', false, 6.5],
		['deepseek', true, 4.5]
	]);
	expect(labels).toMatchObject([
		{ x: day('2023-03-14'), y: 4e7, text: 'GPT-4, $40M', tone: 'ink' }
	]);
});

describe('every figure of one model', () => {
	const answer = (ask: string) => ({ asks: [[ask], ['short']], lead: '', how: ['somehow'] });
	const priced = row('gpt-4', '2023-03-14', [
		figure(4e7, { answer: answer('Worn?') }),
		figure(8e8, { basis: 'bought', headline: false, answer: answer('Bought?') }),
		figure(5e7, { basis: 'bought', id: 'other', headline: false, answer: answer('Bought?') }),
		figure(1e8, {
			basis: 'said',
			headline: false,
			answer: { asks: [['What?']], lead: 'More than ', how: ['said'] }
		})
	]);
	const { cells, marks, y, x, alt } = seen({ compare: 'gpt-4' }, [priced, v3]);
	const at = projection({ x, y });

	test('hangs from one line and ends at its dollars, the least first; a rival is told with its basis', () => {
		expect(cells.map(({ id, x }) => [id, x])).toEqual([
			['amortized', '0%'],
			['bought', '50%'],
			['said', '0%']
		]);
		for (const [i, usd] of [4e7, 8e8].entries()) {
			const { y: top, fill } = cells[i]!;
			expect(Number.parseFloat(top!) + Number.parseFloat(fill!.height)).toBeCloseTo(at.y(usd), 1);
			expect(Number.parseFloat(top!)).toBeCloseTo(at.y(0), 1);
		}
		expect(marks.map(({ id, x, y }) => [id, x, y])).toEqual([
			['gpt-4/amortized', 0.5, 4e7],
			['gpt-4/bought', 1.5, 8e8],
			['gpt-4/other', 1.5, 5e7],
			['gpt-4/said', 0.5, 4e8]
		]);
		expect(alt).toContain(
			'Worn?, $40M, somehow estimated; Bought?, $800M, somehow estimated or $50M'
		);
	});

	test('has no tape where nobody said what was counted', () => {
		expect(cells[2]).toMatchObject({ rules: [{ color: 'var(--caveat)', dash: '5 4' }] });
		expect(cells[2]!.fill).toBeUndefined();
		expect(alt).toContain('What?, More than $100M, said.');
	});

	test('is none of a model that has none', () => {
		expect(seen({ compare: 'nobody' }).empty).toContain('No figure of this model');
	});
});

describe('models without a figure', () => {
	const none = (id: string, released: string, rest: Partial<CostRow> = {}) =>
		row(id, released, [{ ...figure(0), usd: null, status: 'undisclosed' }], rest);
	const hours = { count: 7e6, usd: 1.4e7, rent: 2, known: '2024-12-06', source };
	const rows = [
		none('late', '2025-04-05', { lab: 'DeepSeek', name: 'DeepSeek-V9' }),
		none('early', '2024-12-06', { hours }),
		gpt
	];
	const { cells, marks, alt, left } = seen({ silent: true }, rows);

	test('are an empty receipt each, from the oldest on; hours are told, and no sum', () => {
		expect(cells.map(({ id }) => id)).toEqual(['early', 'late']);
		expect(alt).toContain(
			'EARLY, A lab, Dec 2024, 7M hours, no sum; V9, DeepSeek, Apr 2025, no figure'
		);
		expect(cells[1]!.words[0]!.color).toBe('var(--deepseek)');
		expect(marks.map(({ title, x, y }) => [title, x, y])).toEqual([
			['EARLY: hours, no sum', 0.5, 0.5],
			['DeepSeek-V9: no figure published', 1.5, 0.5]
		]);
		expect(left).toBe(1);
	});
});

describe('two runs counted alike', () => {
	const at = (count: number, known: string) => ({ count, usd: 2 * count, rent: 2, known, source });
	const own = row('deepseek-v3', '2024-12-26', [figure(6e6, { basis: 'claimed' })], {
		lab: 'DeepSeek',
		hours: at(3e6, '2024-12-26')
	});
	const other = row('llama', '2024-07-23', [figure(9e7)], { hours: at(3.3e7, '2024-07-23') });
	const drawn = (changes: Partial<State> = {}, rows: readonly CostRow[] = [gpt, own, other]) =>
		seen({ alike: 'llama', ...changes }, rows);

	test('stand at their hours at one rent, with how many times one is the other', () => {
		const { dots, alt, y } = drawn();
		expect(dots.map(({ id, y }) => [id, y])).toEqual([
			['gpt-4', 4e7],
			['deepseek-v3', 6e6],
			['llama', 6.6e7],
			['far', 6e8]
		]);
		expect(alt).toContain('11×');
		expect(alt).toContain('33M hours at $2');
		expect(y.domain[1]).toBeGreaterThan(6e8);
	});

	test('are not drawn where one had printed no hours: runs by date stand there', () => {
		const { dots, cells } = drawn({}, [gpt, own, { ...other, hours: undefined }]);
		expect(dots.map(({ id }) => id)).toEqual(['gpt-4', 'deepseek-v3', 'llama']);
		expect(cells).toEqual([]);
	});
});

test('of hours a past knows those that were printed by then, without a price that came later', () => {
	const hours = { count: 1, usd: 2, rent: 2, known: '2024-07-23', source };
	const one = row('llama', '2024-07-23', [figure(9e7, { known: '2025-10-31' })], { hours });
	expect(past([one], '2025-01-27')).toMatchObject([{ hours, costs: [] }]);
	expect(past([one], '2024-07-22')).toEqual([]);
});

test('rivals of a figure stand in its cell, and in words where it is named', () => {
	const rows = [
		row('a', '2023-01-01', [figure(4e7, { low: 3e7, high: 5e7 })]),
		row('b', '2024-01-01', [figure(6e7)])
	];
	const words = (focus: string[]) => say(view(rows, { ...state, focus }));
	expect(words(['a', 'b'])).toContain(
		`(rival figures from ${usdShort(3e7)} to ${usdShort(5e7)}); B, ${usdShort(6e7)}.`
	);
	expect(words(['b'])).not.toContain('rival');
	const cost = loaded('training-cost').about.columns.find(({ title }) => title.startsWith('Cost'))!;
	expect(cost.cell(rows[0])).toBe(
		'$40,000,000 estimated, 30,000,000 to 50,000,000, wear on the chips and power'
	);
	expect(cost.cell(rows[1])).toBe('$60,000,000 estimated, wear on the chips and power');
});

describe('the line of growth', () => {
	const source = { title: 'A paper', by: 'Somebody', url: 'https://example.org/' };
	const trend = { times: 2, low: 1.5, high: 3, interval: 90, known: null, source };
	const growing = (changes: Partial<State> = {}) =>
		view([{ ...gpt, trend }, v3], { ...state, trend: true, ...changes }).trend;

	test('goes through GPT-4 and doubles in a year where the paper says two times a year', () => {
		const { line, band } = growing({ to: '2025-03-14' })!;
		expect(line[1]).toEqual({ x: day('2023-03-14'), y: 4e7 });
		const years = (day('2025-03-14') - day('2023-03-14')) / (365.25 * 864e5);
		expect(line[2]!.y).toBeCloseTo(4e7 * 2 ** years, 0);
		expect(line[2]!.y).toBeGreaterThan(1.5e8);
		expect(line[0]!.y).toBeLessThan(4e7);
		expect([band[0][2]!.y, band[1][2]!.y].map((y) => y / 4e7)).toEqual([
			expect.closeTo(1.5 ** years),
			expect.closeTo(3 ** years)
		]);
	});

	test('has its words on itself, and none is drawn on a linear scale', () => {
		const { line, words } = growing()!;
		expect(words.text).toBe('2× a year');
		expect(words.y).toBeGreaterThan(line[0]!.y);
		expect(words.y).toBeLessThan(line[1]!.y);
		expect(growing({ scale: 'linear' })).toBeNull();
	});
});

test('what stands in the place of an axis knows its margin', () => {
	expect(LEFT).toBe(margins.axis.left);
});
