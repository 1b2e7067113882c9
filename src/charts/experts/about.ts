import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count } from '$lib/format';
import type { Fact } from './types';

export const about = defineAbout<Fact>({
	leads: [citation('deepseek-v3-report'), citation('deepseek-hardware-paper')],
	method:
		'The counts are those of the DeepSeek-V3 report: experts, layers, how many are chosen, and on how many machines at most. Which experts light up is not the model’s own choice: a fixed hash of word and layer gives each expert a score, and the paper’s limits are applied to those scores. The same word in the same layer always gives the same experts. Real tokens are pieces of words; here a token is a word. The compute of a token is from DeepSeek’s hardware paper, which prints both models.',
	columns: [
		{ title: 'What', cell: ({ label }) => label },
		{
			title: 'Figure',
			numeric: true,
			cell: ({ value }) => (Number.isInteger(value) ? count(value) : String(value))
		},
		{ title: 'Unit', cell: ({ unit }) => unit ?? '' },
		{ title: 'Place', cell: ({ where }) => where ?? '' },
		{ title: 'Derived', cell: ({ derived }) => (derived ? 'our arithmetic' : '') }
	],
	records: (rows) =>
		rows.map(({ id, label, value, unit, where, derived, source }) => ({
			...{ label, value, unit, where, derived },
			source: source.url,
			id
		})),

	named: ({ label }) => String(label),
	figures: {
		value: {
			title: 'Figure',
			unit: ({ unit }) => (unit === 'B' ? 'billion parameters' : String(unit)),
			status: ({ derived }) => (derived ? 'computed' : 'claimed')
		}
	}
});
