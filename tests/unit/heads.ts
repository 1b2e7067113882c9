/** What the heads of pages must hold: the tags of a card, and structured data as Google's guides ask for them. */
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { render } from 'svelte/server';
import type { ComponentProps } from 'svelte';
import { expect } from 'vitest';
import Meta from '../../src/server/page/Meta.svelte';

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
		// a judgement has no rating
		required: ['claimReviewed', 'url', 'author', 'itemReviewed'],
		properties: {
			claimReviewed: text,
			url: uri,
			author: named,
			datePublished: date,
			itemReviewed: {
				type: 'object',
				required: ['text', 'author', 'appearance'],
				properties: {
					author: named,
					appearance: {
						type: 'object',
						required: ['url', 'headline', 'datePublished'],
						properties: { url: uri, datePublished: date }
					}
				}
			},
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
export function check(json: string) {
	expect(json).not.toContain('<');
	valid(JSON.parse(json));
	expect(valid.errors).toBeNull();
}
/** Names and contents of the meta tags of a head. */
export const tags = (head: string) =>
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
/** Holds a page to every tag of a card, with absolute addresses. */
export function checkCard(page: ComponentProps<typeof Meta>) {
	const { head } = render(Meta, { props: page });
	const found = tags(head);
	for (const name of required) expect(found.get(name), name).toBeTruthy();
	for (const name of ['og:image', 'og:url', 'twitter:image'])
		expect(found.get(name)).toMatch(/^https?:\/\//);
	expect(found.get('og:image')).toContain(page.card);
	expect(head.match(/<title>/g)).toHaveLength(1);
	expect(head).toMatch(/<link rel="canonical" href="https?:\/\/[^"]+"/);
	expect(head).toMatch(/type="application\/atom\+xml"[^>]* href="https?:\/\/[^"]+\/feed\.xml"/);
}
