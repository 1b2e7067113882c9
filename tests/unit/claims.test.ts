import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import Picture from '../../src/charts/claims/Claims.svelte';
import { beginning, rows } from '../../src/charts/claims/rows';
import { verdicts, type Verdict } from '../../src/ledger/verdicts';
import type { Claim, State } from '../../src/charts/claims/types';
import { view } from '../../src/charts/claims/view';
import { dataset } from '../../src/server/data';
import { inWords } from '$lib/format';
import { shows } from '../../src/ledger/browser/filter';
import Entry from '../../src/ledger/server/Entry.svelte';
import { fig } from '../../src/story/figures';
import { article, claimReviews, claims, figureText } from '../../src/ledger/server/claims';
import { rule } from '../../src/ledger/server/rule';
import Rule from '../../src/ledger/server/Rule.svelte';
import { claimCard } from '../../src/ledger/server/card';
import { claimMeta } from '../../src/ledger/server/page';
import { told } from '../../src/story/claims';
import { claimUses, steps } from '../../src/story/steps';
import InProse from './InProse.svelte';

const initial = loaded('claims').chart.initial as unknown as State;
const claim = (id: string, verdict: Claim['verdict'], part = 'Opening'): Claim => ({
	id,
	claim: 'It was so.',
	verdict,
	finding: 'It was. Then not.',
	confidence: 'high',
	details: ['holds', 'It was.'],
	section: part,
	part,
	brief: null,
	against: null,
	word: null,
	source: { title: 'A source', url: 'https://example.org' }
});

describe('the chart', () => {
	test('no two squares share a cell, in any grouping', () => {
		for (const group of ['verdict', 'section'] as const)
			for (const verdict of ['', ...Object.keys(verdicts)] as State['verdict'][]) {
				const { squares, x, y } = view(rows, { ...initial, group, verdict });
				const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
					Math.abs(a.x - b.x) >= 1 - 1e-9 || Math.abs(a.y - b.y) >= 1 - 1e-9;
				squares.forEach((a, i) => {
					for (const b of squares.slice(i + 1))
						expect(apart(a, b), `${a.row.id} ${b.row.id}`).toBe(true);
					expect(a.x + 1).toBeLessThanOrEqual(Number(x.domain[1]));
					expect(a.y + 1).toBeLessThanOrEqual(Number(y.domain[0]) + 1e-9);
				});
			}
	});

	test('a verdict is told by shape as well as by colour', () => {
		const looks = Object.values(verdicts);
		expect(new Set(looks.map(({ filled, outline }) => `${filled} ${outline}`)).size).toBe(
			looks.length
		);
	});

	test('what is not in focus is muted, and nothing is when nothing is', () => {
		const two = [claim('a', 'holds'), claim('b', 'caveat')];
		const muted = (state: State) =>
			[
				...render(Picture, { props: { view: view(two, state) } }).body.matchAll(
					/<svg[^>]* class="cell( muted)?/g
				)
			].map(([, muted]) => muted !== undefined);
		expect(muted(initial)).toEqual([false, false]);
		expect(muted({ ...initial, focus: ['b'] })).toEqual([true, false]);
	});

	test('within a part of the telling what holds stands first', () => {
		const two = [claim('a', 'contradicted'), claim('b', 'holds')];
		const { squares } = view(two, { ...initial, group: 'section' });
		expect(squares.map(({ row }) => row.id)).toEqual(['b', 'a']);
	});

	test('a finding is shown to the end of a sentence, or of a clause, never of half a word', () => {
		expect(beginning('One. Two. Three.', 12)).toBe('One. Two.');
		expect(beginning('One of 2,048 chips, not two of them', 22)).toBe('One of 2,048 chips …');
		expect(beginning('Unbroken words here', 10)).toBe('Unbroken …');
		for (const { finding, details } of rows) {
			const shown = details[1]!.replace(/ …$/, '');
			expect(finding.startsWith(shown)).toBe(true);
			expect(finding.slice(shown.length)).not.toMatch(/^\w/);
		}
	});
});

