import { expect, test } from 'vitest';
import { placed } from '../../src/browser/instrument/labels';
import { endAt } from '../../src/browser/instrument/pointer';
import { keyed, moved, shifted, type Bounds } from '../../src/browser/instrument/span';
import { DAY, date, day } from '$lib/format';

const on = (iso: string) => day(iso) / DAY;
const iso = (at: number | null) => (at === null ? null : date(at * DAY, 'iso'));
const spanOf = (from: string, to: string) => ({ from: on(from), to: on(to) });
const said = ({ from, to }: { from: number; to: number }) => [iso(from), iso(to)];
const bounds = (step: 'day' | 'month', days: readonly string[] = []): Bounds => ({
	min: on('2020-05-01'),
	max: on('2026-10-05'),
	least: 28,
	step,
	days: days.map(on)
});
const press = (key: string, shiftKey = false) => ({ key, shiftKey });

test('an end is set to any day, or to where a month begins and ends', () => {
	const span = spanOf('2020-05-01', '2026-10-05');
	expect(said(moved(span, 'from', on('2024-02-10') + 0.4, bounds('day')))[0]).toBe('2024-02-10');
	expect(said(moved(span, 'from', on('2024-02-10'), bounds('month')))[0]).toBe('2024-02-01');
	expect(said(moved(span, 'to', on('2024-02-10'), bounds('month')))[1]).toBe('2024-01-31');
	// the bounds themselves, whatever day of a month they are
	expect(said(moved(span, 'to', on('2030-01-01'), bounds('month')))[1]).toBe('2026-10-05');
});

test('an end comes no nearer to the other than the fewest days, and than what there is to draw', () => {
	const span = spanOf('2024-01-01', '2024-12-31');
	expect(said(moved(span, 'from', on('2025-06-01'), bounds('day')))[0]).toBe('2024-12-03');
	expect(said(moved(span, 'to', on('2020-06-01'), bounds('day')))[1]).toBe('2024-01-29');
	const few = bounds('day', ['2024-03-05', '2024-08-20']);
	expect(said(moved(span, 'from', on('2024-11-01'), few))[0]).toBe('2024-08-20');
	expect(said(moved(span, 'to', on('2024-01-01'), few))[1]).toBe('2024-03-05');
});

test('a window that is moved keeps its length as far as there is room', () => {
	const span = spanOf('2024-01-01', '2024-12-31');
	expect(said(shifted(span, 10, bounds('day')))).toEqual(['2024-01-11', '2025-01-10']);
	expect(said(shifted(span, 9999, bounds('day')))).toEqual(['2025-10-05', '2026-10-05']);
	expect(said(shifted(span, -9999, bounds('day')))).toEqual(['2020-05-01', '2021-05-01']);
	expect(said(shifted(span, 31, bounds('month')))).toEqual(['2024-02-01', '2025-01-31']);
});

test('keys go by a day and a month, or by a month and a year, and Home and End to the bounds', () => {
	const span = spanOf('2024-01-31', '2024-12-31');
	const to = (key: string, end: 'from' | 'to', step: 'day' | 'month', shift = false) =>
		iso(keyed(press(key, shift), end, span, bounds(step)));
	expect(to('ArrowRight', 'from', 'day')).toBe('2024-02-01');
	expect(to('ArrowLeft', 'to', 'day')).toBe('2024-12-30');
	// a month that is too short ends it
	expect(to('ArrowRight', 'from', 'day', true)).toBe('2024-02-29');
	expect(to('PageUp', 'from', 'month')).toBe('2025-01-01');
	expect(to('ArrowLeft', 'from', 'month')).toBe('2024-01-01');
	expect(to('ArrowRight', 'to', 'month')).toBe('2025-01-31');
	expect(to('PageDown', 'to', 'month')).toBe('2023-12-31');
	expect(to('Home', 'from', 'day')).toBe('2020-05-01');
	expect(to('End', 'to', 'day')).toBe('2026-10-05');
	expect(to('x', 'from', 'day')).toBeNull();
});

test('the nearer end is pressed, and between ends that are apart the window', () => {
	expect(endAt(100, [110, 400])).toBe('from');
	expect(endAt(380, [110, 400])).toBe('to');
	expect(endAt(250, [110, 400])).toBeNull();
	// of a window that is a few pixels wide each has a third
	expect([110, 115, 119].map((x) => endAt(x, [110, 119]))).toEqual(['from', null, 'to']);
});

test('two labels stand under their places, off each other and in the room', () => {
	expect(placed([100, 300], [60, 60], [0, 400])).toEqual([70, 270]);
	const [left, right] = placed([200, 204], [60, 60], [0, 400]);
	expect(right - left).toBeGreaterThanOrEqual(68);
	expect(placed([396, 400], [60, 60], [0, 400])).toEqual([272, 340]);
	expect(placed([0, 4], [60, 60], [0, 400])).toEqual([0, 68]);
});
