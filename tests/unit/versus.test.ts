/** Two marks compared: like with like by their ratio, difference or change, and refused in words where they are not alike. */
import { describe, expect, it } from 'vitest';
import type { Versus } from '$lib/quantity';
import { readQuery, writeQuery } from '$lib/state';
import { compared } from '$lib/versus';
import { loaded } from '$server/charts/all';

type Id = Parameters<typeof loaded>[0];

function viewOf(id: Id, query: string) {
	const { chart, rows } = loaded(id);
	const { state, ignored } = readQuery(chart, rows, new URLSearchParams(query), chart.initial);
	expect(ignored).toEqual([]);
	return chart.view(rows, state);
}
const both = (id: Id, query: string, names: readonly string[]): Versus =>
	compared(viewOf(id, query), names).versus!;

/** Chart, state, two marks and what stands on the line between them, reckoned by hand from the rows. */
const known: readonly (readonly [Id, string, string, string, string])[] = [
	['prices', '', 'o1', 'deepseek-r1', '27×'],
	['prices', '', 'gpt-4', 'gpt-4o', '4×'],
	['prices', '', 'gpt-4', 'gpt-4o-mini', '100×'],
	['prices', '', 'o1', 'o3-mini', '14×'],
	['prices', '', 'o1-pro-api', 'o1', '10×'],
	['prices', '', 'claude-3-opus', 'claude-3-haiku', '60×'],
	['prices', '', 'deepseek-v3', 'deepseek-r1', '7.8×'],
	['prices', '', 'gpt-4-5', 'gpt-4-1', '19×'],
	['prices', '', 'claude-3-5-sonnet', 'claude-3-7-sonnet', '='],
	['prices', '', 'gpt-3-175b', 'gpt-4', '='],
	['nvidia', 'from=2024-01-02&to=2025-06-30', '2025-01-24', '2025-01-27', '−16.97%'],
	['nvidia', 'from=2024-01-02&to=2025-06-30', '2025-01-28', '2025-01-27', '+8.93%'],
	['nvidia', 'from=2024-01-02&to=2025-06-30', '2024-06-18', '2025-01-27', '−12.66%'],
	['losses', '', 'nvda-2025-01-27', 'meta-2022-02-03', '2.5×'],
	['losses', '', 'nvda-2025-01-27', 'amzn-2022-04-29', '2.9×'],
	['losses', '', 'nvda-2024-09-03', 'nvda-2025-01-27', '2.1×'],
	['losses', '', 'nvda-2025-01-27', 'aapl-2025-04-03', '+89.4%'],
	['losses', '', 'msft-2026-01-29', 'nvda-2025-01-27', '+65%'],
	['losses', '', 'spcx-2026-06-22', 'nvda-2025-01-27', '+47.2%'],
	['losses', '', 'nvda-2025-01-27', 'nvda-2025-03-03', '2.2×'],
	['losses', 'words=percent', 'nvda-2025-01-27', 'meta-2022-02-03', '9.42 points'],
	['losses', 'words=percent', 'nvda-2025-01-27', 'amzn-2022-04-29', '2.92 points'],
	['losses', 'words=percent', 'nvda-2025-01-27', 'nvda-2024-09-03', '7.44 points'],
	['losses', 'words=percent', 'nvda-2025-01-27', 'aapl-2025-04-03', '7.72 points'],
	['losses', 'words=percent', 'msft-2026-01-29', 'nvda-2025-01-27', '6.98 points'],
	['losses', 'words=percent', 'nvda-2025-01-27', 'nvda-2025-03-03', '8.28 points'],
	['training-cost', '', 'gpt-4/amortized', 'alexnet/amortized', '2.4M×'],
	['training-cost', '', 'grok-4/amortized', 'gpt-4/amortized', '10×'],
	['training-cost', '', 'grok-3/amortized', 'grok-2/amortized', '6.9×'],
	['training-cost', '', 'deepseek-v3/claimed', 'deepseek-r1/claimed', '+5.3%'],
	['training-cost', 'basis=rented', 'grok-3/rented', 'gpt-4/rented', '10×']
];
/** What differs, in the words of the refusal. */
const unlike: readonly (readonly [Id, string, string, string, RegExp])[] = [
	['training-cost', '', 'gpt-4/amortized', 'deepseek-v3/claimed', /wear on the chips.*as claimed/],
	['training-cost', '', 'deepseek-r1/claimed', 'grok-4/amortized', /as claimed.*wear on the chips/],
	['training-cost', '', 'yi-lightning/said', 'deepseek-v3/claimed', /executive.*as claimed/],
	['training-cost', '', 'kimi-k2-thinking/third-party', 'gpt-4/amortized', /outside estimate/],
	['training-cost', '', 'motif-3/rented', 'deepseek-v3/claimed', /rental prices/],
	['training-cost', '', 'mpt-7b/claimed', 'dbrx/claimed', /2023 dollars.*2024 dollars/],
	['training-cost', '', 'deepseek-v4-pro', 'gpt-4/amortized', /V4-Pro.*no figure/],
	['training-cost', '', 'gpt-5', 'grok-4/amortized', /GPT-5.*no figure/],
	['prices', 'deepseekLine=1', 'v4-pro-2026-08-16-peak', 'deepseek-r1', /in peak hours/],
	['prices', 'deepseekLine=1', 'v4-pro-2026-08-16-off-peak', 'v4-pro-2026-08-16-peak', /off-peak/]
];

describe('two marks', () => {
	it.each(known)('of %s?%s: %s and %s, %s', (id, query, a, b, text) => {
		for (const names of [
			[a, b],
			[b, a]
		])
			expect(both(id, query, names).line?.text).toBe(text);
	});

	it.each(unlike)('of %s?%s are refused: %s and %s', (id, query, a, b, why) => {
		const { words, line } = both(id, query, [a, b]);
		expect(words).toMatch(/^Not compared: /);
		expect(words).toMatch(why);
		expect(line).toBeUndefined();
	});

	it('have a ratio whose range comes from rival figures, and say status, measure and basis', () => {
		const { words } = both('training-cost', '', ['grok-4/amortized', 'gpt-4/amortized']);
		expect(words).toBe(
			'Grok 4 ($388M, estimated) against GPT-4 ($37.3M, estimated): 10× (3.9–13× by rival figures), ' +
				'a difference of $351M; the final training run, wear on the chips and power (2023 dollars)'
		);
	});

	it('that are not in the picture are named', () => {
		const view = viewOf('nvidia', 'from=2025-01-02&to=2025-06-30');
		const { missed, versus } = compared(view, ['2025-01-27', '1999-01-01']);
		expect(missed).toBe('Nothing to compare: 1999-01-01 is not drawn.');
		expect(versus).toBeUndefined();
	});

	it('stand in an address and come back from it; one, three or one twice do not', () => {
		const { chart, rows } = loaded('prices');
		const read = (query: string) =>
			readQuery(chart, rows, new URLSearchParams(query), chart.initial);
		const { state } = read('versus=o1,deepseek-r1');
		expect(writeQuery(chart, state, chart.initial)).toBe('?versus=o1,deepseek-r1');
		for (const bad of ['o1', 'o1,o1', 'o1,deepseek-r1,gpt-4'])
			expect(read(`versus=${bad}`)).toMatchObject({
				state: { versus: [] },
				ignored: [`versus=${bad}`]
			});
	});
});
