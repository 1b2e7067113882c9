import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { datasetIds } from '../../src/server/data';
import EmbedMeta from '../../src/server/page/EmbedMeta.svelte';
import Meta from '../../src/server/page/Meta.svelte';
import { articleLd, datasetLd, imageLd, jsonLd } from '../../src/server/page/jsonld';
import { chartMeta, datasetMeta, stepMeta } from '../../src/story/meta';
import { steps } from '../../src/story/steps';
import { check, checkCard, tags } from './heads';

const hostile = `</script><script>alert(1)</script>" & 'x'`;
const pages = [
	...chartIds.map((id) => chartMeta(id)),
	...steps.map((step) => stepMeta(step, 'What is drawn.'))
];

test.each(pages)('$path has every tag of a card, with absolute addresses', checkCard);

test('the landing of a step stands for itself where links are unfolded, and search engines leave it out', () => {
	const props = stepMeta(steps[0]!, 'What is drawn.');
	const { head } = render(Meta, { props });
	expect(tags(head).get('robots')).toBe('noindex');
	expect(head).toContain(`rel="canonical" href="${tags(head).get('og:url')}"`);
	expect(tags(head).get('og:url')).toMatch(new RegExp(`${props.path}$`));
	expect(tags(head).get('og:image:alt')).toBe(`${props.title}. What is drawn.`);
});

test.each(chartIds)('%s describes its rows and its picture as schema.org', (id) => {
	check(jsonLd(chartMeta(id).ld));
});

test.each(chartIds)(
	'%s names its values as JSON and in Markdown, in its head and among its files',
	(id) => {
		const meta = chartMeta(id);
		const { head } = render(Meta, { props: meta });
		const files = meta.ld[0]!.distribution as { contentUrl: string; encodingFormat: string }[];
		for (const [end, type] of [
			['json', 'application/json'],
			['md', 'text/markdown']
		] as const) {
			const address = `http[^"]+/charts/${id}\\.${end}`;
			expect(head).toMatch(
				new RegExp(`<link rel="alternate" type="${type}" title="[^"]+" href="${address}"`)
			);
			const held = files.find(({ contentUrl }) => new RegExp(`^${address}$`).test(contentUrl));
			expect(held?.encodingFormat).toBe(type);
		}
	}
);

test.each(datasetIds)('the page of %s says which schema describes it', (id) => {
	const { head } = render(Meta, { props: datasetMeta(id) });
	expect(head).toMatch(
		new RegExp(
			`<link rel="describedby" type="application/schema\\+json"[^>]* href="http[^"]+/data/${id}\\.schema\\.json"`
		)
	);
});

test('rows drawn from prices that have no data licence claim none', () => {
	expect(chartMeta('market-day').ld[0]).not.toHaveProperty(
		'license',
		expect.stringContaining('creative')
	);
	expect(chartMeta('adoption').ld[0]).toHaveProperty('license');
});

test('the story is an article with its picture', () => {
	const [published, modified] = ['2026-11-24', '2026-11-24'];
	const words = { headline: 'A story', description: 'Of a model.', page: '/', card: '/c.png' };
	const corrections = [{ path: '/corrections/#a', text: 'A day was wrong.', day: '2026-11-27' }];
	check(
		jsonLd([articleLd({ ...words, published, modified, corrections }), imageLd('/c.png', 'x')])
	);
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
