import { expect, test } from 'vitest';
import { placeNotes, type Note } from '../../src/lib/layers/notes';
import { place } from '../../src/lib/layers/place';
import { timeTicks } from '../../src/lib/layers/ticks';
import { date, day } from '../../src/lib/format';
import type { Label } from '../../src/lib/chart';

const label = (id: string, x: number, y: number): Label => ({
	id,
	x,
	y,
	text: `Model ${id}`,
	tone: 'ink'
});
const at = ({ x, y }: Label) => ({ x: Number(x), y: Number(y) });

test('of two labels at one place the more important stands and the other goes to another side', () => {
	const [first, second] = place([label('one', 50, 50), label('two', 50, 50)], at);
	expect(first?.from).toBe('small');
	expect(second?.side).not.toBe(first?.side);
});

test('a label at the right edge turns to the left instead of being cut', () => {
	expect(place([label('edge', 99, 50)], at)[0]).toMatchObject({ side: 'left', from: 'small' });
});

test('a label that fits at no side and no width is left out', () => {
	const wide: Label = { ...label('wide', 50, 50), text: 'x'.repeat(200) };
	expect(place([wide], at)[0]?.from).toBeNull();
});

test('a label stands on the side where it covers no mark', () => {
	const marks = [52, 56, 60, 64].map((x) => ({ x, y: 50 }));
	expect(place([label('one', 50, 50)], at, undefined, marks)[0]).toMatchObject({ side: 'left' });
});

test('words of notes that lie close take rows of their own, and all are shown on a phone', () => {
	const note = (id: string, x: number): Note => ({ id, x, text: `Rule of ${id}`, tone: 'caveat' });
	const placed = placeNotes([note('a', 60), note('b', 62), note('c', 63)], ({ x }) => x);
	expect(placed.map(({ from }) => from)).toEqual(['small', 'small', 'small']);
	const places = placed.map(({ side, row }) => `${side} ${row}`);
	expect(new Set(places).size).toBe(3);
});

test('ticks stand on the calendar: firsts of years, firsts of months, Mondays, days', () => {
	const words = (from: string, to: string) => {
		const { at, form } = timeTicks(day(from), day(to));
		return at.map((t) => date(t, form));
	};
	expect(words('2020-05-01', '2026-10-31')).toEqual([
		'2021',
		'2022',
		'2023',
		'2024',
		'2025',
		'2026'
	]);
	expect(words('2025-01-02', '2025-07-15')).toContain('Feb 2025');
	const weeks = timeTicks(day('2024-12-16'), day('2025-02-07'));
	expect(weeks.at.map((t) => date(t, 'weekday'))).toEqual(weeks.at.map(() => 'Monday'));
	expect(words('2025-01-19', '2025-01-25')).toHaveLength(7);
});

test('a window of centuries has no more ticks than one of years', () => {
	for (const from of ['1900-01-01', '1000-01-01', '0100-01-01'])
		expect(timeTicks(Date.parse(from), day('2026-01-01')).at.length).toBeLessThanOrEqual(10);
});
