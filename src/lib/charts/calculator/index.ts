import { defineChart } from '$lib/chart';
import { settle, type CalculatorRow, type State } from './bill';
import Calculator from './Calculator.svelte';
import { describe, view, type CalculatorView } from './view';

const options = (pairs: Record<string, string>) =>
	Object.entries(pairs).map(([value, label]) => ({ value, label }));

export default defineChart<CalculatorRow, State, CalculatorView>({
	id: 'calculator',
	title: 'What a run would cost you',
	sub: 'GPU-hours × price of an hour, US dollars; failed runs and staff by your own assumptions',
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
		{
			kind: 'choice',
			key: 'preset',
			label: 'Begin with',
			options: options({
				'deepseek-v3': 'DeepSeek-V3',
				'deepseek-r1': 'R1’s stage',
				'llama-3-1-405b': 'Llama 3.1 405B',
				'llama-4-maverick': 'Llama 4 Maverick',
				own: 'My own figures'
			})
		},
		{
			kind: 'number',
			key: 'hours',
			label: 'GPU-hours',
			unit: 'hours',
			min: 1,
			max: 1e10,
			step: 1e5
		},
		{
			kind: 'number',
			key: 'price',
			label: 'Price of an hour',
			unit: '$',
			min: 0.01,
			max: 1e3,
			step: 0.1
		},
		{
			kind: 'number',
			key: 'trials',
			label: 'Failed, trial runs',
			unit: '% of compute',
			min: 0,
			max: 99,
			step: 1
		},
		{ kind: 'number', key: 'staff', label: 'Staff', unit: '$', min: 0, max: 1e12, step: 1e6 },
		{
			kind: 'choice',
			key: 'by',
			label: 'Chips',
			options: options({ rented: 'Rented', amortized: 'Owned: wear and power' })
		},
		{
			kind: 'choice',
			key: 'show',
			label: 'Show',
			options: options({
				bill: 'The bill',
				scale: 'Among other models',
				tornado: 'What moves it most'
			})
		}
	],
	settle,
	view,
	describe,
	Component: Calculator
});
