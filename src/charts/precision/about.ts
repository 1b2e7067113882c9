import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count, inWords } from '$lib/format';
import { contextTokens, rows, testedOn, weights } from './rows';
import type { Amount } from './view';

const kinds: Record<Amount['kind'], string> = {
	weights: 'All weights',
	cache: 'Cache of one token',
	context: `Cache of ${count(contextTokens)} tokens`
};

const cached = rows.filter(({ kind }) => kind === 'cache').length;

export const about = defineAbout<Amount>({
	leads: [citation('deepseek-v3-report'), citation('deepseek-hardware-paper')],
	method: `The memory of the weights is arithmetic: ${count(weights)} billion weights times the bytes of one. It compares formats for the same model; V3 was trained with most multiplications in FP8 and released in FP8, not trained in FP32 and shrunk. The 4-bit build is another thing: R1 shrunk after its release, by others, as a table of such builds lists it. What each format was kept for is from the V3 report, which tested the loss on smaller models, of ${testedOn}. The cache of one token is printed in DeepSeek’s hardware paper, in BF16, for ${inWords(cached)} models; the cache of a long context is that figure times ${count(contextTokens)}. A GB is a billion bytes, a KB a thousand.`,
	columns: [
		{ title: 'What', cell: ({ kind }) => kinds[kind] },
		{ title: 'Of', cell: ({ full }) => full },
		{ title: 'Bytes each', numeric: true, cell: ({ each }) => (each === null ? '—' : count(each)) },
		{
			title: 'Memory',
			numeric: true,
			cell: ({ kind, value }) => (kind === 'cache' ? `${count(value)} bytes` : `${value} GB`)
		},
		{ title: 'Derived', cell: ({ derived }) => (derived ? 'our arithmetic' : '') },
		{ title: 'Note', cell: ({ sub }) => sub }
	],
	records: (rows) =>
		rows.map(({ id, kind, full, each, value, derived, sub, source }) => ({
			what: kinds[kind],
			of: full,
			bytesEach: each,
			value,
			unit: kind === 'cache' ? 'bytes' : 'GB',
			...{ derived, note: sub },
			source: source.url,
			id
		})),

	named: ({ of }) => String(of),
	figures: {
		bytesEach: {
			title: 'Bytes each',
			unit: ({ what }) => (what === kinds.weights ? 'bytes a weight' : 'bytes a token'),
			absent: 'the build mixes widths'
		},
		value: {
			title: 'Memory',
			unit: ({ unit }) => String(unit),
			status: ({ derived }) => (derived ? 'computed' : 'claimed')
		}
	}
});
