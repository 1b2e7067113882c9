import { expect, test } from 'vitest';
import { nearest } from '../../src/browser/scroll/nearest';

const known = ['/charts/', '/charts/nvidia/', '/embed/nvidia/', '/embed/nvidia/the-fall/'];

test('a slip is read as what it nearly says, in any case', () => {
	expect(nearest('/embed/nvidia/the-rise/', known)).toBe('/embed/nvidia/the-fall/');
	expect(nearest('/Charts/NVidea/', known)).toBe('/charts/nvidia/');
});

test('what is like nothing leads to the nearest folder above it, or nowhere', () => {
	expect(nearest('/embed/nvidia/no-such-step-at-all/', known)).toBe('/embed/nvidia/');
	expect(nearest('/charts/something-quite-else/more/', known)).toBe('/charts/');
	expect(nearest('/x/', known)).toBeUndefined();
});
