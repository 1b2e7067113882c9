/** The picture of every chart and every step against the file that was reviewed: `npm run pictures` writes them anew. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { shownAs } from '../../src/server/charts/shown';
import { site } from '../../src/config';
import { pictureOf } from '../../src/server/pictures/svg';
import { stepOf, steps } from '../../src/story/steps';
import { reviewable } from '../reviewable';

const folder = new URL('../pictures', import.meta.url).pathname;
const all = [
	...chartIds.map((chart) => ({ chart, step: null, file: `${chart}.svg` })),
	...steps.map(({ chart, id }) => ({ chart, step: id, file: `${chart}/${id}.svg` }))
];

test.each(all)('$file is what was reviewed', async ({ chart: id, step: name, file }) => {
	const step = name === null ? null : stepOf(id, name);
	const { chart, view, ...words } = shownAs(id, step);
	const address = `example.org/${words.home}`;
	const drawn = pictureOf(chart, view, { ...words, from: site.title, address });
	await expect(reviewable(drawn)).toMatchFileSnapshot(`${folder}/${file}`);
});

test('every reviewed file is the picture of a chart or a step', () => {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const pictures = files.map((file) => file.replaceAll('\\', '/')).filter((f) => /\./.test(f));
	expect(pictures.sort()).toEqual(all.map(({ file }) => file).sort());
});

describe('a picture written for review', () => {
	test('differs where a reader could see it, by a tenth of a pixel, and nowhere else', () => {
		const dot = (cx: number, fill = '#111111') => reviewable(`<circle cx="${cx}" fill="${fill}"/>`);
		expect(dot(12.34)).toBe(dot(12.31));
		expect(dot(12.34)).not.toBe(dot(12.44));
		expect(dot(12.34)).not.toBe(dot(12.34, '#222222'));
		expect(reviewable('<g opacity="0.15"/>')).toBe('<g opacity="0.15"/>\n');
	});

	test('keeps the small steps of a path, which would add up when rounded', () => {
		const path = (d: string) => reviewable(`<path d="${d}"/>`);
		expect(path('M1.26 2.04L3.33 -4.01Z')).toBe('<path d="M1.3 2L3.3 -4Z"/>\n');
		expect(path('M1.26 2.04l.04.04l.04 .04')).toBe('<path d="M1.3 2l.04.04l.04 .04"/>\n');
	});

	test('has an element a line, words in one piece, and names that tell only what belongs together', () => {
		const file = (id: string) =>
			`<svg><clipPath id="${id}"><rect x="1"/></clipPath><g clip-path="url(#${id})"><text>$6 <tspan>million</tspan></text></g></svg>`;
		expect(reviewable(file('s1-drawn'))).toBe(reviewable(file('nvidia-drawn')));
		expect(reviewable(file('a')).split('\n')).toEqual([
			'<svg>',
			'<clipPath id="name-1">',
			'<rect x="1"/>',
			'</clipPath>',
			'<g clip-path="url(#name-1)">',
			'<text>$6 <tspan>million</tspan></text>',
			'</g>',
			'</svg>',
			''
		]);
	});
});
