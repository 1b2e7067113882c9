/** Layers that draw data: each mark stands where its datum says. */
import { expect, test } from 'vitest';
import Bars from '../../../src/lib/layers/Bars.svelte';
import Dots from '../../../src/lib/layers/Dots.svelte';
import Hatch from '../../../src/lib/layers/Hatch.svelte';
import Labels from '../../../src/lib/layers/Labels.svelte';
import Line from '../../../src/lib/layers/Line.svelte';
import { anchorOf, axes, cornersOf, draw, numbers, pick } from './drawn';

const bands = { kind: 'band', domain: ['a', 'b'] } as const;

test('a bar reaches from zero to its value', () => {
	const bars = draw(Bars, {
		bars: [
			{ id: 'low', x: [20, 60], y: [0, 10], tone: 'ink' },
			{ id: 'high', x: [100, 120], y: [0, 40], tone: 'grey' }
		]
	});
	// twenty percent and eighty of the plot, both from its foot
	expect(bars.map((bar) => numbers(bar, 'x', 'width', 'y', 'height'))).toEqual([
		[10, 20, 80, 20],
		[50, 10, 20, 80]
	]);
	expect(bars.map(({ attributes }) => [attributes['data-id'], attributes.color])).toEqual([
		['low', 'var(--ink)'],
		['high', 'var(--grey)']
	]);
});

test('a bar across a plot reaches from zero to its value, as thick as its own band', () => {
	const on = { x: axes.x, y: bands };
	const bars = draw(
		Bars,
		{
			bars: [
				{ id: '1', x: [0, 150], y: 'b', tone: 'deepseek' },
				{ id: '2', x: [0, 50], y: 'a', tone: 'deepseek' }
			]
		},
		on
	);
	expect(bars.map((bar) => numbers(bar, 'x', 'width', 'y', 'height'))).toEqual([
		[0, 75, 50, 50],
		[0, 25, 0, 50]
	]);
});

test('a hollow bar, a pale one and a hatched one are told apart', () => {
	const bar = { x: [0, 1], y: [0, 1], tone: 'ink' } as const;
	const [hollow, muted, hatched] = draw(Bars, {
		bars: [
			{ ...bar, id: '1', hollow: true },
			{ ...bar, id: '2', muted: true },
			{ ...bar, id: '3', fill: 'url(#h)' }
		]
	});
	expect(hollow?.attributes.class).toMatch(/\bhollow\b/);
	expect(muted?.attributes.class).toMatch(/\bmuted\b/);
	expect(muted?.attributes.class).not.toMatch(/\bhollow\b/);
	expect(hatched?.attributes.fill).toBe('url(#h)');
});

test('a line rises where its values rise, falls where they fall, and runs from left to right', () => {
	const points = [
		{ x: 0, y: 10 },
		{ x: 100, y: 40 },
		{ x: 200, y: 20 }
	];
	const [path] = pick(draw(Line, { points, tone: 'nvidia' }), 'path');
	expect(cornersOf(path)).toEqual([
		[0, 80],
		[50, 20],
		[100, 60]
	]);
	expect(path?.attributes.color).toBe('var(--nvidia)');
});

test('a line breaks where a value is absent, and is not drawn through zero', () => {
	const points = [
		{ x: 0, y: 10 },
		{ x: 50, y: null },
		{ x: 100, y: 40 }
	];
	const [path] = pick(draw(Line, { points, tone: 'ink' }), 'path');
	expect(path?.attributes.d).toBe('M0 80M50 20');
});

test('a dot stands at its value on both axes, in its own colour and size', () => {
	const dots = draw(Dots, {
		dots: [
			{ id: 'left', x: 50, y: 10, tone: 'deepseek', hollow: false, r: 4 },
			{ id: 'right', x: 150, y: 40, tone: 'loss', hollow: true, r: 6 }
		]
	});
	expect(dots.map((dot) => numbers(dot, 'cx', 'cy', 'r'))).toEqual([
		[25, 80, 4],
		[75, 20, 6]
	]);
	expect(dots.map(({ attributes }) => [attributes['data-id'], attributes.color])).toEqual([
		['left', 'var(--deepseek)'],
		['right', 'var(--loss)']
	]);
	expect(dots.map(({ attributes }) => /\bhollow\b/.test(attributes.class ?? ''))).toEqual([
		false,
		true
	]);
});

test('a dot stands in the middle of its band, and its second outline round it', () => {
	const dot = { x: 50, y: 'b', tone: 'ink', hollow: false, r: 4, ring: 'broken' } as const;
	const [ring, mark] = draw(Dots, { dots: [{ ...dot, id: '1' }] }, { x: axes.x, y: bands });
	expect(numbers(ring, 'cx', 'cy', 'r')).toEqual([25, 75, 7.5]);
	expect(numbers(mark, 'cx', 'cy', 'r')).toEqual([25, 75, 4]);
	expect(ring?.attributes.class).toMatch(/\bring broken\b/);
});

test('a label stands beside its own mark, in that mark’s colour', () => {
	const texts = pick(
		draw(Labels, {
			labels: [
				{ id: '1', x: 50, y: 10, text: 'low', tone: 'deepseek', sides: ['right'] },
				{ id: '2', x: 150, y: 40, text: 'high', sub: 'and why', tone: 'ink', sides: ['left'] }
			]
		}),
		'text'
	);
	expect(texts.map((text) => [text.text, ...anchorOf(text)])).toEqual([
		['low', 25, 80],
		['highand why', 75, 20]
	]);
	expect(texts.map(({ attributes }) => attributes.fill)).toEqual(['var(--deepseek)', 'var(--ink)']);
	const [right, left] = texts.map(({ attributes }) => attributes);
	expect([right?.['text-anchor'], left?.['text-anchor']]).toEqual(['start', 'end']);
	expect(Number(right?.dx)).toBeGreaterThan(0);
	expect(Number(left?.dx)).toBeLessThan(0);
});

test('a label that would be cut on a phone is shown from the width at which it fits', () => {
	const label = { id: '1', x: 100, y: 25, tone: 'ink', sides: ['right'] } as const;
	const look = (text: string) =>
		pick(draw(Labels, { labels: [{ ...label, text }] }), 'text')[0]?.attributes.class;
	expect(look('short')).toMatch(/\bsmall\b/);
	expect(look('words too long for half a phone')).toMatch(/\bmedium\b/);
	expect(look('x'.repeat(200))).toBeUndefined();
});

test('a hatch is a pattern of the name that it is asked for by', () => {
	expect(pick(draw(Hatch, { id: 'h9' }), 'pattern')[0]?.attributes.id).toBe('h9');
});
