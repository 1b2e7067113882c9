import type { DatasetId } from '$server/data/schemas';
import { citation, rowOf } from '$server/data';
import { costOf, hourUsd, present } from '$server/data/amounts';
import { date, percent, usd as dollars } from '$lib/format';
import type { Sum } from './types';
import { rivalOf } from './words';

export const datasets: readonly DatasetId[] = [
	'models',
	'deepseek-bill',
	'beyond-the-run',
	'sources'
];

const bill = (id: string) => rowOf('deepseek-bill', id);
const published = (id: string) => date(present(rowOf('sources', id).date, `the date of ${id}`));

const [r1, v3] = [bill('r1-total'), bill('v3-total')];
const llama = rowOf('models', 'llama-3-1-405b');
const said = costOf('gpt-4', 'said');
const estimated = costOf('gpt-4-5', 'amortized');
const servers = rowOf('beyond-the-run', 'deepseek-capex');
const research = rowOf('beyond-the-run', 'openai-2024-rd');

const [table] = /table of \w+ \d{4}/.exec(citation('epoch-ai-models').title) ?? [];
if (!table) throw new RangeError('data/sources.json epoch-ai-models: the title says no month');

const finalRuns = rowOf('beyond-the-run', 'openai-2024-final-runs');
if (finalRuns.year !== research.year)
	throw new RangeError(
		'data/beyond-the-run.json: OpenAI’s final runs and research are of two years'
	);
const share = present(finalRuns.sharePctLow, 'the share of final runs in OpenAI’s compute') / 100;

const unranged = { low: null, high: null };

const sums: readonly Omit<Sum, 'lines'>[] = [
	{
		id: 'r1',
		name: 'R1’s own stage',
		short: 'R1’s stage',
		words: `claimed: its hours at an assumed ${dollars(hourUsd)}`,
		counts: 'Training of R1 on top of a finished V3',
		usd: present(r1.usd, 'the R1 stage'),
		...unranged,
		status: 'claimed',
		when: `printed in ${date(present(rowOf('sources', 'deepseek-r1-nature').date, 'the date of R1 in Nature'), 'monthLong')}`,
		tone: 'deepseek',
		note: r1.note,
		source: citation('deepseek-r1-paper')
	},
	{
		id: 'v3',
		name: 'V3’s final run',
		short: 'V3',
		words: `claimed: its hours at an assumed ${dollars(hourUsd)}`,
		counts: 'The final training run; no research, staff or chips',
		usd: present(v3.usd, 'the V3 total'),
		...unranged,
		status: 'claimed',
		when: `printed on ${published('deepseek-v3-report')}`,
		tone: 'deepseek',
		note: v3.note,
		source: citation('deepseek-v3-report')
	},
	{
		id: 'llama',
		name: 'Llama 3.1 405B',
		short: 'Llama 3.1',
		words: `our arithmetic: its hours at the same ${dollars(hourUsd)}`,
		counts: 'The final training run, on V3’s own basis',
		usd: present(llama.gpuHours, 'the hours of Llama 3.1 405B') * hourUsd,
		...unranged,
		status: 'computed',
		when: `hours disclosed with the model, ${date(llama.released)}`,
		tone: 'ink',
		note: `Meta’s hours times ${dollars(hourUsd)}: nobody paid this sum.`,
		source: citation('meta-llama-3-1-model-card')
	},
	{
		id: 'gpt-4',
		name: 'GPT-4',
		short: 'GPT-4',
		words: 'said: “more than” this, of what is unclear',
		counts: 'Unclear: its maker’s chief executive did not say',
		usd: said.usd,
		...unranged,
		status: 'said',
		when: `reported on ${published('wired-altman-2023')}`,
		tone: 'caveat',
		note: said.note,
		source: citation('wired-altman-2023')
	},
	{
		id: 'gpt-4-5',
		name: 'GPT-4.5',
		short: 'GPT-4.5',
		words: 'estimated: wear on the chips, and power',
		counts: `The final training run, in dollars of ${estimated.dollarsYear}`,
		usd: estimated.usd,
		// the lowest figure that is kept is an older edition of the same table, no rival: its note says so
		low: null,
		high: present(estimated.usdHigh, 'the highest figure for GPT-4.5'),
		status: 'estimated',
		when: `Epoch AI’s ${table}`,
		tone: 'ink',
		note: estimated.note,
		source: citation('epoch-ai-models')
	},
	{
		id: 'servers',
		name: 'DeepSeek’s servers',
		short: 'DeepSeek servers',
		words: 'disputed: outsiders’ count of all its chips',
		counts: 'Every server of the company, whatever it runs',
		usd: present(servers.usd, 'the server bill'),
		low: present(servers.usdLow, 'the server bill as printed'),
		high: null,
		status: 'disputed',
		when: `first printed on ${published('semianalysis-deepseek-debates')}`,
		tone: 'deepseek',
		note: servers.note,
		source: citation('semianalysis-deepseek-debates')
	},
	{
		id: 'openai',
		name: 'OpenAI’s research compute',
		short: 'OpenAI’s research compute',
		words: `estimated: one year; filled: final runs, ${percent(share, 1)}`,
		counts: `Compute for research and development in ${research.year}`,
		usd: present(research.usd, 'OpenAI’s research compute'),
		...unranged,
		share,
		status: 'estimated',
		when: `published on ${published('epoch-final-runs')}`,
		tone: 'ink',
		note: research.note,
		source: citation('epoch-final-runs')
	}
];

export const rows: readonly Sum[] = sums.map((sum) => ({
	...sum,
	lines: [
		sum.counts,
		sum.words,
		...(rivalOf(sum) ? [`rival figure: ${rivalOf(sum)}`] : []),
		sum.when
	]
}));
