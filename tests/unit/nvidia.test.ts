import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { view } from '../../src/charts/nvidia/view';
import { AFTER, BEFORE, sessionsOf, turnsOf } from '../../src/charts/nvidia/sessions';
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
	show: 'closes',
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
	const { days, callouts } = seen({ days: ['2025-01-27'] });
	expect(days).toMatchObject([{ x: day('2025-01-27'), y: 120 }]);
	expect(callouts).toMatchObject([{ x: day('2025-01-27'), y: 120, text: '$120.00' }]);
});

test('the words of a day stand over all closes near it or under them, on a narrow picture too', () => {
	const { rows: all } = loaded('nvidia');
	const closes = (all as readonly Row[]).filter((row) => row.kind === 'close');
	for (const { date } of closes.filter((_, i) => i % 40 === 7)) {
		const from = closes[Math.max(0, closes.findIndex((close) => close.date === date) - 60)]!.date;
		const { callouts, window, x, y } = view(all as readonly Row[], {
			...state,
			...{ from, to: '' },
			days: [date]
		});
		const [x0, x1] = x.domain as [number, number];
		const [low, high] = y.domain as [number, number];
		const { to = 0, anchor } = callouts[0]!;
		const at = (day(date) - x0) / (x1 - x0);
		const start = { start: at, middle: at - 0.16, end: at - 0.32 }[anchor];
		const near = window
			.filter((close) => {
				const share = (day(close.date) - x0) / (x1 - x0);
				return share >= start && share <= start + 0.32;
			})
			.map(({ close }) => close);
		expect(start).toBeGreaterThanOrEqual(0);
		expect(start).toBeLessThanOrEqual(0.68);
		const [over, under] = [to > Math.max(...near), to < Math.min(...near)];
		expect(over || under, date).toBe(true);
		if (over) expect(to, date).toBeLessThanOrEqual(high - 0.2 * (high - low));
		else expect(to, date).toBeGreaterThanOrEqual(low + 0.2 * (high - low));
	}
});

test('percent are of the close of the day that they are counted from', () => {
	const { ticks, tickWords, marks } = seen({ percentFrom: '2025-01-20' });
	expect(tickWords(140)).toBe('+40%');
	expect(tickWords(100)).toBe('0%');
	for (const tick of ticks) expect(Number.parseInt(tickWords(tick))).toBe(Math.round(tick - 100));
	expect(marks[1]?.lines).toContain('+40.00% since the chosen day');
	expect(seen().tickWords(140)).toBe('$140');
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

describe('the fall alone', () => {
	const alone = (changes: Partial<State> = {}) =>
		seen({ show: 'fall', events: ['r1'], fall: true, ...changes });

	test('has its line in the left of the picture, and Friday’s level beside it', () => {
		const { x } = projection(alone());
		expect(x(day('2025-01-27'))).toBeCloseTo(37);
		expect(alone().drawn).toBeCloseTo(x(day('2025-01-24')));
		expect(alone().room).toMatchObject({
			words: 'Friday’s close, $140.00',
			lost: { monday: 'Monday’s close, $120.00', share: '−14.29%' }
		});
	});

	test('stands on the same axes before it has come, and holds nothing of it', () => {
		const before = alone({ fall: false });
		expect([before.x, before.y]).toEqual([alone().x, alone().y]);
		expect([before.fall, before.room?.lost]).toEqual([null, null]);
		expect(before.window.at(-1)?.date).toBe('2025-01-24');
		expect(before.marks.at(-1)?.id).toBe('2025-01-24');
		expect(chart.describe(before)).toContain('Not in this picture: 1 close, the fall');
	});

	test('has a day without a session on the line between two closes', () => {
		const closed = rows.map((row) => (row.kind === 'event' ? { ...row, date: '2025-01-22' } : row));
		const { callouts } = view(closed, { ...state, show: 'fall', events: ['r1'] });
		expect(callouts).toMatchObject([{ id: 'r1', x: day('2025-01-22'), y: 120, short: 'R1' }]);
	});

	test('is the plain line where a window or a day lacks it', () => {
		expect(alone({ to: '2025-01-25' }).room).toBeNull();
		expect(alone({ from: '2025-01-26' }).room).toBeNull();
	});
});

test('from further off the axis begins at zero, and a level leads to the day on which it was regained', () => {
	const back: Row = { kind: 'close', date: '2025-01-29', close: 141 };
	const later: Row = { kind: 'close', date: '2025-01-28', close: 130 };
	const far = view([...rows, later, back], { ...state, show: 'climb', fall: true });
	expect(far.y.domain[0]).toBe(0);
	expect(far.lines).toMatchObject([
		{ from: { x: day('2025-01-20'), y: 140 }, dash: '0.5 4' },
		{ from: { x: day('2025-01-24'), y: 140 }, to: { x: day('2025-01-29'), y: 140 } },
		{ from: { y: 140 }, to: { y: 120 }, tone: 'loss' }
	]);
	expect(far.callouts.find(({ id }) => id === 'back')).toMatchObject({
		text: 'Level again on 29 January 2025,',
		sub: '3 sessions after that Friday'
	});
	expect(chart.describe(far)).toContain('back above that close on 29 January 2025, at $141.00');
	// not regained, it leads nowhere
	expect(seen({ show: 'climb', fall: true }).lines).toHaveLength(2);
});

describe('beside chip stocks', () => {
	const closes = [100, 80, 95, 90, 99, 101];
	const funds = [50, 45, 46, 47, 49, 49.5];
	const days = ['24', '27', '28', '29', '30', '31'].map((day) => `2025-01-${day}`);
	const found = sessionsOf(
		days.map((date, i) => ({ date, close: closes[i]!, fund: { close: funds[i]! } })),
		'2025-01-24'
	);

	test('both have one price on the Friday, and sessions count from it', () => {
		expect(found[0]).toMatchObject({ n: 0, nvidia: 100, fund: 100 });
		expect(found[1]).toMatchObject({ n: 1, nvidia: 80, fund: 90 });
	});

	test('each session on which Nvidia came level is told, the last of them as the one that held', () => {
		const { turns, level, back } = turnsOf(found);
		expect(turns.map(({ n }) => n)).toEqual([2, 4]);
		expect([level?.n, back?.n]).toEqual([4, 5]);
		// behind again at the end, none has held
		expect(turnsOf(found.slice(0, 4)).level).toBeUndefined();
	});

	test('the rows have the fund on each session near the fall, and on no other', () => {
		const own = loaded('nvidia').rows.filter((row) => (row as { fund?: object }).fund);
		expect(own).toHaveLength(BEFORE + 1 + AFTER);
	});

	test('the grey is what lies above Nvidia and below the fund, from the Friday on', () => {
		const all = rows.map((row) =>
			row.kind === 'close' ? { ...row, fund: { close: row.close / 2 + 1 } } : row
		);
		const { fund, lines } = view(all, { ...state, show: 'fund', fall: true });
		// four days and 140 dollars, three days on the fund at 61 of 71 and Nvidia at 120
		expect(fund?.above).toBe('M4 -14000l3 2000V-14512H4Z');
		expect(fund?.below).toBe('M4 -14000l3 1972V-9680H4Z');
		expect(lines[0]).toMatchObject({ from: { y: 140 }, to: { y: 140 } });
		// without the fall, or without the fund, there is nothing to set beside
		expect(view(all, { ...state, show: 'fund' }).fund).toBeNull();
		expect(seen({ show: 'fund', fall: true }).fund).toBeNull();
	});
});
