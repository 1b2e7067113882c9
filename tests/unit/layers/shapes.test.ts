/** Layers whose marks are shapes of their own: each stands where its datum says. */
import { expect, test } from 'vitest';
import Specks from '../../../src/charts/experts/Specks.svelte';
import Drops from '../../../src/charts/losses/Drops.svelte';
import Level from '../../../src/charts/losses/Level.svelte';
import type { Bar } from '../../../src/charts/losses/types';
import type { Hero, Level as LevelWords } from '../../../src/charts/losses/level';
import Ranks from '../../../src/charts/market-day/Ranks.svelte';
import Tickers from '../../../src/charts/market-day/Tickers.svelte';
import Trades from '../../../src/charts/market-day/Trades.svelte';
import type { Dot } from '../../../src/charts/market-day/types';
import Pairs from '../../../src/charts/reasoning/Pairs.svelte';
import type { Lead } from '../../../src/charts/reasoning/types';
import Words from '../../../src/charts/zoom-out/Words.svelte';
import { anchorOf, axes, draw, numbers, pick } from './drawn';

test('a speck stands at its expert', () => {
	const [path] = pick(
		draw(Specks, {
			specks: [
				[50, 10],
				[150, 0]
			]
		}),
		'path'
	);
	// the speck has next to no length: see the layer
	expect(path?.attributes.d).toBe('M25 80h.01M75 100h.01');
});

test('a loss hangs at its day from the upper edge to its end, the broad one behind the others', () => {
	const bar = (id: string, x: number, y: number, rest: Partial<Bar> = {}) =>
		({ id, x, y, tone: 'grey', record: false, ...rest }) as Bar;
	const drawn = draw(Drops, {
		bars: [
			bar('two', 150, 10, { computed: true }),
			bar('one', 50, 40, { tone: 'nvidia', record: true })
		]
	});
	const hung = pick(drawn, '.bar');
	expect(hung.map(({ attributes }) => attributes.color)).toEqual(['var(--nvidia)', 'var(--grey)']);
	expect(hung.map((bar) => numbers(bar, 'x', 'y', 'height'))).toEqual([
		[25, 0, 20],
		[75, 0, 80]
	]);
	expect(pick(drawn, 'circle').map((tip) => numbers(tip, 'cx', 'cy'))).toEqual([
		[75, 80],
		[25, 20]
	]);
	expect(pick(drawn, '.computed').map(({ attributes }) => attributes['data-id'])).toEqual(['two']);
});

test('the rule lies at its level with its words at one end, and the large figure beside its own bar', () => {
	const level = { y: 10, text: '$10B', long: 'nothing', short: 'none', end: 'right' } as LevelWords;
	const hero = {
		id: 'one',
		x: 50,
		y: 10,
		big: '$10',
		long: 'One',
		short: '1',
		side: 'left'
	} as Hero;
	const drawn = draw(Level, { level, hero });
	expect(numbers(pick(drawn, 'rect')[0], 'y')).toEqual([80]);
	const words = (text: string) =>
		pick(drawn, 'text').filter((element) => element.text.trim() === text)[0]!;
	expect(words('nothing').attributes).toMatchObject({
		x: '100%',
		class: expect.stringMatching(/start/)
	});
	expect(numbers(words('One').parent?.parent ?? undefined, 'x', 'y')).toEqual([25, 80]);
	expect(numbers(words('$10'), 'dx')[0]).toBeLessThan(0);
});

test('a ranked ticker is a bar from nothing to its change, and in lanes a dot of no other size', () => {
	const dot = (id: string, x: number, y: number, rest: Partial<Dot> = {}) =>
		({ id, x, y, stem: null, tone: 'grey', ...rest }) as Dot;
	const on = { x: axes.x, y: { kind: 'linear', domain: [-30, 10] } } as const;
	const dots = [
		dot('fell', 20, -20, { tone: 'nvidia', stem: -25 }),
		dot('rose', 60, 5, { index: true })
	];
	const from = new Map([['fell', 'medium' as const]]);
	const ranked = draw(Tickers, { dots, ranked: true, from }, on);
	expect(pick(ranked, 'rect').map((bar) => numbers(bar, 'x', 'width', 'y', 'height'))).toEqual([
		[9.8, 0.4, 25, 50],
		[29.8, 0.4, 12.5, 12.5]
	]);
	expect(pick(ranked, 'line').map((stem) => numbers(stem, 'x1', 'y1', 'y2'))).toEqual([
		[10, 75, 87.5]
	]);
	expect(pick(ranked, '.index')).toHaveLength(1);
	const lanes = draw(Tickers, { dots, ranked: false, from: new Map() }, on);
	expect(pick(lanes, 'rect').map((bar) => numbers(bar, 'width', 'height'))).toEqual([
		[0, 0],
		[0, 0]
	]);
	const marks = pick(lanes, 'circle');
	expect(marks.map((mark) => [mark.attributes['data-id'], ...numbers(mark, 'cx', 'cy')])).toEqual([
		['fell', 10, 75],
		['rose', 30, 12.5]
	]);
	expect(marks.map(({ parent }) => parent?.attributes.color)).toEqual([
		'var(--nvidia)',
		'var(--grey)'
	]);
});

