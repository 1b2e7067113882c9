import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Shown, View } from '$lib/chart';
import { shownAs } from '../../src/server/charts/shown';
import Marks from '../../src/server/figure/Marks.svelte';
import EmbedFigure from '../../src/server/elsewhere/EmbedFigure.svelte';
import { HIGHEST, iframe } from '../../src/lib/snippets';
import { checkNames } from '../../src/story/steps';
import { hosts } from '../hosts/hosts';

const hostile = '</script><script>ran()</script><!--<img src=x onerror=ran()>';

/** Every word of a chart, its marks and their sources as an attacker would have them in the data. */
function crafted(view: View): View {
	const source = { title: hostile, by: hostile, url: `https://x.example/"><script>` };
	return {
		...view,
		marks: view.marks.map((mark) => ({ ...mark, title: hostile, lines: [hostile], source }))
	};
}
/** A chart every word of which is an attack. */
function craftedChart(): Shown {
	const { chart, ...rest } = shownAs('receipt', null);
	const words = { title: hostile, sub: hostile, describe: () => hostile };
	const view = crafted(rest.view);
	const source = view.marks[0]!.source;
	return { ...rest, ...words, headline: hostile, chart: { ...chart, ...words }, view, source };
}

test('no title in the data closes the script that carries the marks', () => {
	const mark = { id: 'a', x: 1, y: 1, title: hostile, lines: [hostile], source: null };
	const axis = { kind: 'linear', domain: [0, 2] } as const;
	const { body } = render(Marks, {
		props: { view: { x: axis, y: axis, marks: [mark] }, snap: 'x' }
	});
	const [, json = ''] = /<script[^>]*data-marks>(.*?)<\/script>/s.exec(body) ?? [];
	expect(JSON.parse(json)).toMatchObject({ stops: [[50, 50, -1, hostile, hostile]] });
	expect(body.match(/<\/?script/g)).toHaveLength(2);
	expect(json).not.toContain('<');
});

test('an embed of hostile data holds no element that its words would make', () => {
	const { body } = render(EmbedFigure, { props: { shown: craftedChart() } });
	expect(body.match(/<\/?script/g)).toHaveLength(2);
	expect(body).not.toContain('<img');
	expect(body).toContain('&lt;/script>');
});

test('a step cannot be called like another, nor like the folder of the stills', () => {
	expect(() => checkNames(['the-fall', 'since'])).not.toThrow();
	expect(() => checkNames(['since', 'since'])).toThrow('two steps are called "since"');
	expect(() => checkNames(['since', 'still'])).toThrow('"still"');
});

test('the iframe that is handed out is as high as its content, and where it cannot be as the highest', () => {
	const taken = {
		root: 'https://x.example',
		chart: 'nvidia',
		step: '',
		query: '',
		fullQuery: '',
		title: 'N',
		label: 'N',
		words: ''
	};
	expect(iframe(taken)).toContain(` height="${HIGHEST}" frameborder="0" loading="lazy" `);
	expect(iframe(taken, 'auto', 500)).toContain(
		'frame-sizing:content-height;height:if(supports(frame-sizing:auto):auto;else:500px)'
	);
});

const doc = readFileSync('docs/embedding.md', 'utf8');
/** First cells and the rest of the rows of a table between its marks. */
const table = (mark: string) =>
	(doc.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? '')
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) =>
			line
				.split('|')
				.slice(1, -1)
				.map((cell) => cell.trim())
		);

test('the table of weights is within the budgets', () => {
	const rows = table('weights');
	expect(rows).toHaveLength(3);
	const bytes = (cell = '') => Number(cell.replaceAll(',', ''));
	const over = rows.filter(
		([, all, script, requests, still]) =>
			!(
				bytes(all) <= 16_000 &&
				bytes(script) <= 2_000 &&
				Number(requests) <= 3 &&
				bytes(still) < bytes(all)
			)
	);
	expect(over).toEqual([]);
});

test('the table of hosts lists every host that is measured, and all that can fit do', () => {
	const rows = table('hosts');
	expect(rows.map(([name]) => name)).toEqual(hosts.map(({ name }) => name));
	const fitting = rows.filter((_, i) => !hosts[i]?.fixed);
	expect(
		fitting.flatMap(([, ...off]) => off).filter((cell) => cell !== '—' && !(Number(cell) <= 1))
	).toEqual([]);
});
