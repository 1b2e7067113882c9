/** How to cite a dataset or a chart: in words, for BibTeX, and as CSL-JSON. */
import { date } from '$lib/format';
import { site } from '$config';

export interface Citable {
	/** Unique name of the entry: the site's slug and what is cited. */
	readonly key: string;
	readonly kind: 'dataset' | 'figure';
	readonly title: string;
	/** Day of this version, `YYYY-MM-DD`. */
	readonly updated: string;
	/** Absolute address. */
	readonly url: string;
}

const kinds = { dataset: 'Data set', figure: 'Figure' } as const;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** One line, in the order of the APA: who, when, what, where. */
export function citeText({ kind, title, updated, url }: Citable): string {
	const what = `${oneLine(title)} [${kinds[kind]}]`;
	return `${site.by} (${updated.slice(0, 4)}). ${what}. ${site.title}, version of ${date(updated, 'long')}. ${url}`;
}

/** The same of a row, which the script of the table fills in: `{row}` for what it says, `{id}` in its address. */
export const citeRow = (of: Citable): string =>
	citeText({ ...of, title: `${of.title}: {row}`, url: `${of.url}#{id}` });

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What TeX reads as a command, by the words for the character itself. Braces by name: BibTeX counts every one. */
const spelled: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};
const tex = (text: string) =>
	oneLine(text).replace(/[\\{}~^%&_#$]/g, (sign) => spelled[sign] ?? `\\${sign}`);

/** An address inside of braces: what would end it or count as a brace is percent-encoded. */
const address = (url: string) => url.replace(/[\s{}\\"]/g, encodeURIComponent);

/** An entry for a `.bib` file; `@misc`, which BibTeX and biblatex both know. */
export function bibtex({ key, kind, title, updated, url }: Citable): string {
	const month = months[Number(updated.slice(5, 7)) - 1];
	return `@misc{${key},
  author = {{${tex(site.by)}}},
  title = {{${tex(title)}}},
  year = {${updated.slice(0, 4)}},
  month = ${month},
  howpublished = {${tex(site.title)}},
  note = {${kinds[kind]}, version of ${date(updated, 'long')}},
  url = {${address(url)}}
}
`;
}

/** An entry as CSL-JSON, the input of Zotero, Pandoc and citeproc: a list of one. */
export function cslJson({ key, kind, title, updated, url }: Citable): string {
	const item = {
		id: key,
		type: kind,
		title: oneLine(title),
		author: [{ literal: site.by }],
		issued: { 'date-parts': [updated.split('-').map(Number)] },
		'container-title': site.title,
		publisher: site.by,
		version: updated,
		URL: url,
		language: 'en'
	};
	return `${JSON.stringify([item], null, 2)}\n`;
}
