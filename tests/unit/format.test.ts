import { expect, test } from 'vitest';
import * as say from '../../src/lib/format';

test('dollars in prose keep all digits where the fourth is the last, else three', () => {
	expect(say.usdWords(5_576_000)).toBe('$5.576 million');
	expect(say.usdWords(37_334_305)).toBe('$37.3 million');
	expect(say.usdWords(100_000_000)).toBe('$100 million');
	expect(say.usdWords(294_000)).toBe('$294,000');
});

test('short dollars keep the zeros of whole hundreds', () => {
	expect([1e1, 1e5, 1e8, 1.6e9].map(say.usdShort)).toEqual(['$10', '$100K', '$100M', '$1.6B']);
});

test('the unit is chosen after rounding, in short and in words', () => {
	expect([999_600, 999.6e6, 999.6e9, 999.6].map(say.usdShort)).toEqual([
		'$1M',
		'$1B',
		'$1T',
		'$1K'
	]);
	expect([999_400, 999.4e6].map(say.usdShort)).toEqual(['$999K', '$999M']);
	expect([999_999.6, 999.6e6, 1e12, 5e12].map(say.usdWords)).toEqual([
		'$1 million',
		'$1 billion',
		'$1 trillion',
		'$5 trillion'
	]);
});

test('a debt has its minus before the dollar sign', () => {
	expect([say.usdWords(-5e6), say.usdShort(-5e6), say.usd(-5e6), say.usd(-1.5)]).toEqual([
		'−$5 million',
		'−$5M',
		'−$5,000,000',
		'−$1.50'
	]);
});

test('a count has no dollar sign, and its noun is one or many', () => {
	expect([say.countWords(2_788_000), say.countShort(4.43e6)]).toEqual(['2.788 million', '4.43M']);
	expect([
		say.counted(1, 'model'),
		say.counted(1200, 'model'),
		say.counted(0, 'loss', 'losses')
	]).toEqual(['1 model', '1,200 models', '0 losses']);
});

test('a place in an order has its letters', () => {
	expect([1, 2, 3, 4, 11, 12, 13, 16, 21, 112, 1002].map(say.ordinal)).toEqual(
		'1st 2nd 3rd 4th 11th 12th 13th 16th 21st 112th 1,002nd'.split(' ')
	);
});

test('a change that rounds to nothing has no sign', () => {
	expect([-0.00001, 0, 0.00001, -0.0001].map(say.change)).toEqual([
		'0.00%',
		'0.00%',
		'0.00%',
		'−0.01%'
	]);
});

test('a fall has a true minus and two decimals', () => {
	expect(say.change(-0.169682)).toBe('−16.97%');
});

test('a day is read and written in UTC', () => {
	expect(say.date('2025-01-27', 'weekday')).toBe('Monday');
	expect(say.date('2025-01-27', 'long')).toBe('27 January 2025');
});
