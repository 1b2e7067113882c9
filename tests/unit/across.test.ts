import { expect, test } from 'vitest';
import { across, as, constant, having, is, plain, Rows } from '../../src/server/reckoning';

const row = (id: string, gpuHours: number, usd: number, statuses: readonly string[]) => ({
	id,
	gpuHours,
	usd,
	costs: statuses.map((status) => ({ status }))
});
const rows = new Rows('models', [
	row('a', 2, 6, ['claimed']),
	row('b', 4, 20, ['estimated', 'disputed']),
	row('c', 5, 50, [])
]);

test('what is reckoned of each row is told once, by the columns that it reads', () => {
	const prices = across(rows, (model) => model.get('usd').over(model.get('gpuHours')));
	expect(prices.middle().value).toBe(5);
	expect(prices.highest().value).toBe(10);
	expect(plain(prices.middle().parts)).toBe('middle of usd ÷ GPU-hours of models');
	expect(prices.middle().parts.at(-1)).toEqual({ dataset: 'models', rows: ['a', 'b', 'c'] });
});

test('of no row there is no middle', () => {
	const none = across(new Rows('models', [row('a', 1, 1, [])]).where('gpuHours', is(9)), (model) =>
		model.get('usd')
	);
	expect(() => none.middle()).toThrow(RangeError);
});

test('a row is chosen by an entry of its list', () => {
	const disputed = rows.where('costs', having('status', is('disputed')));
	expect(disputed.rows.map(({ id }) => id)).toEqual(['b']);
	expect(plain(disputed.count().parts)).toBe(
		'number of models where Costs have one whose status is disputed'
	);
});

test.each([
	[0, 'never'],
	[1, 'once'],
	[2, 'twice'],
	[3, 'three times']
])('how often, in words: %i', (times, words) => {
	expect(as.often(constant(times)).text).toBe(words);
});

test('a fraction ends as its number does', () => {
	expect([270, 273, 211].map((value) => as.part(constant(value)).text)).toEqual([
		'one 270th',
		'one 273rd',
		'one 211th'
	]);
});
