import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import Ajv from 'ajv';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { citableChart } from '../../src/server/files/charts';
import { datasetIds } from '../../src/server/data';
import { citable } from '../../src/server/files/downloads';
import { bibtex, citeText, cslJson, type Citable } from '../../src/server/site/cite';
import CiteBox from '../../src/server/page/Cite.svelte';
import { site } from '../../src/config';
import schema from '../schemas/csl-data.json';

const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
const all: [string, Citable][] = [...datasetIds.map(citable), ...chartIds.map(citableChart)].map(
	(one) => [one.key, one]
);
const evil: Citable = {
	key: 'evil',
	kind: 'dataset',
	title: '</script> 100% of {B}} & "C"_1 #$\\end~^\n=cmd|x',
	updated: '2026-01-02',
	url: 'https://example.org/a?b=%7B&c={d}#e'
};

/** The one entry that a well-kept parser reads in a text, as CSL-JSON. */
function parsed(text: string): Record<string, unknown> {
	const { data } = new Cite(text);
	expect(data).toHaveLength(1);
	return data[0]!;
}

describe.each(all)('%s', (key, one) => {
	test('is one entry that BibTeX reads, with its title, author, day and address', () => {
		expect(parsed(bibtex(one))).toMatchObject({
			id: key,
			title: one.title,
			author: [{ family: site.by }],
			URL: one.url,
			issued: { 'date-parts': [one.updated.split('-').slice(0, 2).map(Number)] }
		});
	});

	test('is CSL-JSON after its schema, and a processor writes a reference from it', () => {
		const items = JSON.parse(cslJson(one)) as unknown[];
		expect(valid(items), JSON.stringify(valid.errors)).toBe(true);
		const reference = new Cite(items).format('bibliography', { template: 'apa', lang: 'en-US' });
		expect(reference).toContain(one.title.replace(/[.]$/, ''));
		expect(reference).toContain(one.url);
		expect(reference).toContain('2026');
	});

	test('is cited in words with author, year, version and address', () => {
		expect(citeText(one)).toContain(`${site.by} (2026). ${one.title} [`);
		expect(citeText(one).endsWith(one.url)).toBe(true);
	});
});

test('no two entries share a name', () => {
	expect(new Set(all.map(([key]) => key)).size).toBe(all.length);
});

test('a hostile title is words to BibTeX', () => {
	const entry = parsed(bibtex(evil));
	expect(entry.title).toBe(evil.title.replace('\n', ' '));
	expect(entry.URL).toBe('https://example.org/a?b=%7B&c=%7Bd%7D#e');
	// no brace of the title counts, and its signs are spelled out
	const line = bibtex(evil).split('\n')[2]!;
	expect(line).toContain(
		String.raw`100\% of \textbraceleft{}B\textbraceright{}\textbraceright{} \&`
	);
	expect(line.match(/\{/g)?.length).toBe(line.match(/\}/g)?.length);
});

test('a hostile title is words to CSL-JSON and on the page', () => {
	const { body } = render(CiteBox, { props: { citable: evil, files: '/data/evil' } });
	expect(body).not.toContain('</script>');
	expect(body).toContain('&lt;/script>');
	const [item] = JSON.parse(cslJson(evil)) as [{ title: string }];
	expect(item.title).toBe(evil.title.replace('\n', ' '));
	expect(citeText(evil)).not.toContain('\n');
});

test('the schema refuses an entry with a word that CSL does not have', () => {
	const [item] = JSON.parse(cslJson(evil)) as [object];
	expect(valid([{ ...item, year: 2026 }])).toBe(false);
	expect(valid([{ ...item, type: 'spreadsheet' }])).toBe(false);
	expect(plugins.output.has('bibliography')).toBe(true);
});
