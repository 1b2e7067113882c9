import type { NumberControl } from '$lib/controls';
import { defineChart } from '$lib/define';
import { settle, type CalculatorRow, type State } from './bill';
import Calculator from './Calculator.svelte';
import type { CalculatorView } from './types';
import { view } from './view';
import { describe } from './words';

const options = (pairs: Record<string, string>) =>
	Object.entries(pairs).map(([value, label]) => ({ value, label }));

const number = (
	key: keyof State,
	label: string,
	unit: string,
	min: number,
	max: number,
	step: number,
	slide: NonNullable<NumberControl['slide']>
) => ({ kind: 'number' as const, key, label, unit, min, max, step, slide });

export default defineChart<CalculatorRow, State, CalculatorView>({
	id: 'calculator',
	title: 'What a run would cost you',
	sub: 'GPU-hours × price of an hour, US dollars; other lines by your own assumptions',
	margin: 'none',
	snap: 'xy',
	// V3’s bill as printed; a test holds these two numbers to the data
	initial: {
		preset: 'deepseek-v3',
		hours: 2_788_000,
		price: 2,
		trials: 0,
		staff: 0,
		by: 'rented',
		show: 'bill'
	},
	inline: true,
	controls: [
		number('trials', 'Failed, trial runs', '%', 0, 99, 1, { low: 0, high: 100 }),
		number('price', 'Price', '$ an hour', 0.01, 1e3, 0.1, { low: 0.5, high: 10.5 }),
		number('hours', 'GPU-hours', 'hours', 1, 1e10, 1e5, { low: 1e5, high: 1e8, log: true }),
		number('staff', 'Staff', '$', 0, 1e12, 1e6, { low: 0, high: 2e8 }),
		{
			kind: 'choice',
			key: 'preset',
			label: 'Begin with',
			buttons: true,
			options: options({
				'deepseek-v3': 'V3',
				'deepseek-r1': 'R1’s stage',
				'llama-3-1-405b': 'Llama 3.1',
				'llama-4-maverick': 'Llama 4 Maverick',
				own: 'Your own'
			})
		},
		{
			kind: 'choice',
			key: 'by',
			label: 'Chips',
			options: options({ rented: 'Rented', amortized: 'Owned' })
		},
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: options({
				bill: 'The bill',
				scale: 'Among other models',
				tornado: 'What moves it'
			})
		}
	],
	settle,
	view,
	describe,
	Component: Calculator
});
