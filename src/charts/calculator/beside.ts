/** The thin scale under a bill's total: the total among a few published figures, each model with all its counts. */
import type { Axis, Mark, Tone } from '$lib/chart';
import { usdWords } from '$lib/format';
import { logTicksOf } from '$lib/scale';
import type { CalculatorRow, Standing } from './bill';
import type { Dot, Name } from './types';
import { dollars, LANES } from './words';

/** Its band under the lines of the bill. */
export const BESIDE = 'beside';
/** Models beside the bill, and where their names stand at their dots. */
const shown = { 'deepseek-v3': 'middle', 'gpt-4': 'end', 'llama-3-1-405b': 'start' } as const;
const modelOf = ({ id }: Standing) => id.split('/')[0];

export interface Beside {
	readonly x: Axis & { kind: 'log' };
	readonly dots: readonly Dot[];
	readonly names: readonly Name[];
	readonly ticks: readonly number[];
	readonly marks: readonly Mark[];
}

export function beside(rows: readonly CalculatorRow[], total: number, tone: Tone): Beside {
	const standings = rows.filter((row) => row.part === 'standing');
	const models = Object.entries(shown).map(([model, anchor]) => ({
		anchor,
		counts: standings.filter((row) => modelOf(row) === model)
	}));
	const all = models.flatMap(({ counts }) => counts);
	const powers = [total, ...all.map(({ usd }) => usd)].filter(Boolean).map(Math.log10);
	const least = Math.min(6, ...powers.map((power) => Math.floor(power - 0.02)));
	const most = Math.max(9, ...powers.map((power) => Math.ceil(power + 0.02)));
	const domain = [10 ** least, 10 ** most] as const;
	const own = { id: 'own', x: total, y: BESIDE };
	return {
		x: { kind: 'log', domain },
		dots: [
			...all.map((row) => ({ ...row, x: row.usd, y: BESIDE, muted: false, r: 4 })),
			{ ...own, tone, hollow: false, muted: false, r: 7 }
		],
		names: models.flatMap(({ counts, anchor }) => nameOf(counts, anchor) ?? []),
		ticks: logTicksOf(domain, 6),
		marks: [
			{ ...own, title: 'This bill', lines: [dollars(total)], source: null },
			...all.map((row) => ({
				...{ id: row.id, x: row.usd, y: BESIDE, title: row.name, source: row.source },
				lines: [usdWords(row.usd), LANES[row.lane]]
			}))
		].sort((a, b) => a.x - b.x)
	};
}

/** The name of a model over its counts: at the one, or between the two least of several. */
function nameOf(counts: readonly Standing[], anchor: Name['anchor']): Name | null {
	const usd = counts.map(({ usd }) => usd).sort((a, b) => a - b);
	const [first] = counts;
	if (!first || !usd[0]) return null;
	const x = anchor === 'middle' ? usd[0] : Math.sqrt(usd[0] * (usd.at(-1) ?? usd[0]));
	return {
		id: first.id,
		x,
		anchor,
		text: (first.label ?? first.name).replace(/^DeepSeek-/, ''),
		tone: first.tone,
		usd
	};
}
