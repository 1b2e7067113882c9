/** Layers that say what a place means: each value is written where the marks of that value stand. */
import { expect, test } from 'vitest';
import { day } from '../../../src/lib/format';
import AxisX from '../../../src/lib/layers/AxisX.svelte';
import AxisY from '../../../src/lib/layers/AxisY.svelte';
import Lanes from '../../../src/lib/layers/Lanes.svelte';
import Notes from '../../../src/lib/layers/Notes.svelte';
import { timeTicks } from '../../../src/lib/layers/ticks';
import { axes, draw, numbers, pick } from './drawn';

test('the left axis writes each value at its own place, on a line across', () => {
	const drawn = draw(AxisY, { ticks: [0, 20, 50], format: (value) => `$${value}` });
	expect(pick(drawn, 'text').map((text) => [text.text, ...numbers(text, 'y')])).toEqual([
		['$0', 100],
		['$20', 60],
		['$50', 0]
	]);
	expect(pick(drawn, 'line').map((line) => numbers(line, 'x1', 'x2', 'y1', 'y2'))).toEqual([
		[0, 100, 100, 100],
		[0, 100, 60, 60],
		[0, 100, 0, 0]
	]);
});

test('a log axis writes each power of ten as far from the next', () => {
	const drawn = draw(
		AxisY,
		{ ticks: [1, 10, 100], format: String },
		{ x: axes.x, y: { kind: 'log', domain: [1, 100] } }
	);
	expect(pick(drawn, 'text').map((text) => [text.text, ...numbers(text, 'y')])).toEqual([
		['1', 100],
		['10', 50],
		['100', 0]
	]);
});

test('the axis below writes each value at its own place, with a mark at the foot', () => {
	const drawn = draw(AxisX, { ticks: [0, 50, 200], format: (value) => `${value} K` });
	expect(pick(drawn, 'text').map((text) => [text.text, ...numbers(text, 'x', 'y')])).toEqual([
		['0 K', 0, 100],
		['50 K', 25, 100],
		['200 K', 100, 100]
	]);
	expect(pick(drawn, '.mark').map((mark) => numbers(mark, 'x1', 'x2', 'y1'))).toEqual([
		[0, 0, 100],
		[25, 25, 100],
		[100, 100, 100]
	]);
});

test('the axis of time writes each year at its first of January, every second one only where there is room', () => {
	const domain = [day('2021-01-01'), day('2025-01-01')] as const;
	const drawn = draw(AxisX, {}, { x: { kind: 'time', domain }, y: axes.y });
	const ticks = pick(drawn, 'text');
	expect(ticks.map(({ text }) => text)).toEqual(['2021', '2022', '2023', '2024', '2025']);
	const share = (365 / 1461) * 100;
	ticks.forEach((tick, i) => expect(numbers(tick, 'x')[0]).toBeCloseTo(i < 4 ? i * share : 100, 1));
	expect(ticks.map(({ attributes }) => /\bodd\b/.test(attributes.class ?? ''))).toEqual([
		false,
		true,
		false,
		true,
		false
	]);
});

test('a lane has its name and its line in the middle of its own band', () => {
	const on = { x: axes.x, y: { kind: 'band', domain: ['DeepSeek', 'Meta'] } } as const;
	const drawn = draw(Lanes, { lanes: ['DeepSeek', 'Meta'], strong: ['Meta'] }, on);
	expect(pick(drawn, 'text').map((text) => [text.text, ...numbers(text, 'y')])).toEqual([
		['DeepSeek', 25],
		['Meta', 75]
	]);
	expect(pick(drawn, 'line').map((line) => numbers(line, 'y1', 'y2'))).toEqual([
		[25, 25],
		[75, 75]
	]);
	expect(pick(drawn, '.strong').map(({ text }) => text)).toEqual(['Meta']);
});

test('a note has its rule on its own day, and its words beside that rule', () => {
	const drawn = draw(Notes, {
		notes: [
			{ id: '1', x: 50, text: 'first', tone: 'caveat' },
			{ id: '2', x: 190, text: 'the last of them', tone: 'loss' }
		]
	});
	expect(pick(drawn, 'line').map((line) => numbers(line, 'x1', 'x2', 'y1', 'y2'))).toEqual([
		[25, 25, 0, 100],
		[95, 95, 0, 100]
	]);
	const words = pick(drawn, 'text');
	expect(words.map((text) => [text.text, ...numbers(text, 'x', 'dx')])).toEqual([
		['first', 25, 6],
		['the last of them', 95, -6]
	]);
	expect(words.map(({ attributes }) => attributes.color)).toEqual(['var(--caveat)', 'var(--loss)']);
});

test('ticks of time lie within their span, and a fortnight has one every second day', () => {
	const [from, to] = [day('2025-01-13'), day('2025-01-27')];
	const { at, form } = timeTicks(from, to);
	expect(at).toEqual(Array.from({ length: 8 }, (_, i) => from + i * 2 * 864e5));
	expect(form).toBe('day');
});
