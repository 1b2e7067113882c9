import { expect, test } from 'vitest';
import { borneBy, unborne } from '../../../src/server/data/rules/spoken';

const left = (text: string, ...values: unknown[]) => unborne(text, borneBy(values));

test('a number is borne by a figure that it rounds, in its own unit or in millions', () => {
	expect(left('It cost $5.576 million, about $5.6 million, $6 million.', 5576000)).toEqual([]);
	expect(left('About 92% of 2,048 chips.', 92.48, 2048)).toEqual([]);
	expect(left('It cost $5.5 million.', 5576000)).toEqual(['5.5 million']);
	expect(left('It cost 5.576.', 5576000)).toEqual(['5.576']);
	expect(left('Above 10^26, at 3.3 x 10^24.', 1e26, 3.3e24)).toEqual([]);
});

test('counts in words are read, and what they count need not be near', () => {
	expect(left('Five weeks, eight months, two hundred authors.', 5, 8, 194)).toEqual([]);
	expect(left('Seven of ten tests.', 7)).toEqual(['ten']);
});

test('a day, a part of one, its weekday and the clock are borne by days and moments', () => {
	const day = '2025-01-27';
	expect(left('On Monday 27 January 2025, in January, on the 27th, in 2025.', day)).toEqual([]);
	expect(left('On Tuesday 28 January 2025.', day)).toEqual(['Tuesday', '28 January 2025']);
	expect(left('From 20 to 27 January.', day)).toEqual(['20 January']);
	expect(left('In May.', '2024-05', '2025-01-01')).toEqual([]);
	const moment = '2025-01-20T20:19:44+08:00';
	expect(left('At 20:19, which is 12:19 or 07:19, not 08:19.', moment)).toEqual(['08:19']);
});

test('a number in a name is none', () => {
	expect(left('R1, GPT-4o-0513, H800s, Llama 3.1 405B and Gemini 2.0 on AIME 2024.')).toEqual([]);
});
