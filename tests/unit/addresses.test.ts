import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Article from '../../src/story/Article.svelte';
import { stepOf } from '../../src/story/steps';

/** Steps and chapters that the story has had an address for since it had eleven chapters: others link to them. */
const steps: Readonly<Record<string, readonly string[]>> = {
	receipt: ['the-bill', 'not-on-it'],
	releases: ['the-field', 'winter', 'v3-thursday', 'r1-monday', 'eight-days', 'not-pulled-forward'],
	'training-cost': [
		'alexnet',
		'growth',
		'gpt-4',
		'v3-dot',
		'one-model',
		'rented',
		'bought',
		'silence'
	],
	'zoom-out': ['r1-in-v3', 'other-counts', 'servers', 'final-runs'],
	calculator: ['own-bill', 'own-trials', 'own-ranges'],
	experts: ['one-layer', 'every-layer', 'dense-and-sparse'],
	precision: ['one-byte', 'seventy-kilobytes', 'long-conversation'],
	reasoning: ['zero-curve', 'longer-answers', 'level-with-o1'],
	nvidia: ['week-after', 'the-fall', 'the-record', 'way-back', 'chip-controls', 'since'],
	'market-day': ['not-the-worst', 'power-and-plumbing'],
	losses: ['still-the-record', 'no-record-in-percent'],
	adoption: ['first-week', 'thirty-days', 'the-app'],
	prices: ['price-of-r1', 'price-answer', 'price-way-up'],
	demand: ['demand-quarters', 'demand-capex'],
	claims: ['the-verdicts', 'where-it-errs', 'contradicted']
};
const chapters = [
	...['monday-not-thursday', 'the-number', 'left-out', 'your-bill', 'thirty-seven', 'eight-bits'],
	...['right-answers', 'the-worst-day', 'free-to-take', 'what-they-did', 'the-ledger']
];

const addresses = Object.entries(steps).flatMap(([chart, ids]) => ids.map((id) => [chart, id]));
const { body } = render(Article, { props: { note: () => undefined } });

test.each(addresses as [string, string][])('%s keeps the step %s', (chart, id) => {
	// its picture, embed and fragment are called after both
	expect(stepOf(chart, id).id).toBe(id);
	expect(body.split(` id="${id}"`)).toHaveLength(2);
});

test('there are as many as there were', () => {
	expect(addresses).toHaveLength(53);
});

test.each(chapters)('the chapter %s is still a place of the page', (id) => {
	expect(body.split(` id="${id}"`)).toHaveLength(2);
});
