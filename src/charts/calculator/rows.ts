import type { DatasetId } from '$server/data/schemas';
import { toneOf } from '$config';
import { citation, dataset, rowOf } from '$server/data';
import { hourUsd, median, present, rentRatios } from '$server/data/amounts';
import { inWords, usd as dollars } from '$lib/format';
import type { Assumption, CalculatorRow, Preset, Standing } from './bill';

export const datasets: readonly DatasetId[] = [
	'models',
	'deepseek-bill',
	'beyond-the-run',
	'sources'
];

const models = dataset('models').rows;
const share = rowOf('beyond-the-run', 'final-run-share');
/** The least of those shares, with its year. */
const openai = rowOf('beyond-the-run', 'openai-2024-final-runs');
const ai2 = rowOf('beyond-the-run', 'olmo3-development');
const staff = rowOf('beyond-the-run', 'rd-staff-share');

const usdOf = (model: (typeof models)[number], basis: string) =>
	model.costs.find((cost) => cost.id === basis)?.usd ?? null;

const presets: Preset[] = [
	...(['v3-total', 'r1-total'] as const).map((id): Preset => {
		const line = rowOf('deepseek-bill', id);
		return {
			part: 'preset',
			id: id === 'v3-total' ? 'deepseek-v3' : 'deepseek-r1',
			name: id === 'v3-total' ? 'DeepSeek-V3' : 'DeepSeek-R1’s stage',
			hours: present(line.gpuHours, `the hours of ${id}`),
			price: present(line.usdPerGpuHour, `the price of ${id}`),
			tone: 'deepseek',
			source: citation(line.sources[0] ?? '')
		};
	}),
	...(['llama-3-1-405b', 'llama-4-maverick'] as const).map((id): Preset => {
		const model = rowOf('models', id);
		return {
			part: 'preset',
			id,
			name: model.name,
			hours: present(model.gpuHours, `the hours of ${id}`),
			price: hourUsd,
			tone: 'ink',
			source: citation(model.sources.find((id) => id.endsWith('model-card')) ?? '')
		};
	})
];

/** Models named on the strip. */
const labels: Record<string, string> = {
	'gpt-3-175b': 'GPT-3',
	'gpt-4': 'GPT-4',
	'grok-3': 'Grok 3',
	'llama-3-1-405b': 'Llama 3.1',
	'deepseek-v3': 'DeepSeek-V3'
};

/** What is too small or too old to stand beside a run of today. */
export const floor = { usd: 1e4, year: '2020' } as const;

/** Figures from that floor on, as they are published, a row each. */
const standings: Standing[] = models
	.filter(({ released }) => released >= floor.year)
	.flatMap((model) =>
		model.costs.flatMap(({ id, basis, usd, status, sources }): Standing[] => {
			const lane =
				basis === 'amortized' || basis === 'rented'
					? basis
					: basis === 'claimed' || basis === 'said'
						? 'claimed'
						: null;
			if (
				!lane ||
				usd === null ||
				usd < floor.usd ||
				status === 'withdrawn' ||
				id.includes('ai-index')
			)
				return [];
			return [
				{
					part: 'standing',
					id: `${model.id}/${id}`,
					name: model.name,
					lane,
					usd,
					label: labels[model.id] ?? null,
					tone: toneOf(model.lab, model.id in labels),
					hollow: model.weights !== 'open',
					source: citation(sources[0] ?? '')
				}
			];
		})
	);

const ratio = median(rentRatios);

/** What an hour of Nvidia's Hopper chips comes to in Epoch's rental figures: dollars over hours. */
const hopper = models
	.flatMap((model) => {
		const usd = usdOf(model, 'rented');
		const hours = model.accelerator?.startsWith('NVIDIA H') ? model.gpuHours : null;
		return usd && hours ? [{ name: model.name, price: usd / hours }] : [];
	})
	.sort((a, b) => b.price - a.price)[0];

const epoch = citation('epoch-ai-models');

const trialsMost = 100 - present(share.sharePctLow, 'the least share of final runs');
const staffMost = present(staff.sharePctHigh, 'the largest share of staff');
const rentMost = present(hopper?.price, 'a rental figure for Hopper chips');
const [ratioLeast, ratioMost] = [
	present(rentRatios[0], 'a ratio of rent'),
	present(rentRatios.at(-1), 'a ratio of rent')
];

/** How far each assumption may move, and why: the one place that says so. */
const assumptions: Assumption[] = [
	{
		part: 'assumption',
		id: 'trials',
		name: 'Failed runs',
		span: `0 to ${trialsMost}%`,
		low: 0,
		high: trialsMost,
		middle: {
			value: present(ai2.sharePctHigh, 'Ai2’s share of experiments'),
			source: citation(ai2.sources[0] ?? '')
		},
		why: `From none, as V3’s report counts, to all but the ${share.sharePctLow}% that final runs were of OpenAI’s compute for research in ${openai.year}, by Epoch’s estimate. At MiniMax and Z.ai final runs were up to ${share.sharePctHigh}%; Ai2 puts ${ai2.sharePctHigh}% of Olmo 3’s footprint in experiments and failed runs.`,
		source: citation(share.sources[0] ?? '')
	},
	{
		part: 'assumption',
		id: 'price',
		name: 'Price of an hour',
		span: `${dollars(hourUsd)} to ${dollars(rentMost)}`,
		low: hourUsd,
		high: rentMost,
		middle: null,
		why: `From the rent that DeepSeek assumed to what Epoch’s rental figure for ${hopper?.name} comes to, dollars over hours.`,
		source: epoch
	},
	{
		part: 'assumption',
		id: 'hours',
		name: 'GPU-hours',
		span: 'half to double',
		low: 0.5,
		high: 2,
		middle: null,
		why: 'Half to double: a plain trial of ours. Where hours are printed, no source gives a range.',
		source: null
	},
	{
		part: 'assumption',
		id: 'staff',
		name: 'Staff',
		span: `0 to ${staffMost}%`,
		low: 0,
		high: staffMost,
		middle: null,
		why: `From nothing to ${staff.sharePctHigh}% of the whole, as at Gemini Ultra; at ${inWords(staff.subject.split(', ').length)} models staff were ${staff.sharePctLow} to ${staff.sharePctHigh}% of development. No source prices DeepSeek’s.`,
		source: citation(staff.sources[0] ?? '')
	},
	{
		part: 'assumption',
		id: 'by',
		name: 'Owned chips',
		span: `rent ÷ ${ratioLeast.toFixed(1)} to ${ratioMost.toFixed(1)}`,
		low: ratioLeast,
		high: ratioMost,
		middle: { value: ratio, source: epoch },
		why: `Over ${rentRatios.length} models with both figures, rent is ${ratioLeast.toFixed(1)} to ${ratioMost.toFixed(1)} times the wear and power, ${ratio.toFixed(1)} at the median. That the ratio holds for your run is an assumption.`,
		source: epoch
	}
];

export const rows: readonly CalculatorRow[] = [...presets, ...assumptions, ...standings];
