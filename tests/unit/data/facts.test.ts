import { describe, expect, test } from 'vitest';
import { citation, dataset, rowOf } from '../../../src/server/data';

describe('models', () => {
	test('an estimate that its maker took back is withdrawn', () => {
		const ids = ['gpt-4o', 'gpt-4-turbo', 'claude-3-opus', 'gemini-1-5-pro', 'glm-4-plus'];
		for (const id of [...ids, 'mistral-large-2', 'doubao-pro', 'claude-3-7-sonnet'])
			expect(rowOf('models', id).costs[0]?.status, id).toBe('withdrawn');
	});

	test('a circular figure and a denied one are disputed', () => {
		for (const id of ['claude-3-5-sonnet', 'kimi-k2-thinking'])
			expect(rowOf('models', id).costs[0]?.status, id).toBe('disputed');
	});

	test('V3 came on 26 December 2024 and R1 on 20 January 2025', () => {
		expect(rowOf('models', 'deepseek-v3').released).toBe('2024-12-26');
		expect(rowOf('models', 'deepseek-r1').released).toBe('2025-01-20');
	});

	test('R1 stands at $5.87M, its own stage at $294,000', () => {
		expect(rowOf('models', 'deepseek-r1').costs[0]).toMatchObject({
			basis: 'claimed',
			usd: 5870000,
			usdLow: 294000,
			usdHigh: 6770000
		});
	});

	test('the two rental figures for GPT-4 stay apart', () => {
		const rented = rowOf('models', 'gpt-4').costs.filter(({ basis }) => basis === 'rented');
		expect(rented.map(({ usd }) => usd)).toEqual([81392749, 78352034]);
	});

	test('figures that circulate without a source are no values', () => {
		for (const id of ['deepseek-v4-pro', 'claude-mythos-5'])
			expect(rowOf('models', id).costs.map(({ usd }) => usd)).toEqual([null]);
	});
});

test('Nvidia closed at 142.62 on 24 January 2025 and at 118.42 on the 27th', () => {
	expect(rowOf('nvidia-daily', '2025-01-24').close).toBe(142.62);
	expect(rowOf('nvidia-daily', '2025-01-27').close).toBe(118.42);
});

test('V3 took 2,788,000 GPU-hours, and 5,576,000 dollars at two an hour', () => {
	expect(rowOf('deepseek-bill', 'v3-total')).toMatchObject({
		gpuHours: 2788000,
		usdPerGpuHour: 2,
		usd: 5576000
	});
});

test('the dearest runs grow 2.4 times a year, between 2.0 and 2.9', () => {
	expect(rowOf('beyond-the-run', 'growth-rate')).toMatchObject({
		times: 2.4,
		timesLow: 2,
		timesHigh: 2.9
	});
});

test('contradicted is what a dated source rules out, and nothing else', () => {
	const contradicted = dataset('claims').rows.filter(({ verdict }) => verdict === 'contradicted');
	expect(contradicted.map(({ id }) => id)).toEqual([
		'thursday-evening',
		'six-million-for-r1',
		'different-from-earlier-chinese-releases',
		'o3-mini-accelerated',
		'meta-accelerated-llama'
	]);
});

test('a claim repeats the figures of the other datasets', () => {
	const figure = (claim: string, label: string) =>
		rowOf('claims', claim).figures.find((figure) => figure.label.startsWith(label))?.value;
	const bill = rowOf('deepseek-bill', 'v3-total');
	const llama = Number(rowOf('models', 'llama-3-1-405b').gpuHours) * Number(bill.usdPerGpuHour);
	const gpt4 = rowOf('models', 'gpt-4').costs.map(({ usd }) => usd);
	expect(figure('millions-not-hundreds', 'V3')).toBe(bill.usd);
	expect(figure('millions-not-hundreds', 'Llama')).toBe(llama);
	expect(gpt4).toContain(figure('millions-not-hundreds', 'GPT-4'));
	expect(gpt4).toContain(figure('standfirst-matched-gpt4', 'GPT-4,'));
	expect(figure('frontier-budget-falsified', 'V3')).toBe(
		rowOf('models', 'deepseek-v3').trainingComputeFlop
	);
});

test('a verdict that changed keeps the one before, the day and the reason', () => {
	const changed = dataset('claims').rows.filter(({ history }) =>
		history?.some(({ field }) => field === 'verdict')
	);
	expect(changed.length).toBeGreaterThan(0);
	for (const { id, verdict, history = [] } of changed)
		for (const { was } of history.filter(({ field }) => field === 'verdict'))
			expect(was, id).not.toBe(verdict);
});

describe('losses of market value', () => {
	const { rows } = dataset('market-losses');

	test('are ranked by size, each rank once', () => {
		expect(rows.map(({ rank }) => rank)).toEqual(rows.map((_, i) => i + 1));
		rows
			.slice(1)
			.forEach(({ id, lossUsdB }, i) =>
				expect(lossUsdB, id).toBeLessThanOrEqual(rows[i]!.lossUsdB)
			);
	});

	test('that are Nvidia’s and computed are the fall of the close times the shares', () => {
		const days = dataset('nvidia-daily').rows;
		for (const loss of rows.filter((row) => row.ticker === 'NVDA' && row.sharesUsedB)) {
			const at = days.findIndex(({ id }) => id === loss.date);
			const fall = days[at - 1]!.close - days[at]!.close;
			expect(Math.abs(fall * loss.sharesUsedB! - loss.lossUsdB), loss.id).toBeLessThan(1);
			expect((-fall / days[at - 1]!.close) * 100, loss.id).toBeCloseTo(loss.changePct, 1);
		}
	});

	test('have a highest figure above the one used, or none', () => {
		for (const { id, lossUsdB, highUsdB } of rows)
			expect(highUsdB ?? Infinity, id).toBeGreaterThan(lossUsdB);
	});
});

test('capital spending has one row to use for a company and year, the newest plan where there are several', () => {
	const { rows } = dataset('capex');
	const keyOf = ({ company, year }: (typeof rows)[number]) => `${company} ${year}`;
	for (const key of new Set(rows.map(keyOf))) {
		const used = rows.filter((row) => row.primary && keyOf(row) === key);
		expect(used.length, key).toBe(1);
		const plans = rows.filter(
			({ kind, ...row }) => kind === 'guidance' && keyOf({ kind, ...row }) === key
		);
		if (used[0]!.kind === 'guidance')
			expect(used[0]!.asOf, key).toBe(
				plans
					.map(({ asOf }) => asOf)
					.sort()
					.at(-1)
			);
	}
});

test('a row that does not exist is refused by file and id', () => {
	expect(() => rowOf('models', 'gpt-7')).toThrow('data/models.json has no row "gpt-7"');
});

test('a citation names publisher, title and address, and whose it is in a word', () => {
	expect(citation('wired-altman-2023')).toEqual({
		title: "Wired: OpenAI's CEO Says the Age of Giant AI Models Is Already Over",
		by: 'Wired',
		url: 'https://www.wired.com/story/openai-ceo-sam-altman-the-age-of-giant-ai-models-is-already-over/'
	});
});