test('a lane has its middle at its own height, and the line of no change crosses all', () => {
	const on = { x: { kind: 'linear', domain: [-20, 20] }, y: axes.y } as const;
	const lanes = [{ name: 'Chips', y: 50, median: -5 }];
	const drawn = draw(Trades, { lanes }, on);
	expect(anchorOf(pick(drawn, '.median')[0])).toEqual([37.5, 50]);
	expect(numbers(pick(drawn, 'line')[0], 'x1', 'x2')).toEqual([50, 50]);
});

test('brackets reach from the first bar to the last that they hold, and the large figure hangs at its bar', () => {
	const drawn = draw(Ranks, {
		ranking: {
			spans: [{ id: 'further', from: 0, to: 100, text: '2 fell further' }],
			hero: { x: 120, y: 10, big: '3rd', long: 'Nvidia, of 4', short: 'Nvidia' },
			tips: []
		}
	});
	const [zero, bracket] = pick(drawn, 'line');
	expect(numbers(zero, 'y1', 'y2')).toEqual([100, 100]);
	expect(numbers(bracket, 'x1', 'x2')).toEqual([0.05, 49.95]);
	expect(anchorOf(bracket)[1]).toBe(100);
	const figure = pick(drawn, '.big')[0];
	expect([figure?.text, ...anchorOf(figure)]).toEqual(['3rd', 60, 80]);
});

test('the name of a test stands in the middle of its own row, beside level', () => {
	const lead = (id: string, short: string, row: number) =>
		({ id, name: [short, ''], row, lead: 0, value: '', r1: '', o1: '', basis: '' }) as Lead;
	const drawn = draw(
		Pairs,
		{
			leads: [lead('a', 'AIME', 0.5), lead('b', 'MATH', 1.5)],
			aside: { big: '', lines: [], widest: [] },
			ticks: []
		},
		{ x: { kind: 'linear', domain: [-1, 3] }, y: { kind: 'linear', domain: [2, 0] } }
	);
	const names = pick(drawn, '.test').map(({ text, attributes }) => [
		text.replace(' / ', ''),
		attributes.x,
		attributes.y
	]);
	expect(names).toEqual([
		['AIME', '25%', '25%'],
		['MATH', '25%', '75%']
	]);
});

test('the words of a small square stand on a rule down to it, those of a large one in its corner', () => {
	const drawn = draw(Words, {
		words: {
			led: [
				{
					...{ id: '1', x: 30, y: 40, to: 90, ends: false, tone: 'deepseek' },
					...{ name: 'the run, $6M', status: 'claimed' }
				}
			],
			inside: [
				{
					...{ id: '2', x: 50, y: 20, tone: 'ink', value: '$1B', large: true, solid: false },
					...{ name: ['the', 'fleet'], status: ['disputed'], low: false }
				}
			],
			brackets: [{ id: '2', x: 70, y: 30, tone: 'ink', text: 'from $900M' }],
			parts: [{ id: '2', x: 50, y: 80, tone: 'ink', text: '9%' }]
		}
	});
	const [rule] = pick(drawn, 'line');
	expect(rule && numbers(rule, 'x1', 'y1', 'x2', 'y2')).toEqual([30, 40, 30, 90]);
	expect(rule?.attributes.stroke).toBe('var(--deepseek)');
	expect(pick(drawn, 'text').map((text) => [text.text, ...anchorOf(text)])).toEqual([
		['the run, $6Mclaimed', 30, 40],
		['$1Bthefleetdisputed', 50, 20],
		['from $900M', 70, 30],
		['9%', 50, 80],
		['final runs', 50, 80]
	]);
	expect(pick(drawn, 'path').map((path) => [path.attributes.d, ...anchorOf(path)])).toEqual([
		['M-20 0H0V20', 70, 30]
	]);
});
