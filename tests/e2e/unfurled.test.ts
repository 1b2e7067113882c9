/** What programs that unfold links make of the built pages: each reads another part of their heads, and follows it. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { extract } from '@extractus/oembed-extractor';
import { expect, test } from '@playwright/test';
import oembetter from 'oembetter';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { filesIn } from '../../scripts/weigh';

/** Pages that a link is shared to, by their paths: landings of steps and charts, and of claims, which are made alike, each fifth. */
const pages = ['steps', 'claims', 'charts'].flatMap((folder) =>
	filesIn(`build/${folder}`, '/index.html')
		.filter((file) => file.split('/').length === 4)
		.filter((_, i) => folder !== 'claims' || i % 5 === 0)
		.map((file) => file.slice('build'.length, -'index.html'.length))
);
/** The origin that the build was made for. */
const [, origin = ''] = /rel="canonical" href="(.+?)\/"/.exec(
	readFileSync('build/index.html', 'utf8')
)!;

let server: Server;
let site = '';

/** The pages and their answers as they stand at the origin that they name. */
test.beforeAll(async () => {
	server = createServer(({ url = '' }, response) => {
		const json = url.endsWith('.json');
		const text = readFileSync(`build${url}${json ? '' : 'index.html'}`, 'utf8');
		response.setHeader('content-type', json ? 'application/json' : 'text/html; charset=utf-8');
		response.end(text.replaceAll(origin, site));
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
test.afterAll(() => server.close());

/** A page's own words, as its head and its answer have them. */
const own = {
	title: (html: string) => decoded(/property="og:title" content="([^"]*)"/.exec(html)?.[1]),
	description: (html: string) => decoded(/name="description" content="([^"]*)"/.exec(html)?.[1])
};
const decoded = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** The picture of a page’s card, and the frame that shows it: by the page’s own name. */
function partsOf(path: string, html: string) {
	const [, folder = '', id = ''] = path.split('/');
	const card = /\/cards\/[\w/-]+\.png/.exec(html)?.[0];
	const frame = { steps: `/${id}/"`, claims: `/embed/claims/?mark=${id}"`, charts: `/${id}/"` }[
		folder
	];
	expect(card).toMatch(new RegExp(`/${id}\\.png$`));
	return { card: site + card, frame };
}

test('a step, a claim and a chart are unfolded as themselves by every program that is tried', async () => {
	expect(pages.length).toBeGreaterThan(80);
	const better = promisify(oembetter().fetch);
	const answers = new Set<string>();
	for (const path of pages) {
		const [url, html] = [site + path, readFileSync(`build${path}index.html`, 'utf8')];
		const [title, description] = [own.title(html), own.description(html)];
		const { card, frame } = partsOf(path, html);

		const { result } = await openGraph({ url });
		expect(result).toMatchObject({ ogTitle: title, ogDescription: description, ogUrl: url });
		expect(result.ogImage?.[0]?.url).toBe(card);
		expect(result.ogImage?.[0]?.alt).toContain(title);

		const read = await unfurl(url);
		// Mastodon has one card for all pages that name one canonical address
		expect(read).toMatchObject({ title: expect.stringContaining(title), canonical_url: url });
		const answer = await better(url);
		for (const { html, thumbnail_url } of [answer!, await extract(url)] as Record<
			string,
			unknown
		>[])
			expect([html, thumbnail_url]).toEqual([expect.stringContaining(frame!), card]);
		expect(read.oEmbed).toMatchObject({ title: answer!.title });
		expect(String(answer!.title)).toContain(title);
		answers.add(JSON.stringify(answer));
	}
	expect(answers.size).toBe(pages.length);
});
