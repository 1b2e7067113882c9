import { readFileSync, statSync } from 'node:fs';
import { XMLValidator } from 'fast-xml-parser';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/weigh';
import { claimCard } from '../../src/ledger/server/card';
import { claimReviews, claims } from '../../src/ledger/server/claims';
import { claimMeta } from '../../src/ledger/server/page';
import { pngOf } from '../../src/server/pictures/png';
import Meta from '../../src/server/page/Meta.svelte';
import { check, checkCard, tags } from './heads';

const hostile = `</script><script>alert(1)</script>" & 'x'`;

test.each(claims.map(claimMeta))('$path has every tag of a card', checkCard);

test('the landing of a claim stands for itself where links are unfolded, and search engines leave it out', () => {
	const { head } = render(Meta, { props: claimMeta(claims[0]!) });
	expect(tags(head).get('robots')).toBe('noindex');
	expect(head).toContain(`rel="canonical" href="${tags(head).get('og:url')}"`);
	expect(tags(head).get('og:url')).toMatch(new RegExp(`/claims/${claims[0]!.id}/$`));
	expect(tags(head).get('og:image:alt')).toMatch(new RegExp(`${claims[0]!.word}\\.$`, 'i'));
});

test('every claim is a review with absolute addresses', () => {
	check(claimReviews(claims, 'https://example.org/claims/'));
});

describe('the card of a claim', () => {
	test('says it in our words, and the verdict in words', async () => {
		const claim = claims.find(({ verdict }) => verdict === 'contradicted')!;
		const card = await claimCard(claim.id, claims, 'A story');
		const text = card.replace(/<title>.*?<\/title>/s, '').replace(/<[^>]+>/g, ' ');
		expect(text).toContain('Contradicted');
		expect(text.replace(/\s+/g, ' ')).toContain(`Claim: ${claim.claim.split(' ')[0]}`);
		await expect(claimCard('none', claims, 'A story')).rejects.toThrow('none');
	});

	test('is at most 150 kB, and well-formed whatever the claim holds', async () => {
		const card = await claimCard('x', [{ ...claims[0]!, id: 'x', claim: hostile }], hostile);
		expect(card).not.toContain('<script');
		expect(XMLValidator.validate(card)).toBe(true);
		expect((await pngOf(card)).length).toBeLessThanOrEqual(150_000);
	});
});

test('only what is called claims or ledger, and the marks in chapters, knows the ledger', () => {
	const importers = ['.ts', '.svelte', '.svx']
		.flatMap((end) => filesIn('src', end))
		.filter((file) => statSync(file).isFile() && !file.startsWith('src/ledger/'))
		.filter((file) =>
			/'\$ledger\/|\/ledger\/(server|browser|verdicts)/.test(readFileSync(file, 'utf8'))
		);
	expect(importers.length).toBeGreaterThan(15);
	const named = /\/(claims|ledger)\b|^src\/story\/chapters\//;
	expect(importers.filter((file) => !named.test(file))).toEqual([]);
});
