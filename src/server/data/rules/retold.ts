import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files, type Loose } from './rows';

/** Models whose run the bill adds up: the line of all of it, and that of the model's own stage. */
const runs = [
	{ model: 'deepseek-v3', all: 'v3-total', stage: 'v3-total' },
	{ model: 'deepseek-r1', all: 'v3-plus-r1', stage: 'r1-total' }
] as const;

/** Chips that a model names in brackets: `NVIDIA H800 (2,048)`. */
const chips = ({ accelerator }: Loose): number | null => {
	const said = /\(([\d,]+)/.exec(String(accelerator))?.[1];
	return said ? Number(said.replaceAll(',', '')) : null;
};

type Run = (typeof runs)[number];
/** A figure of the models by its field, and the line and field of the bill that it repeats. */
type Retold = readonly [field: string, got: unknown, line: string, of: string];

/** The figures of a run that the models repeat. The lower one is its stage alone, where that is not all. */
function figuresOf(model: Loose, { all, stage }: Run): Retold[] {
	const costs = Array.isArray(model.costs) ? (model.costs as unknown[]) : [];
	const at = costs.findIndex((cost) => isObject(cost) && cost.id === 'claimed');
	const claimed = costs[at] as Loose | undefined;
	return [
		['gpuHours', model.gpuHours, all, 'gpuHours'],
		['accelerator', chips(model), stage, 'gpuCount'],
		[`costs.${at}.usd`, claimed?.usd, all, 'usd'],
		...(all === stage
			? []
			: [[`costs.${at}.usdLow`, claimed?.usdLow, stage, 'usd'] satisfies Retold])
	];
}

/** What DeepSeek says of its runs stands in two files. */
export function retoldRunFaults(files: Files): Fault[] {
	const bill = new Map(rowsOf(files, 'deepseek-bill').map(({ row }) => [row.id, row]));
	return runs.flatMap((run) =>
		rowsOf(files, 'models')
			.filter(({ row }) => row.id === run.model)
			.flatMap((model) =>
				figuresOf(model.row, run).flatMap(([field, got, line, of]) => {
					const expected = num(bill.get(line)?.[of]);
					return expected === null || num(got) === null || got === expected
						? []
						: [
								fault(
									model,
									field,
									`${expected}, as ${line} has it in data/deepseek-bill.json`,
									got
								)
							];
				})
			)
	);
}
