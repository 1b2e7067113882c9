import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { chartCard } from '../../src/server/pictures/card';
import { literal } from '../../src/server/pictures/flat/values';
import { shownAs } from '../../src/server/charts/shown';
import { pngOf } from '../../src/server/pictures/png';
import { textMarkup } from '../../src/server/pictures/flat/ink';
import { document, pictureOf, stillOf } from '../../src/server/pictures/svg';
import { stepOf, steps } from '../../src/story/steps';

const from = 'The six-million-dollar model';
const address = 'example.org/charts/x/';
const drawn = (id: string, step: string | null = null) => {
	const { chart, view, ...words } = shownAs(id, step ? stepOf(id, step) : null);
	return { chart, view, svg: pictureOf(chart, view, { ...words, from, address }), ...words };
};
/** Width and height that the header of a PNG states. */
const sizeOf = (png: Uint8Array) => {
	const bytes = Buffer.from(png);
	expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
const hostile = `</script><script>alert("1 & 2")</script>`;

const all: [string, string | null][] = [
	...chartIds.map((id): [string, null] => [id, null]),
	...steps.map(({ chart, id }): [string, string] => [chart, id])
];
test.each(all)('the picture of %s, %s asks nothing of its renderer', (id, step) => {
	const { chart, view, svg, headline, source } = drawn(id, step);
	for (const file of [svg, stillOf(chart, view)]) {
		expect(XMLValidator.validate(file)).toBe(true);
		const body = file.replace(/<(title|style)>.*?<\/\1>/gs, '');
		expect(body).not.toMatch(/var\(|light-dark|color-mix|currentcolor|clamp\(|class=|undefined/i);
		expect(body).not.toMatch(/NaN/);
		expect(body).not.toMatch(/="[^"]*\d%|<svg[^>]*<svg|vector-effect|href/);
	}
	const text = svg.replace(/<title>.*?<\/title>/s, '').replace(/<[^>]+>/g, ' ');
	expect(text.replace(/\s+/g, ' ')).toContain(headline.replaceAll('&', '&amp;').split(' ')[0]);
	if (source) expect(text).toContain('Lead source: ');
	expect(text).toContain(address);
});

test('a still follows its page into the dark by styles alone, and a picture to take along does not', () => {
	const { chart, view, svg } = drawn('nvidia', 'the-fall');
	expect(stillOf(chart, view)).toContain('#still-nvidia [fill="#fae8e3"]{fill:#3d2622}');
	expect(svg).not.toContain('<style');
});

test('words that give way on narrow plots are decided for the width of the picture', () => {
	const { chart, view, svg } = drawn('losses');
	const [long, short] = ['>Nvidia, Monday 27 January 2025<', '>Nvidia, 27 Jan 2025<'];
	expect([svg.includes(long), svg.includes(short)]).toEqual([true, false]);
	const narrow = stillOf(chart, view, 'narrow', 400, 300);
	expect([narrow.includes(long), narrow.includes(short)]).toEqual([false, true]);
});

test('what the story has not drawn yet is cut off in its picture', () => {
	const { svg } = drawn('nvidia', 'week-after');
	const [, id] = /<g clip-path="url\(#([\w-]+-drawn)\)">/.exec(svg) ?? [];
	const [, width] = new RegExp(`<clipPath id="${id}"><rect[^>]* width="([\\d.]+)"`).exec(svg) ?? [];
	expect(Number(width)).toBeGreaterThan(200);
	expect(Number(width)).toBeLessThan(300);
});

describe('PNG', () => {
	test('is two pixels for each of the picture', async () => {
		expect(sizeOf(await pngOf(drawn('training-cost').svg, 2))).toEqual([1600, 1200]);
	});

	test('has words in both typefaces, and not the same ones', async () => {
		const word = (family: string) =>
			pngOf(document(200, 60, 'x', `<text x="9" y="40" font-size="30" ${family}>Rag 5</text>`));
		const [blank, data, prose] = await Promise.all([
			pngOf(document(200, 60, 'x', '')),
			word(''),
			word(`font-family="${literal('var(--prose-font)')}"`)
		]);
		expect(data.length).toBeGreaterThan(blank.length + 500);
		expect(prose.length).toBeGreaterThan(blank.length + 500);
		expect(Buffer.compare(data, prose)).not.toBe(0);
	});
});

test('a sign of arithmetic is Franklin’s, and the words around it keep their own typeface', async () => {
	const prose = literal('var(--prose-font)');
	const sign = textMarkup('−', prose);
	expect(sign).toBe(`<tspan font-family="${literal('var(--data-font)')}">−</tspan>`);
	// the words stand left of the sign, and the sign lies beyond the edge
	const line = (text: string) =>
		pngOf(
			document(60, 60, 'x', `<text y="40" font-size="50" font-family="${prose}">${text}</text>`)
		);
	expect(Buffer.compare(await line('Ragged'), await line(`Ragged${sign}`))).toBe(0);
});

describe('cards', () => {
	test('are 1200 × 630 and at most 150 kB, the densest as well', async () => {
		const cards = [
			await chartCard({ ...shownAs('experts', stepOf('experts', 'every-layer')), name: from }),
			await chartCard({ ...shownAs('training-cost', null), name: from })
		];
		for (const card of cards) {
			const png = await pngOf(card);
			expect(sizeOf(png)).toEqual([1200, 630]);
			expect(png.length).toBeLessThanOrEqual(150_000);
		}
	});

	test('and pictures stay well-formed whatever a headline holds', async () => {
		const { chart, view } = shownAs('nvidia', null);
		const words = {
			headline: hostile,
			sub: hostile,
			source: { title: hostile, url: '' },
			sources: []
		};
		const files = [
			pictureOf(chart, view, { ...words, from: hostile, address: hostile }),
			await chartCard({ chart, view, headline: hostile, sub: hostile, name: hostile })
		];
		for (const file of files) {
			expect(file).not.toContain('<script');
			expect(XMLValidator.validate(file)).toBe(true);
		}
	});

	test('set the longest headlines and lines of the story above the site’s name', async () => {
		const long = [...steps].sort(
			(a, b) => (b.headline + b.sub).length - (a.headline + a.sub).length
		);
		for (const step of long.slice(0, 12)) {
			const card = await chartCard({ ...shownAs(step.chart, step), name: from });
			const lines = [...card.matchAll(/<tspan x="56" y="([\d.]+)"/g)].map(([, y]) => Number(y));
			const name = lines.pop() ?? 0;
			expect(name - Math.max(...lines), step.id).toBeGreaterThan(48);
		}
	});
});
