import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { filesIn } from '../../scripts/weigh';
import { LEAST } from '../../src/lib/snippets';

/** Answers of charts and of steps: of each embed one. */
const answers = filesIn('build/oembed', '.json')
	.filter((file) => !/oembed\/(ledger\/|story\.json)/.test(file))
	.map((file) => JSON.parse(readFileSync(file, 'utf8')) as { html: string; height: number });

test('no chart is cut by the height that oEmbed gives its frame, on a phone or in an article', async ({
	page
}) => {
	expect(answers.length).toBeGreaterThan(60);
	// of our own origin, so that it can look into them; as a browser has them that cannot fit a frame
	const frames = answers.map(({ html, height }) => {
		const [, path = ''] = /<iframe src="https?:\/\/[^/]+([^"]+)"/.exec(html) ?? [];
		expect(html).toContain(` height="${height}" `);
		return `<iframe src="${path}" width="320" height="${height}" style="border:0"></iframe>`;
	});
	await page.route('**/host', (route) =>
		route.fulfill({ contentType: 'text/html', body: frames.join('') })
	);
	await page.goto('/host');
	for (const width of [320, 343, 720]) {
		const off = await page.evaluate(
			([width, least]) =>
				[...document.querySelectorAll('iframe')].flatMap((frame) => {
					frame.width = String(width);
					const { height } = frame.contentDocument!.body.getBoundingClientRect();
					// nor is a frame much higher, or a chart lower than the least height of a frame
					const room = Number(frame.height) - height;
					return room >= 0 && room < 100 && height >= least ? [] : `${frame.src}: ${room}`;
				}),
			[width, LEAST] as const
		);
		// "npm run build && npm run embedding" measures them anew
		expect(off, `${width} pixels wide`).toEqual([]);
	}
});
