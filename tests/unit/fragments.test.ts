import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { shownAs } from '../../src/server/charts/shown';
import Figure from '../../src/server/figure/Figure.svelte';
import { unpack } from '../../src/browser/live/cursor';
import { stopsOf } from '../../src/lib/stops';
import { fragmentOf, marksOf } from '../../src/server/scroll/fragment';
import { spare } from '../../src/lib/sparing';
import { meant } from '../../src/browser/scroll/lost';
import { steps } from '../../src/story/steps';

/** What stands between the marks of an element that holds no other of its kind. */
const part = (html: string, hook: string) =>
	new RegExp(`<(\\w+)[^>]*data-${hook}\\b[^>]*>([\\s\\S]*?)</\\1>`).exec(html)?.[2];
const picture = (html: string) =>
	/<div class="picture[^>]*>([\s\S]*?<\/svg>)(?:<!---->)?<\/div>/.exec(html)?.[1];
/** Without what only tells one place on a page from another. */
const plain = (html = '') =>
	html.replace(/<!--.*?-->/g, '').replace(/(\sid="|url\(#)[^")]+/g, '$1');

describe.each(steps.map((step) => [step.id, step] as const))('the fragment of %s', (id, step) => {
	const shown = shownAs(step.chart, step);
	const html = fragmentOf(shown);
	const { body } = render(Figure, { props: { shown } });

	test('holds the headline, the words, the links and the picture of the figure on the page', () => {
		expect(html.startsWith(`<figure data-at="${id}">`)).toBe(true);
		for (const hook of ['headline', 'sub', 'words', 'foot'])
			expect(plain(part(html, hook)), hook).toBe(plain(part(body, hook)));
		expect(part(html, 'foot')).toContain(`/embed/${step.chart}/${id}/`);
		const drawn = plain(spare(picture(body) ?? ''));
		// thousands of letters: where they differ is seen in the golden picture
		expect(plain(picture(html)) === drawn).toBe(true);
		expect(drawn.length).toBeGreaterThan(1000);
	});

	test('gives no two marks one key, which would change places with each other', () => {
		const keys = [...html.matchAll(/<\w+[^>]*\sdata-(?:key|id)="([^"]+)"/g)].map(([, key]) => key);
		expect(keys.filter((key, i) => keys.indexOf(key) < i)).toEqual([]);
	});

	test('comes with the marks that its chart has for the cursor', () => {
		const stops = stopsOf(shown.view).map(({ x, y, title, lines }) => ({ x, y, title, lines }));
		expect(unpack(marksOf(shown))).toMatchObject(stops);
	});
});

test('an address is read through capitals, escapes and what trackers hang on it', () => {
	expect(meant('#the-fall?fbclid=x')).toContain('the-fall');
	expect(meant('#THE-FALL')).toContain('the-fall');
	expect(meant('#the%2Dfall.')).toContain('the-fall');
	expect(meant('##the-fall')).toContain('the-fall');
	expect(meant('#%')).toEqual(['', '']);
});
