import { expect, test } from 'vitest';
import { parse, place, say, valueAt } from '../../src/lib/guess';

test.each([
	['40', 40],
	[' 1,000 ', 1000],
	['1,234,567.5', 1234567.5],
	['12,5', 12.5],
	['.5', 0.5],
	['$270', 270],
	['16.97%', 16.97],
	['270×', 270]
])('%s is read as a number', (text, value) => expect(parse(text)).toBe(value));

test.each(['', 'lots', '-5', '$', '1.2.3', '1,2,3', '0x10', '1e3'])('“%s” is no number', (text) =>
	expect(parse(text)).toBeNull()
);

const length = { scale: 'length', min: 0, max: 50 } as const;
const area = { scale: 'area', min: 1, max: 2_500 } as const;

test('a length stands at its share of the way, a square by its side', () => {
	expect(place(length, 25)).toBe(0.5);
	expect([place(area, 1), place(area, 25.5 ** 2), place(area, 2_500)]).toEqual([0, 0.5, 1]);
	expect(valueAt(length, 0.25)).toBe(12.5);
	expect(valueAt(area, 0.5)).toBe(650);
});

test('each step of the slider leads to a value that leads back to the step', () => {
	for (const range of [length, area])
		for (let step = 0; step <= 100; step++)
			expect(Math.round(place(range, valueAt(range, step / 100)) * 100)).toBe(step);
});

test('digits are grouped without the reader’s locale', () => {
	expect([say(999), say(1300), say(10000), say(1234567.25)]).toEqual([
		'999',
		'1,300',
		'10,000',
		'1,234,567.25'
	]);
});
