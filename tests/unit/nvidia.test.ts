import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { view } from '../../src/charts/nvidia/view';
import type { Row, State } from '../../src/charts/nvidia/types';
import { day } from '../../src/lib/format';
import { projection } from '../../src/lib/scale';
import { plotOf } from '../../src/server/pictures/svg';

const source = { title: 'A source', url: 'https://example.org' };
const rows: readonly Row[] = [
	{ kind: 'close', date: '2025-01-20', close: 100, source },
	{ kind: 'close', date: '2025-01-24', close: 140 },
	{ kind: 'close', date: '2025-01-27', close: 120 },
	{ kind: 'fall', from: '2025-01-24', to: '2025-01-27', lossUsd: 589e9, source },
	{
		kind: 'event',
		id: 'r1',
		date: '2025-01-20',
		name: 'R1 released',
		text: 'R1 made public',
		layer: 'story',
		tone: 'deepseek',
		source
	}
];
const { chart } = loaded('nvidia');
const state: State = {
	from: '2025-01-20',
	to: '2025-01-30',
	drawn: '',
	fall: false,
	events: [],
	days: [],
	percentFrom: ''
};
const seen = (changes: Partial<State> = {}) => view(rows, { ...state, ...changes });

/** Corners of the line in a picture whose plot is a thousand pixels each way. */
function line(changes: Partial<State> = {}): number[][] {
	const svg = plotOf(
		chart,
		seen(changes),
		{ left: -52, top: -14, width: 1066, height: 1042 },
		'nvidia'
	);
	const [, d = ''] = /<path d="([^"]+)"[^>]* stroke-width="2.5"/.exec(svg) ?? [];
	return [...d.matchAll(/[ML]\s*(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => [
		Number(x),
		Number(y)
	]);
}

test('the line of closes passes through each day at its close, as the axes have it', () => {
	const { x, y } = projection(seen());
	const places = [
		['2025-01-20', 100],
		['2025-01-24', 140],
		['2025-01-27', 120]
	] as const;
	const corners = line();
	expect(corners).toHaveLength(3);
	places.forEach(([date, close], i) => {
		expect(corners[i]![0]).toBeCloseTo(x(day(date)) * 10, 0);
		expect(corners[i]![1]).toBeCloseTo(y(close) * 10, 0);
	});
	// up to Friday, down on Monday, from left to right
	const [monday, friday, after] = corners;
	expect(friday![1]).toBeLessThan(monday![1]!);
	expect(after![1]).toBeGreaterThan(friday![1]!);
	expect(after![0]).toBe(700);
});

describe('the fall', () => {
	test('runs from Friday’s close to Monday’s and is a share of Friday’s', () => {
		const { fall } = seen({ fall: true });
		expect(fall).toMatchObject({
			from: { x: day('2025-01-24'), y: 140 },
			to: { x: day('2025-01-27'), y: 120 },
			lossUsd: 589e9
		});
		expect(fall?.share).toBeCloseTo(-1 / 7);
		expect(seen().fall).toBeNull();
	});

	test('is not drawn in a window that it does not lie in', () => {
		expect(seen({ fall: true, to: '2025-01-25' }).fall).toBeNull();
	});
});

test('an event marks its own day in its own colour, and only where it is asked for', () => {
	expect(seen({ events: ['r1'] }).notes).toEqual([
		{ id: 'r1', x: day('2025-01-20'), text: 'R1 released', tone: 'deepseek' }
	]);
	expect(seen({ events: ['chips'] }).notes).toEqual([]);
});

test('the close of a day that is named is written at that day and close', () => {
	const { days, labels } = seen({ days: ['2025-01-27'] });
	expect(days).toMatchObject([{ x: day('2025-01-27'), y: 120 }]);
	expect(labels).toMatchObject([{ x: day('2025-01-27'), y: 120, text: '$120.00' }]);
});

test('percent are of the close of the day that they are counted from', () => {
	const { ticks, tickWords, marks } = seen({ percentFrom: '2025-01-20' });
	expect(tickWords(140)).toBe('+40%');
	expect(tickWords(100)).toBe('0%');
	for (const tick of ticks) expect(Number.parseInt(tickWords(tick))).toBe(Math.round(tick - 100));
	expect(marks[1]?.lines).toContain('+40.00% since the chosen day');
	expect(seen().tickWords(140)).toBe('$140');
});

test('full colour ends at the day that the story has come to', () => {
	expect(seen({ drawn: '2025-01-25' }).drawn).toBe(50);
	expect(seen().drawn).toBe(100);
});

test('words and marks end where the line does, and what is not drawn is counted', () => {
	const all = [...rows];
	all.splice(3, 0, { kind: 'close', date: '2025-01-28', close: 129 });
	const part = view(all, { ...state, drawn: '2025-01-27' });
	expect(chart.describe(part)).toContain('to $120.00 on 27 January 2025');
	expect(chart.describe(part)).toContain('Not in this picture: 1 close');
	expect(part.marks.at(-1)?.id).toBe('2025-01-27');
	// a fall that is drawn leaves the rest pale, and there
	const pale = view(all, { ...state, drawn: '2025-01-27', fall: true });
	expect(pale.marks.at(-1)?.id).toBe('2025-01-28');
});

test('one close alone is a point with its price, on an axis with values', () => {
	const alone = seen({ from: '2025-01-24', to: '2025-01-25' });
	expect(alone.days).toMatchObject([{ x: day('2025-01-24'), y: 140 }]);
	expect(alone.ticks.length).toBeGreaterThan(2);
	expect(alone.ticks.map(alone.tickWords)).toContain('$140');
});

test('percents along the foot of a comparison fall below the close that they count from, and rise above it', () => {
	const { tickWords } = view(rows, { ...state, percentFrom: '2025-01-20' });
	expect([85, 100, 115].map(tickWords)).toEqual(['−15%', '0%', '+15%']);
	expect(view(rows, state).tickWords(115)).toBe('$115');
});

test('a line that ends before its window says so, and does not say that nothing was traded', () => {
	const { empty } = view(rows, { ...state, drawn: '2025-01-01' });
	expect(empty).toContain('No close is drawn yet');
});
