import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { date } from '../../src/lib/format';
import { dataset, datasetIds } from '../../src/server/data';
import { entries as corrected } from '../../src/server/data/entries';
import { atom, sitemap } from '../../src/server/feeds/feed';
import { GET as feed } from '../../src/routes/feed.xml/+server';
import { GET as robots } from '../../src/routes/robots.txt/+server';
import { GET as map } from '../../src/routes/sitemap.xml/+server';

const hostile = `</title><script>alert("1 & 2")</script>`;
const change = {
	page: '/data/models/',
	title: 'Models',
	summary: 'What came out.',
	updated: '2026-11-23',
	licence: 'CC BY 4.0'
};

test('the feed is Atom, with an entry for every dataset and for what was corrected together, the latest change first', async () => {
	const xml = await feed().text();
	expect(XMLValidator.validate(xml)).toBe(true);
	const { id, title, updated, links, authors, entries = [] } = parseAtomFeed(xml);
	expect(id).toMatch(/^https?:\/\/.+\/feed\.xml$/);
	expect(links).toContainEqual(expect.objectContaining({ rel: 'self', href: id }));
	expect(title).toBeTruthy();
	expect(authors?.[0]?.name).toBeTruthy();
	expect(entries).toHaveLength(datasetIds.length + corrected.length);
	expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
	const days = entries.map(({ updated }) => String(updated));
	expect(days).toEqual([...days].sort().reverse());
	expect(updated).toEqual(entries[0]?.updated);
	for (const { id, title, updated, links } of entries) {
		expect(id).toMatch(/^https?:\/\/.+(\/data\/[\w-]+\/|\/corrections\/#[\w.-]+)$/);
		expect(title).toBeTruthy();
		expect(String(updated)).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
		expect(links?.[0]?.href).toBe(id);
	}
});

test('an entry of a dataset says how many rows it has, and which are the newest', async () => {
	const { entries = [] } = parseAtomFeed(await feed().text());
	const summaryOf = (id: string) =>
		String(entries.find((entry) => entry.id?.endsWith(`/data/${id}/`))?.summary?.value);
	const losses = dataset('market-losses').rows;
	const last = losses
		.map((row) => row.date)
		.sort()
		.at(-1)!;
	for (const { company } of losses.filter((row) => row.date === last))
		expect(summaryOf('market-losses')).toContain(company);
	expect(summaryOf('market-losses')).toContain(
		`${losses.length} rows; of ${date(last, 'long')}, the newest: `
	);
	const closes = dataset('nvidia-daily')
		.rows.map(({ id }) => id)
		.sort();
	expect(summaryOf('nvidia-daily')).toContain(
		`rows, the newest of ${date(closes.at(-1)!, 'long')}.`
	);
	expect(summaryOf('glossary')).toMatch(/ \d+ rows\.$/);
});

test('an entry keeps its name when its data change, and only its date moves', () => {
	const ids = [change, { ...change, updated: '2027-01-01' }].map(
		(one) => parseAtomFeed(atom([one])).entries?.[0]?.id
	);
	expect(ids[0]).toBe(ids[1]);
});

test('a title cannot break out of the feed, and a feed of nothing is an error', () => {
	const xml = atom([{ ...change, title: hostile, summary: hostile, licence: hostile }]);
	expect(XMLValidator.validate(xml)).toBe(true);
	expect(xml).not.toContain('<script');
	expect(parseAtomFeed(xml).entries?.[0]?.title?.value).toBe(hostile);
	expect(() => atom([])).toThrow('without entries');
});

test('the sitemap names each page once, absolutely, with a day in the past of its data', async () => {
	const xml = await map().text();
	expect(XMLValidator.validate(xml)).toBe(true);
	const { urlset } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
		urlset: { '@_xmlns': string; url: { loc: string; lastmod: string }[] };
	};
	expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
	const pages = urlset.url.map(({ loc }) => loc);
	expect(new Set(pages).size).toBe(pages.length);
	expect(pages.filter((page) => /\/charts\/[\w-]+\/$/.test(page)).length).toBeGreaterThan(10);
	for (const { loc, lastmod } of urlset.url) {
		expect(loc).toMatch(/^https?:\/\/[^?#]+\/$/);
		expect(loc).not.toMatch(/\/(embed|steps|404)\//);
		expect(lastmod).toMatch(/^\d{4}-\d\d-\d\d$/);
	}
	expect(sitemap([{ path: '/a&b/', modified: '2026-01-01' }])).toContain('/a&amp;b/');
});

test('robots may read everything and are told where the sitemap is', async () => {
	expect(await robots().text()).toMatch(
		/^User-agent: \*\nAllow: \/\n\nSitemap: https?:\/\/.+\/sitemap\.xml\n$/
	);
});
