import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import EmbedMeta from '../../src/server/page/EmbedMeta.svelte';
import Meta from '../../src/server/page/Meta.svelte';
import { articleLd, datasetLd, imageLd, jsonLd } from '../../src/server/page/jsonld';
import { claimReviews, claims } from '../../src/ledger/server/claims';
import { chartMeta, claimMeta, stepMeta } from '../../src/story/meta';
import { steps } from '../../src/story/steps';

const hostile = `</script><script>alert(1)</script>" & 'x'`;
const uri = { type: 'string', format: 'uri', pattern: '^https?://' };
const text = { type: 'string', minLength: 1 };
const named = { type: 'object', required: ['@type', 'name'], properties: { name: text } };
const date = { type: 'string', format: 'date' };

/** What Google's guides to structured data require, and what they recommend that we always have. */
const types = {
	Article: {
		required: ['headline', 'image', 'datePublished', 'dateModified', 'author', 'publisher', 'url'],
		properties: {
			headline: { ...text, maxLength: 110 },
			image: { $ref: '#/$defs/ImageObject' },
			datePublished: date,
			dateModified: date,
			author: named,
			publisher: named,
			url: uri
		}
	},
	Dataset: {
		required: ['name', 'description', 'url', 'creator', 'distribution', 'dateModified'],
		properties: {
			name: text,
			description: { type: 'string', minLength: 50, maxLength: 5000 },
			url: uri,
			license: uri,
			creator: named,
			dateModified: date,
			isBasedOn: { type: 'array', items: uri },
			distribution: {
				type: 'array',
				minItems: 1,
				items: {
					type: 'object',
					required: ['contentUrl', 'encodingFormat'],
					properties: { contentUrl: uri, '@type': { const: 'DataDownload' } }
				}
			}
		}
	},
	ImageObject: {
		required: ['contentUrl', 'license', 'creator', 'creditText', 'width', 'height'],
		properties: { contentUrl: uri, license: uri, acquireLicensePage: uri, creator: named }
	},
	ClaimReview: {
		required: ['claimReviewed', 'reviewRating', 'url', 'author', 'itemReviewed'],
		properties: {
			claimReviewed: text,
			url: uri,
			author: named,
			reviewRating: { type: 'object', required: ['alternateName', 'bestRating', 'worstRating'] }
		}
	}
};
const $defs = Object.fromEntries(
	Object.entries(types).map(([name, type]) => [
		name,
		{ type: 'object', ...type, properties: { ...type.properties, '@type': { const: name } } }
	])
);
const ajv = new Ajv({ allErrors: true, strict: false });
formats.default(ajv);
const valid = ajv.compile({
	$defs,
	type: 'object',
	required: ['@context', '@graph'],
	properties: {
		'@context': { const: 'https://schema.org' },
		'@graph': {
			type: 'array',
			minItems: 1,
			items: { oneOf: Object.keys(types).map((name) => ({ $ref: `#/$defs/${name}` })) }
		}
	}
});
function check(json: string) {
	expect(json).not.toContain('<');
	valid(JSON.parse(json));
	expect(valid.errors).toBeNull();
}
/** Names and contents of the meta tags of a head. */
const tags = (head: string) =>
	new Map(
		[...head.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(
			([, name = '', content = '']) => [name, content]
		)
	);
/** What Open Graph requires, and what a large card on X and in chat windows needs besides. */
const required = [
	'description',
	...['title', 'type', 'image', 'url', 'description', 'site_name'].map((name) => `og:${name}`),
	...['image:width', 'image:height', 'image:alt'].map((name) => `og:${name}`),
	...['card', 'title', 'description', 'image', 'image:alt'].map((name) => `twitter:${name}`)
];
const pages = [
	...chartIds.map((id) => chartMeta(id)),
	...steps.map((step) => stepMeta(step, 'What is drawn.')),
	...claims.map(claimMeta)
];

test.each(pages)('$path has every tag of a card, with absolute addresses', (page) => {
	const { head } = render(Meta, { props: page });
	const found = tags(head);
	for (const name of required) expect(found.get(name), name).toBeTruthy();
	for (const name of ['og:image', 'og:url', 'twitter:image'])
		expect(found.get(name)).toMatch(/^https?:\/\//);
	expect(found.get('og:image')).toContain(page.card);
	expect(head.match(/<title>/g)).toHaveLength(1);
	expect(head).toMatch(/<link rel="canonical" href="https?:\/\/[^"]+"/);
	expect(head).toMatch(/type="application\/atom\+xml"[^>]* href="https?:\/\/[^"]+\/feed\.xml"/);
});

test('the landing of a step or a claim is no page of its own to search engines', () => {
	for (const props of [stepMeta(steps[0]!, 'x'), claimMeta(claims[0]!)]) {
		const { head } = render(Meta, { props });
		expect(tags(head).get('robots')).toBe('noindex');
		expect(tags(head).get('og:url')).toContain(props.path);
	}
});

test.each(chartIds)('%s describes its rows and its picture as schema.org', (id) => {
	check(jsonLd(chartMeta(id).ld));
});

test('rows drawn from prices that have no data licence claim none', () => {
	expect(chartMeta('market-day').ld[0]).not.toHaveProperty(
		'license',
		expect.stringContaining('creative')
	);
	expect(chartMeta('adoption').ld[0]).toHaveProperty('license');
});

test('the story is an article with its picture, and every claim a review with absolute addresses', () => {
	const [published, modified] = ['2026-11-24', '2026-11-24'];
	const words = { headline: 'A story', description: 'Of a model.', page: '/', card: '/c.png' };
	const corrections = [{ path: '/corrections/#a', text: 'A day was wrong.', day: '2026-11-27' }];
	check(
		jsonLd([articleLd({ ...words, published, modified, corrections }), imageLd('/c.png', 'x')])
	);
	check(claimReviews(claims, 'https://example.org/claims/'));
});

test('no title breaks out of a head or of its structured data', () => {
	const files = [['/a.csv', 'text/csv']] as const;
	const columns = [{ title: hostile, meaning: hostile, unit: hostile }];
	const of = { name: hostile, description: hostile.repeat(2), page: '/', modified: '2026-01-01' };
	const ld = [datasetLd({ ...of, columns, files })];
	check(jsonLd(ld));
	const props = { title: hostile, description: hostile, path: '/', card: '/c.png', ld };
	const heads = [
		render(Meta, { props: { ...props, oembed: '/o.json' } }).head,
		render(EmbedMeta, { props: { id: 'nvidia', title: hostile } }).head
	];
	for (const head of heads) {
		expect(head).not.toMatch(/<script>/);
		expect(head).not.toMatch(/="[^"]*"\s*&[^"]*'x'/);
	}
	expect(tags(heads[0]!).get('og:title')).toContain('&quot;');
});

test('an embed names its oEmbed answer and the card of what it shows', () => {
	const { head } = render(EmbedMeta, {
		props: { id: 'nvidia', step: 'the-fall', title: 'It fell' }
	});
	expect(head).toMatch(
		/type="application\/json\+oembed"[^>]* href="http[^"]+\/oembed\/nvidia\/the-fall\.json"/
	);
	expect(tags(head).get('og:image')).toMatch(/^http.+\/cards\/charts\/nvidia\/the-fall\.png$/);
});
