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

test('a fall has a true minus and two decimals', () => {
	expect(say.change(-0.169682)).toBe('−16.97%');
});

test('a day is read and written in UTC', () => {
	expect(say.date('2025-01-27', 'weekday')).toBe('Monday');
	expect(say.date('2025-01-27', 'long')).toBe('27 January 2025');
});