describe('the ledger', () => {
	test('every claim has a finding, a source, and what would change its verdict', () => {
		expect(claims.length).toBeGreaterThan(50);
		for (const { id, finding, sources, wouldChange } of claims) {
			expect(finding.length, id).toBeGreaterThan(20);
			expect(sources.length, id).toBeGreaterThan(0);
			expect(wouldChange, id).toMatch(/^[A-Z].{15,}\.$/);
		}
	});

	test('an opinion or a motive is neither rated nor held with confidence', () => {
		const judgements = claims.filter(({ verdict }) => verdict === 'judgement');
		expect(judgements.map(({ id }) => id)).toEqual(['ubiquity-strategy', 'insight-over-resources']);
		const { '@graph': reviews } = JSON.parse(claimReviews(claims, '/claims/'));
		claims.forEach(({ verdict, confidence }, i) => {
			expect(reviews[i]).toMatchObject({ '@type': 'ClaimReview' });
			expect('reviewRating' in reviews[i]).toBe(verdict !== 'judgement');
			expect(confidence === null).toBe(verdict === 'judgement');
		});
	});

	test('the prose uses every contradicted claim, and none that is not there', () => {
		const used = new Set(claimUses.map(({ claim }) => claim));
		const known = claims.map(({ id }) => id);
		expect([...used].filter((id) => !known.includes(id))).toEqual([]);
		const contradicted = claims.filter(({ verdict }) => verdict === 'contradicted');
		expect(contradicted.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
	});

	test('a use of a claim stands in a step that the story has', () => {
		const places = ['', ...steps.map(({ id }) => id)];
		for (const { claim, at } of claimUses) expect(places, claim).toContain(at);
		expect(claimUses).toContainEqual({ claim: 'thursday-evening', at: 'v3-thursday' });
	});

	test('the counts of the prose are those of the data', () => {
		const of = (verdict: string) =>
			inWords(dataset('claims').rows.filter((row) => row.verdict === verdict).length);
		expect(fig('claims-all')).toBe(String(dataset('claims').rows.length));
		for (const verdict of Object.keys(verdicts) as Verdict[])
			expect(fig(`claims-${verdict}`)).toBe(of(verdict));
	});

	test('figures are written with their units', () => {
		const text = (value: number | string, unit: string) => figureText({ label: '', value, unit });
		expect(text(5576000, 'USD')).toBe('$5.576 million');
		expect(text(2.19, 'USD per million tokens')).toBe('$2.19 per million tokens');
		expect(text(79.8, '% pass@1')).toBe('79.8% pass@1');
		expect(text('2025-01-20T20:19:44+08:00', 'timestamp')).toBe(
			'20 January 2025, 20:19 (UTC+08:00)'
		);
		expect(text('2023-11', 'month')).toBe('November 2023');
		for (const { figures } of claims)
			for (const { text } of figures) expect(text).not.toMatch(/NaN|undefined|e\+/);
	});

	test('a claim cannot break out of the script element that describes it', () => {
		const evil = { ...claims[0]!, claim: '</script><script>alert(1)' };
		const json = claimReviews([evil], '/claims/');
		expect(json).not.toContain('<');
		expect(JSON.parse(json)['@graph'][0]).toMatchObject({
			'@type': 'ClaimReview',
			url: `/claims/#${evil.id}`,
			claimReviewed: evil.claim,
			itemReviewed: {
				text: evil.claim,
				author: { name: article.publisher },
				appearance: { url: article.url, datePublished: article.date }
			},
			reviewRating: { bestRating: 5, worstRating: 1, alternateName: evil.word }
		});
	});

	test('the article is named with publisher, title, day and address', () => {
		expect(article).toMatchObject({ publisher: 'stayupdatedwith.ai', date: '2026-04-03' });
		expect(article.title).toMatch(/^The Model That Shocked the World/);
		expect(article.url).toMatch(/^https:/);
	});

	test('the rule says of each verdict when it is given, and where errors are reported', () => {
		expect(Object.keys(rule)).toEqual(Object.keys(verdicts));
		const { body } = render(Rule, { props: { corrections: 'https://example.org/issues' } });
		for (const sentence of Object.values(rule)) expect(body).toContain(sentence);
		expect(body).toContain('href="https://example.org/issues"');
		expect(render(Rule, { props: { corrections: null } }).body).toContain('Open an issue');
	});

	test('a review bears the day on which its own claim last changed', () => {
		const [row] = claims.filter(({ history }) => history);
		const history = [{ ...row!.history![0]!, day: '2025-01-01' }];
		const { '@graph': reviews } = JSON.parse(
			claimReviews(
				[
					{ ...row!, history },
					{ ...row!, history: undefined }
				],
				'/claims/'
			)
		);
		expect(reviews.map(({ datePublished }: { datePublished: string }) => datePublished)).toEqual([
			'2025-01-01',
			dataset('claims').updated
		]);
	});

	test('our words for a claim stand in no quotation marks, on page, card and note', async () => {
		for (const claim of claims) expect(claimMeta(claim).title).toBe(`Claim: ${claim.claim}`);
		const { body } = render(InProse, { props: { claim: 'thursday-evening' } });
		expect(body).toContain('Claim: Word of the model');
		const card = await claimCard('thursday-evening', claims, 'A story');
		for (const text of [body, card]) expect(text).not.toMatch(/[“”]/);
	});

	test('an entry says what was changed in it, when and why', () => {
		const one = claims.find(({ id }) => id === 'frontier-budget-falsified')!;
		const { body } = render(Entry, { props: { claim: told(one) } });
		expect(body).toContain('27 November 2026: Verdict before: contradicted. ');
		expect(claims.find(({ id }) => id === 'millions-not-hundreds')!.changes[0]!.text).toMatch(
			/^Added\. /
		);
	});

	test('an entry names its verdict, its address and every source', () => {
		const one = { ...told(claims[3]!), steps: [{ at: 'v3-thursday', words: 'A step' }] };
		const { body } = render(Entry, { props: { claim: one } });
		expect(body).toContain(`id="${one.id}"`);
		expect(body).toContain(one.word);
		expect(body).toContain(one.wouldChange);
		for (const { url } of one.sources) expect(body).toContain(url.replaceAll('&', '&amp;'));
		expect(body).toContain('/#v3-thursday');
	});

	test('a contradicted claim is struck out under the fact, for the eye and the ear; no other is', () => {
		for (const claim of claims.map(told)) {
			const { body } = render(Entry, { props: { claim } });
			const struck = /Struck out:<\/span> <s[^>]*>(.*?)<\/s>/.exec(body)?.[1];
			expect(struck ?? null).toBe(claim.verdict === 'contradicted' ? claim.claim : null);
			expect(claim.fact !== null).toBe(claim.verdict === 'contradicted');
		}
	});

	test('a source without a day says so', () => {
		const [source] = claims.flatMap(({ sources }) => sources);
		const one = {
			...told(claims[3]!),
			sources: [
				{ ...source!, id: 'a', date: null },
				{ ...source!, id: 'b', date: '2025-01-27' }
			]
		};
		const words = render(Entry, { props: { claim: one } }).body.replace(/<!--.*?-->/g, '');
		expect([...words.matchAll(/class="day[^"]*">, ([^<]+)</g)].map(([, day]) => day)).toEqual([
			'no date',
			'27 January 2025'
		]);
	});

	test('a choice shows what fits all of it', () => {
		const entry = { verdict: 'holds', section: 'Opening', text: 'nvidia fell on a monday' };
		const all = { verdicts: [], section: '', words: [] };
		expect(shows(entry, all)).toBe(true);
		expect(shows(entry, { ...all, verdicts: ['caveat'] })).toBe(false);
		expect(shows(entry, { ...all, words: ['monday', 'nvidia'] })).toBe(true);
		expect(shows(entry, { ...all, words: ['monday', 'intel'] })).toBe(false);
	});
});

describe('a mark in the prose', () => {
	test('is a link in its sentence to the note that stands behind it', () => {
		const { body } = render(InProse, { props: { claim: 'thursday-evening' } });
		const target = /href="#([^"]+)"/.exec(body)?.[1];
		expect(body).toContain(`id="${target}"`);
		expect(body).toContain('contradicted');
		expect(body.indexOf('popover')).toBeGreaterThan(body.indexOf('</p>'));
	});

	test('refuses a claim that the ledger does not have', () => {
		expect(() => render(InProse, { props: { claim: 'hearsay' } }).body).toThrow('hearsay');
	});
});

test('the glossary says each of its terms in one sentence', () => {
	const { rows } = dataset('glossary');
	expect(rows.length).toBeGreaterThan(0);
	for (const { term, meaning } of rows) expect(meaning, term).toMatch(/^[A-Z].{30,180}\.$/);
});
