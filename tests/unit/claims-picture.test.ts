import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Claims from '../../src/charts/claims/Claims.svelte';
import type { Claim, State } from '../../src/charts/claims/types';
import { describe, view } from '../../src/charts/claims/view';
import { rows } from '../../src/charts/claims/rows';
import { textWidth } from '../../src/lib/layers/place';
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
	word: null,
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

const told = (id: string) => ({
	...claim(id, 'contradicted', 'The bill'),
	brief: `The myth of ${id}`,
	against: `The fact of ${id}`,
	word: 'no'
});

test('of contradicted claims the fact stands and the myth is struck out, a row each', () => {
	const elements = drawView(Claims, seen({ verdict: 'contradicted' }, [told('a'), told('b')]));
	const lines = (what: string) => pick(elements, what).map((e) => [e.text, ...numbers(e, 'y')]);
	expect(lines('.fact')).toEqual([
		['The fact of a', 25],
		['The fact of b', 75]
	]);
	expect(lines('.myth')).toEqual([
		['The myth of a', 25],
		['The myth of b', 75]
	]);
	expect(pick(elements, '.cell').map(({ attributes }) => attributes.class)).toEqual([
		expect.stringContaining('gone'),
		expect.stringContaining('gone')
	]);
	const sheet = render(Claims, { props: { view: seen({}, two) } }).head;
	const rule = (name: string) => new RegExp(`\\.${name}[^{]*\\{([^}]*)\\}`).exec(sheet)?.[1];
	expect(sheet).toMatch(/\.myth[^{]*\{[^}]*text-decoration:\s*line-through/);
	expect(sheet).toMatch(/\.fact[^{]*\{[^}]*font-weight:\s*600/);
	expect(rule('gone')).toContain('opacity: 0');
});

test('no width drops the fact or the myth; a phone drops the word alone', () => {
	const sheet = render(Claims, { props: { view: seen({}, two) } }).head;
	const hidden = [...sheet.matchAll(/([^{}]+)\{[^{}]*display:\s*none/g)].map(([, name]) => name);
	expect(hidden.join()).toContain('.word');
	expect(hidden.join()).not.toMatch(/\.(fact|myth|told)/);
});

test('each contradicted claim of the ledger has a word, and lines that fit the narrowest phone', () => {
	const contradicted = rows.filter(({ verdict }) => verdict === 'contradicted');
	expect(contradicted.length).toBeGreaterThan(3);
	const { facts } = seen({ verdict: 'contradicted' }, [...rows]);
	expect(facts.map(({ id }) => id)).toEqual(contradicted.map(({ id }) => id));
	for (const { word, fact, myth } of facts) {
		expect(word).not.toBe('');
		for (const line of [fact, myth]) expect(textWidth(line, 13), line).toBeLessThan(344);
	}
});

test('the words of the picture give the fact before what was told', () => {
	const words = describe(seen({ verdict: 'contradicted' }, [told('a')]));
	expect(words).toContain('The fact of a; struck out: The myth of a.');
});

test('what is not contradicted is never struck out', () => {
	for (const verdict of ['unverifiable', 'judgement', 'caveat', 'holds', ''] as const)
		expect(seen({ verdict }, [...rows]).facts).toEqual([]);
});

test('the cursor stops at the end of a row, beside its words', () => {
	const { marks, x } = seen({ verdict: 'contradicted' }, [told('a'), told('b')]);
	expect(marks.map(({ id, y }) => [id, y])).toEqual([
		['a', 0.5],
		['b', 1.5]
	]);
	for (const mark of marks) expect(Number(mark.x) / Number(x.domain[1])).toBeGreaterThan(0.95);
});

test('shapes keep their order in the document from picture to picture, so that they can move', () => {
	const ids = (changes: Partial<State>) =>
		pick(drawView(Claims, seen(changes, [...rows])), '.cell').map((e) => e.attributes['data-key']);
	expect(ids({ group: 'section' })).toEqual(ids({}));
	const all = ids({});
	const few = ids({ verdict: 'contradicted' });
	expect(few).toEqual(all.slice(0, few.length));
});
