/** Layers of words: each amount stands on the line of its own name. */
import { expect, test } from 'vitest';
import Bill from '../../../src/lib/layers/Bill.svelte';
import Captions from '../../../src/lib/layers/Captions.svelte';
import { anchorOf, axes, draw, numbers, pick } from './drawn';

test('a bill has name, hours and amount of one line in that line’s own band', () => {
	const on = { x: axes.x, y: { kind: 'band', domain: ['run', 'sum'] } } as const;
	const lines = [
		{ id: 'run', name: 'Run', sub: '2 hours', amount: '$4', kind: 'item' },
		{ id: 'sum', name: 'Total', sub: null, amount: '$5', kind: 'total' }
	] as const;
	const drawn = draw(Bill, { lines, tone: 'ink' }, on);
	const texts = pick(drawn, 'text');
	expect(
		texts.map((text) => [text.text, numbers(text.parent ?? undefined, 'y', 'height')])
	).toEqual([
		['Run', [0, 50]],
		['2 hours', [0, 50]],
		['$4', [0, 50]],
		['Total', [50, 50]],
		['$5', [50, 50]]
	]);
	expect(pick(drawn, '.amount').map((text) => numbers(text, 'x'))).toEqual([[100], [100]]);
	expect(pick(drawn, '.total')[0]?.attributes.color).toBe('var(--ink)');
});

test('a caption has its name at the foot of the axis, its value at the end of the bar and its line below', () => {
	const drawn = draw(Captions, {
		captions: [
			{ id: '1', x: [0, 150], y: [40, 30], name: 'A', value: '150', sub: 'a', tone: 'deepseek' },
			{ id: '2', x: [0, 50], y: [20, 10], name: 'B', value: '50', sub: 'b', foot: 5, tone: 'ink' }
		]
	});
	expect(pick(drawn, '.name').map((text) => [text.text, ...numbers(text, 'x', 'y')])).toEqual([
		['A', 0, 30],
		['B', 0, 70]
	]);
	expect(pick(drawn, '.value').map((text) => [text.text, ...anchorOf(text)])).toEqual([
		['150', 75, 30],
		['50', 25, 70]
	]);
	expect(pick(drawn, '.value').map(({ attributes }) => attributes.fill)).toEqual([
		'var(--deepseek)',
		'var(--ink)'
	]);
	expect(pick(drawn, '.sub').map((text) => [text.text, ...numbers(text, 'y')])).toEqual([
		['a', 40],
		['b', 90]
	]);
});
