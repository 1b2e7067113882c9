import { expect, test } from 'vitest';
import { parse, place, ratio, say, valueAt } from '../../src/lib/guess';

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

test.each(['', 'lots', '-5', '$', '1.2.3', '1,2,3'])('“%s” is no number', (text) =>
	expect(parse(text)).toBeNull()
);

test('a ratio is said from the side of the guess, and a near miss in percent', () => {
	expect(ratio(40, 270)).toBe('6.8 times your guess');
	expect(ratio(1000, 270)).toBe('your guess is 3.7 times that');
	expect(ratio(1, 27000)).toBe('27,000 times your guess');
	expect(ratio(17, 16.97)).toBe('your guess is 0.18% off');
	expect(ratio(16.97, 16.97)).toBe('your guess exactly');
	expect(ratio(0, 16.97)).not.toMatch(/Infinity|NaN/);
});

test('a place on either scale leads back to its value', () => {
	const log = { scale: 'log', min: 1, max: 10_000 } as const;
	expect(place(log, 100)).toBe(0.5);
	expect(valueAt(log, place(log, 270))).toBe(270);
	const linear = { scale: 'linear', min: 0, max: 50 } as const;
	expect(place(linear, 25)).toBe(0.5);
	expect(valueAt(linear, 0.25)).toBe(12.5);
});

test('each step of the slider leads to a value that leads back to the step', () => {
	for (const range of [
		{ scale: 'log', min: 1, max: 10_000 },
		{ scale: 'linear', min: 0, max: 50 }
	] as const)
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
