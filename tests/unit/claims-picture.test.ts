import { expect, test } from 'vitest';
import Claims from '../../src/charts/claims/Claims.svelte';
import { view, type Claim, type State } from '../../src/charts/claims/view';
import { verdicts } from '../../src/ledger/verdicts';
import { drawView, numbers, pick } from './layers/drawn';

const claim = (id: string, verdict: Claim['verdict'], part: string): Claim => ({
	id,
	claim: 'It was so.',
	verdict,
	finding: 'It was.',
	confidence: 'high',
	details: ['holds'],
	section: part,
	part,
	brief: null,
	against: null,
	source: { title: 'A source', url: 'https://example.org' }
});
const two = [claim('a', 'contradicted', 'The bill'), claim('b', 'holds', 'The fall')];
const seen = (changes: Partial<State>, rows = two) =>
	view(rows, { group: 'verdict', verdict: '', focus: [], ...changes });

test('claims stand in a lane of their own part, beside its name', () => {
	const { squares, words } = seen({ group: 'section' });
	expect(squares.map(({ row, x, y }) => [row.id, x, y])).toEqual([
		['a', 5, 0],
		['b', 5, 1]
	]);
	expect(words.map(({ text, y }) => [text, y])).toEqual([
		['The bill', 0.5],
		['The fall', 1.5]
	]);
});

test('by verdict what holds comes first, each block under its own words and in its own colour', () => {
	const { squares, words } = seen({});
	expect(squares.map(({ row, x }) => [row.id, x])).toEqual([
		['b', 0],
		['a', 2]
	]);
	expect(words.map(({ text, x, tone }) => [text, x, tone])).toEqual([
		['1 hold', 0.1, 'ink'],
		['1 contradicted', 2.1, 'loss']
	]);
});

test('a cell is drawn where its claim stands, with the shape of its verdict', () => {
	const cells = pick(drawView(Claims, seen({ group: 'section' })), '.cell');
	expect(cells.map((cell) => numbers(cell, 'x', 'y', 'width', 'height'))).toEqual([
		[35.71, 0, 7.14, 50],
		[35.71, 50, 7.14, 50]
	]);
	expect(cells.map(({ attributes }) => attributes.color)).toEqual(['var(--loss)', 'var(--ink)']);
	const paths = pick(drawView(Claims, seen({ group: 'section' })), 'path');
	const filled = paths.filter(({ attributes }) => attributes.fill).map((p) => p.attributes.d);
	expect(filled).toEqual([verdicts.contradicted.filled, verdicts.holds.filled]);
});
