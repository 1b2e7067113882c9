import { describe, expect, test } from 'vitest';
import { dataset } from '../../src/server/data';
import {
	above,
	after,
	all,
	apply,
	as,
	constant,
	days,
	is,
	one,
	plain,
	type Part
} from '../../src/server/reckoning';
import { inputsOf, pieces } from '../../src/server/reckoning/told';
import { catalogue, fig, type FigureId } from '../../src/story/figures';
import { reckoning } from '../../src/story/figures/reckoning';
import { usesOf } from '../../src/story/figures/uses';

const closeOf = (day: string) => one('nvidia-daily', day).get('close');

/** A printed formula worked out anew from the values of its rows; `null` where it holds more than arithmetic. */
function again(parts: readonly Part[]): number | null {
	const text = parts
		.map((part) => {
			if (typeof part === 'string') return part;
			return 'value' in part && typeof part.value === 'number' ? String(part.value) : '?';
		})
		.join('')
		.replace(/(\d),(?=\d{3})/g, '$1')
		.replaceAll('−', '-')
		.replaceAll('×', '*')
		.replaceAll('÷', '/');
	return /^[\d\s.()+*/e-]+$/.test(text) ? (new Function(`return ${text}`)() as number) : null;
}

describe('a formula', () => {
	test('keeps the brackets that its outcome needs', () => {
		const [a, b, c] = [constant(10), constant(4), constant(3)];
		for (const [amount, words, value] of [
			[a.less(b).over(c), '(10 − 4) ÷ 3', 2],
			[a.less(b.less(c)), '10 − (4 − 3)', 9],
			[a.over(b.over(c)), '10 ÷ (4 ÷ 3)', 7.5],
			[a.plus(b.times(c)), '10 + 4 × 3', 22],
			[a.times(b).over(c), '10 × 4 ÷ 3', 40 / 3]
		] as const) {
			expect(plain(amount.parts)).toBe(words);
			expect(amount.value).toBeCloseTo(value, 12);
		}
	});

	test('says what it read, where, and how a row was chosen', () => {
		const friday = closeOf('2025-01-24');
		const back = all('nvidia-daily')
			.where('id', after('2025-01-27'))
			.where('close', above(friday))
			.first('id');
		expect(back.id).toBe('2025-06-09');
		const [read] = inputsOf([back.get('close')]);
		expect(read).toMatchObject({
			words: 'Close of 9 June 2025',
			path: '/data/nvidia-daily/#2025-06-09',
			value: '142.63 US dollars'
		});
		expect(read!.chosen.map(({ words }) => words).join('')).toMatch(
			/^the first Trading day among \d+ rows of Nvidia, daily prices where .*Close above Close of 24 January 2025$/
		);
	});

	test('names rows, choices and moments as a reader would, not by their slugs', () => {
		const price = one('price-history', 'v4-pro-2026-08-16-peak').get('outputUsdPerMtok');
		const taken = all('adoption').where('metric', is('hf-r1-downloads-last-30-days'));
		const moment = one('events', '2025-01-20-deepseek-releases-r1-r1-zero-and').get('moment');
		const year = one('models', 'alexnet').entry('costs', 'amortized').get('dollarsYear');
		const told = inputsOf([price, moment, year]);
		expect(told.map(({ words }) => words)).toMatchObject([
			'Output price of DeepSeek-V4-Pro, 16 August 2026, peak hours',
			expect.stringMatching(/^Moment of /),
			'Year of dollars (amortized) of AlexNet'
		]);
		expect(told[1]!.value).toBe('20 January 2025, 12:19:44 UTC');
		expect(pieces(taken.parts).at(-1)!.words).toBe('Hugging Face R1 downloads last 30 days');
		for (const { figures } of reckoning)
			for (const { formulas, inputs } of figures)
				for (const { words } of [...formulas.flat(), ...inputs, ...inputs.flatMap((i) => i.chosen)])
					expect(words).not.toMatch(/\bhf-|\d{4}-\d\d-\d\d|whose id|\bof(?: \(\w+\))? of\b/);
	});

	test('counts the rows that its conditions choose, no other', () => {
		const holding = dataset('claims').rows.filter(({ verdict }) => verdict === 'holds');
		const count = all('claims').where('verdict', is('holds')).count();
		expect(count.value).toBe(holding.length);
		expect(
			pieces(count.parts)
				.map(({ words }) => words)
				.join('')
		).toBe(`number of ${holding.length} rows of ${dataset('claims').title} where Verdict is holds`);
	});

	test('of days and of functions names both', () => {
		const span = days(
			one('models', 'deepseek-r1').get('released'),
			one('market-losses', 'nvda-2025-01-27').get('date')
		);
		expect(span.value).toBe(7);
		expect(plain(span.over(7).parts)).toMatch(/^\(days from .+ to .+\) ÷ 7$/);
		expect(apply('rounded', Math.round, constant(2.4)).value).toBe(2);
	});

	test('without an outcome, or on a field that is absent, stops the build by name', () => {
		expect(() => constant(1).over(0)).toThrow('no number comes of 1 ÷ 0');
		expect(() => one('models', 'o1').get('gpuHours')).toThrow(
			'data/models.json, o1: gpuHours is needed and absent'
		);
		expect(() => one('models', 'gpt-4').entry('costs', 'none')).toThrow('no costs "none"');
		expect(() => all('models').where('id', is('none')).last('released')).toThrow('no row');
	});
});

describe('every figure of the prose', () => {
	test('stands in a sentence, and on the page of figures once', () => {
		expect(catalogue.filter(([id]) => !usesOf(id).length).map(([id]) => id)).toEqual([]);
		const shown = reckoning.flatMap(({ figures }) => figures.map(({ id }) => id));
		expect(shown.toSorted()).toEqual(catalogue.map(([id]) => id).toSorted());
		for (const { uses, text } of reckoning.flatMap(({ figures }) => figures))
			for (const { words } of uses) expect(words).toContain(text);
	});

	test('rests on rows of the data, but for what the picture itself was given', () => {
		const given = catalogue.filter(([, { amounts }]) =>
			amounts.every(({ parts }) => parts.every((part) => typeof part === 'string'))
		);
		// the window of a step in months, the base of a logarithmic scale, and what the claim has it to be
		expect(given.map(([id]) => id)).toEqual(['winter-months', 'scale-step', 'hundredfold']);
	});

	test('comes of the formula that is printed: arithmetic worked out anew gives the same', () => {
		let checked = 0;
		for (const [id, { amounts }] of catalogue)
			for (const { parts, value } of amounts) {
				const anew = again(parts);
				if (anew === null || typeof value !== 'number') continue;
				checked++;
				expect(anew / value, id).toBeCloseTo(1, 9);
			}
		expect(checked).toBeGreaterThan(catalogue.length / 4);
	});

	test('is written from its amounts alone', () => {
		const loss = one('market-losses', 'nvda-2025-01-27').get('lossUsdB');
		expect(as.billions(loss).text).toBe(fig('loss' satisfies FigureId));
	});
});
