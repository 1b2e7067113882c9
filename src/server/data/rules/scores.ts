import type { Fault } from '../fault';
import { fault, isObject, rowsOf, type Files, type Loose } from './rows';

/** The two models whose scores claims set side by side. */
const BOTH = ['DeepSeek-R1', 'OpenAI o1-1217'] as const;

const pair = /^(.+): (.+) \/ (.+)$/;
const printed = /^Tests printed for (both|R1 and o1)$/;

/** Whether a claim means a row by a test, `Codeforces rating`, and the end of a model’s name, `R1`. */
const means = (test: string, model: string) => (row: Loose) =>
	[row.benchmark, `${String(row.benchmark)} ${String(row.metric)}`].includes(test) &&
	[' ', '-'].some((before) => ` ${String(row.model)}`.endsWith(before + model));

/** How many tests have a score of each of the two. */
function shared(scores: readonly Loose[]): number {
	const [one, other] = BOTH.map((model) =>
		scores.filter((row) => row.model === model).map(({ benchmark }) => benchmark)
	);
	return new Set(one?.filter((test) => other?.includes(test))).size;
}

/** What a figure must say of the scores: `79.8 / 79.2`, or a count of tests; `null` of one that is of neither. */
function expectedOf({ label }: Loose, scores: readonly Loose[]): string | number | null {
	if (printed.test(String(label))) return shared(scores);
	const [, test, ...models] = pair.exec(String(label)) ?? [];
	if (!test) return null;
	const found = models.map((model) => scores.filter(means(test, model)));
	return found.every(({ length }) => length === 1)
		? found.map(([row]) => Number(row?.score)).join(' / ')
		: null;
}

/** A figure as numbers, whatever noughts it ends with. */
const plain = (value: unknown) =>
	typeof value === 'string' ? value.split(' / ').map(Number).join(' / ') : value;

/** Scores that a claim repeats are those of the benchmarks, and the tests that it counts are theirs. */
export function scoreFaults(files: Files): Fault[] {
	const scores = rowsOf(files, 'benchmarks').map(({ row }) => row);
	if (!scores.length) return [];
	return rowsOf(files, 'claims').flatMap((claim) => {
		const figures = Array.isArray(claim.row.figures) ? (claim.row.figures as unknown[]) : [];
		return figures.flatMap((figure, at) => {
			if (!isObject(figure)) return [];
			const expected = expectedOf(figure as Loose, scores);
			return expected === null || plain(figure.value) === expected
				? []
				: [
						fault(
							claim,
							`figures.${at}.value`,
							`${expected}, as data/benchmarks.json has it`,
							figure.value
						)
					];
		});
	});
}
