/** A chart in Markdown, for people and language models: what `values.ts` has, and nothing besides. */
import { date, digits } from '$lib/format';
import type { Cell } from '$lib/text/csv';
import type { Told } from './figures';
import type { ChartValues, Value } from './values';

/** Text in which nothing is a sign of Markdown, in one line. */
const plain = (text: string) =>
	text.replace(/[\n\t ]+/g, ' ').replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`);

const link = (text: string, url: string) =>
	`[${plain(text)}](${url.replace(/[()]/g, encodeURIComponent)})`;
const paragraphs = (...parts: readonly string[]) => parts.filter(Boolean).join('\n\n');
const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const fact = (cell: Cell = null): string =>
	cell === null
		? ''
		: typeof cell === 'boolean'
			? cell
				? 'yes'
				: 'no'
			: typeof cell === 'number'
				? String(cell)
				: plain(typeof cell === 'string' ? cell : cell.join('; '));

/** The ends of a range in words; `''` without any. */
function range({ low = null, high = null }: Pick<Told, 'low' | 'high'>): string {
	if (low !== null && high !== null) return `${digits(low)} to ${digits(high)}`;
	if (low !== null) return `from ${digits(low)}`;
	return high === null ? '' : `up to ${digits(high)}`;
}

/** A figure in a cell, its unit where that is not the column's: `37,300,000 (22,000,000 to 41,000,000); amortized; estimated`. */
function figure(told: Value['figures'][number] | undefined, unit: string | null): string {
	if (!told) return '';
	const { value, basis, status, absent } = told;
	const own = unit === null && value !== null ? ` ${told.unit}` : '';
	const ends = range(told);
	const amount = value === null ? `none (${absent})` : digits(value) + own;
	const words = [amount + (ends ? ` (${ends})` : ''), basis, status].filter(Boolean).join('; ');
	const source = told.source ? `; ${link(told.source.title, told.source.url)}` : '';
	return plain(words) + source;
}

/** Columns of figures in their order, each with its unit where all of it have one. */
function columnsOf(values: readonly Value[]) {
	const units = new Map<string, { title: string; units: Set<string> }>();
	for (const { name, title, unit } of values.flatMap(({ figures }) => figures)) {
		const known = units.get(name) ?? { title, units: new Set() };
		units.set(name, { title, units: known.units.add(unit) });
	}
	return [...units].map(
		([
			name,
			{
				title,
				units: [unit = '', ...more]
			}
		]) => ({
			name,
			title,
			unit: more.length ? null : unit
		})
	);
}

/** Every value in a row: its id and name, its figures, whose they are, and what else is said of it. */
function valuesIn({ values }: ChartValues): string {
	const columns = columnsOf(values);
	const facts = Object.keys(values[0]?.facts ?? {}).filter((fact) =>
		values.some(({ facts, name }) => facts[fact] !== name)
	);
	const heads = columns.map(({ title, unit }) =>
		plain(unit && unit !== title ? `${title}, ${unit}` : title)
	);
	return table(
		['id', 'Name', ...heads, 'Source', ...facts],
		values.map(({ id, name, figures, source, facts: own }) => [
			plain(id),
			plain(name),
			...columns.map(({ name, unit }) =>
				figure(
					figures.find((told) => told.name === name),
					unit
				)
			),
			source ? link(source.title, source.url) : 'none: our own assumption',
			...facts.map((name) => fact(own[name]))
		])
	);
}

const meanings = (of: Readonly<Record<string, string>>) =>
	list(Object.entries(of).map(([word, meaning]) => `**${plain(word)}**: ${plain(meaning)}`));

/** Where else it is, and in which form. */
const filesOf = ({ addresses, datasets }: ChartValues) =>
	list([
		...Object.entries(addresses).map(([form, url]) => link(form, url)),
		...datasets.map(
			({ title, page, csv, json, schema }) =>
				`Dataset ${link(title, page)}: ${link('CSV', csv)}, ${link('JSON', json)}, ${link('JSON Schema', schema)}`
		)
	]);

/** The text, its finding as the heading. */
export function chartMarkdown(chart: ChartValues): string {
	const { title, finding, drawn, shows, updated, addresses, steps, method, citation } = chart;
	const { licence, datasets, sources } = chart;
	const words = { ...chart.meanings.status, ...chart.meanings.basis };
	const attributions = new Set(datasets.map(({ attribution }) => attribution));
	return `${paragraphs(
		`# ${plain(finding)}`,
		`${plain(title)}. ${plain(drawn)}. Data of ${date(updated, 'long')}.`,
		`!${link(title, addresses.png)}`,
		`## What it shows\n\n${plain(shows)}`,
		`## The values\n\nA row each; columns after the source are those of the CSV.\n\n${valuesIn(chart)}`,
		Object.keys(words).length ? `What the words mean:\n\n${meanings(words)}` : '',
		`## How it was made\n\n${plain(method)}`,
		steps.length
			? `## In the story\n\n${list(steps.map(({ finding, page }) => link(finding, page)))}`
			: '',
		`## Licence\n\n${link(licence.name, licence.url)}. ${plain([...attributions].join('; '))}.`,
		`## How to cite\n\n${plain(citation.text)}\n\n\`\`\`bibtex\n${citation.bibtex.trim()}\n\`\`\``,
		`## Files\n\n${filesOf(chart)}`,
		`## Sources\n\n${list(sources.map(({ title, url, date: day }) => `${link(title, url)}, ${day ? date(day, 'long') : 'no date'}`))}`
	)}\n`;
}
