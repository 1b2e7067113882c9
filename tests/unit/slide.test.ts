import { expect, test } from 'vitest';
import type { NumberControl } from '../../src/lib/controls';
import { placeOf, slidTo } from '../../src/lib/slide';
import calculator from '../../src/charts/calculator';

const base = { kind: 'number', key: 'n', label: 'N', unit: '', min: 0, max: 99, step: 1 } as const;
const even: NumberControl = { ...base, slide: { low: 0, high: 100 } };
const powers: NumberControl = { ...base, max: 1e9, slide: { low: 1e5, high: 1e8, log: true } };

test('a slider goes evenly through its span, or by powers of ten, and not past what the field takes', () => {
	expect([0, 50, 100].map((place) => slidTo(even, place))).toEqual([0, 50, 99]);
	expect([0, 33.3334, 100].map((place) => slidTo(powers, place))).toEqual([1e5, 1e6, 1e8]);
});

test('what lies beyond the span leaves the slider at its end', () => {
	expect([placeOf(powers, 1), placeOf(powers, 1e9)]).toEqual([0, 100]);
});

test('each place of each slider leads to a number that leads back to it', () => {
	const sliders = calculator.controls.flatMap((control) =>
		control.kind === 'number' && control.slide ? control : []
	);
	expect(sliders.length).toBe(4);
	for (const control of sliders)
		for (let place = 0; place <= 99; place++)
			expect(placeOf(control, slidTo(control, place)), control.key).toBe(place);
});
