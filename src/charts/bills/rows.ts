import { toneOf } from '$config';
import type { DatasetId, Row } from '$server/data/schemas';
import { citation, dataset, rowOf } from '$server/data';
import { hourUsd } from '$server/data/amounts';
import { date } from '$lib/format';
import type { Bill, HoursBy } from './types';

export const datasets: readonly DatasetId[] = ['models', 'deepseek-bill', 'sources'];

type Model = Row<'models'>;

/** Whose hours or sum a model has: its maker's for the run or a stage of it, or hours that others reckoned. */
const kinds: Readonly<Record<string, 'run' | 'stage' | 'reckoned'>> = {
	'gemini-1-0-ultra': 'reckoned',
	dbrx: 'run',
	'snowflake-arctic': 'run',
	'llama-3-1-405b': 'run',
	'yi-lightning': 'run',
	'llama-3-3-70b': 'run',
	'deepseek-v3': 'run',
	'deepseek-r1': 'stage',
	'grok-3': 'reckoned',
	'gpt-4-5': 'reckoned',
	'llama-4-maverick': 'run',
	'llama-4-scout': 'run',
	'minimax-m1': 'stage',
	'grok-4': 'reckoned',
	'gpt-oss-120b': 'run',
	'olmo-3-32b': 'run',
	'solar-open2-250b': 'run',
	'a-x-k2': 'run',
	'k-exaone-2-0': 'run',
	'motif-3': 'run'
};

/** What is smaller is no wider than a line: fine-tunes, and a model of the size of GPT-2. */
export const least = 1e5;
/** The year from which on models are drawn. */
export const since = '2024';

const claimOf = ({ costs }: Model) => costs.find(({ status }) => status === 'claimed');
const largest = (model: Model) =>
	Math.max((model.gpuHours ?? 0) * hourUsd, claimOf(model)?.usd ?? 0);

const candidates = dataset('models').rows.filter(
	(model) => date(model.released, 'year') >= since && largest(model) > 0
);
for (const { id } of candidates.filter((model) => largest(model) >= least))
	if (!kinds[id])
		throw new RangeError(`data/models.json ${id}: whose hours or sum is it in bills?`);

/** Names of models that are left out: too small to be seen, and hours that no maker gave. */
export const small = candidates.filter((model) => largest(model) < least).map(({ name }) => name);
export const reckoned = candidates
	.filter(({ id }) => kinds[id] === 'reckoned')
	.map(({ name }) => name);

/** How a maker said its sum, from the note: `About $10M` as `about `. */
function boundOf(note: string | null): string {
	const [, words = ''] = /\b(about|just over|under|more than) \$/i.exec(note ?? '') ?? [];
	return words && `${words.toLowerCase().replace('more than', 'over')} `;
}

/** The maker's own page before the table of those who gather them. */
const first = (sources: readonly string[]) =>
	citation(sources.find((id) => id !== 'epoch-ai-models') ?? sources[0] ?? '');

/** Names of models of which a sum is told that their makers do not stand by, or that is guessed from a remark. */
export const disputed = dataset('models')
	.rows.filter(({ released, costs }) => {
		const told = costs.some(({ status }) => status === 'disputed');
		return told && date(released, 'year') >= since;
	})
	.map(({ name }) => name);

/** The copy of Epoch AI's table in which what Korean makers gave is read. */
export const copy = 'epoch-ai-models-2026-09';

/** Whose hours they are, as the note on them has it. */
function hoursBy(note: string, sources: readonly string[]): HoursBy {
	if (/GPU-hours are .*our arithmetic/.test(note)) return 'us';
	if (/hours are the developer’s/.test(note)) return 'maker';
	return sources.includes(copy) || /Epoch records [\d,]+ chip-hours/.test(note)
		? 'Epoch AI'
		: 'maker';
}

/** Hours and sum; of R1, whose model has V3's as well, those of its own stage. */
function countedOf(model: Model): Pick<Bill, 'hours' | 'usd' | 'bound'> {
	if (model.id === 'deepseek-r1') {
		const { gpuHours: hours, usd } = rowOf('deepseek-bill', 'r1-total');
		return { hours, usd, bound: '' };
	}
	const claim = claimOf(model);
	return { hours: model.gpuHours, usd: claim?.usd ?? null, bound: boundOf(claim?.note ?? null) };
}

export const rows: readonly Bill[] = candidates
	.filter((model) => largest(model) >= least && kinds[model.id] !== 'reckoned')
	.map((model) => {
		const cost = claimOf(model) ?? model.costs.find(({ headline }) => headline);
		return {
			id: model.id,
			name: model.name,
			developer: model.developer,
			released: model.released,
			tone: toneOf(model.lab),
			stage: kinds[model.id] === 'stage',
			...countedOf(model),
			hoursBy: hoursBy(cost?.note ?? '', cost?.sources ?? []),
			chip: (model.accelerator?.match(/\b[A-Z]+\d{3}\b/g) ?? []).join(', '),
			dollarsYear: claimOf(model)?.dollarsYear ?? null,
			hourUsd,
			note: [cost?.note, model.note].filter(Boolean).join(' ') || null,
			source: first(cost?.sources ?? model.sources)
		};
	});
