import { describe, expect, test } from 'vitest';
import { chartIds, loaded } from '../../src/server/charts/all';
import { shownAs } from '../../src/server/charts/shown';
import { citableChart } from '../../src/server/files/charts';
import { figuresIn } from '../../src/server/files/figures';
import { chartMarkdown } from '../../src/server/files/markdown';
import { chartValues, type ChartValues } from '../../src/server/files/values';
import { citeText } from '../../src/server/site/cite';
import { findingsOf } from '../../src/story/gallery';
import { entries, GET } from '../../src/routes/charts/[chart].[form=written]/+server';

const jsonOf = (id: string) =>
	JSON.parse(JSON.stringify(chartValues(id, findingsOf(id)))) as ChartValues;
const written = (cell: string) => cell.replace(/\\(.)/g, '$1');
/** Every amount in a text, as a number. */
const amounts = (text: string) =>
	[...text.matchAll(/(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?/g)].map(([all]) =>
		Number(all.replace(/,(?=\d{3})/g, '').replace(/,$/, ''))
	);

/** The table of the values, by the titles of its columns. */
function tableIn(markdown: string) {
	const lines = markdown.slice(markdown.indexOf('\n| id |') + 1).split('\n');
	const table = lines.slice(
		0,
		lines.findIndex((line) => !line.startsWith('|'))
	);
	const [heads = [], , ...rows] = table.map((line) => line.split(/(?<!\\) ?\| ?/).slice(1, -1));
	return { heads, rows };
}

describe.each(chartIds)('%s', (id) => {
	const { chart, about, rows } = loaded(id);
	const json = jsonOf(id);
	const markdown = chartMarkdown(json);
	const records = about.records(rows);

	test('has every record of its CSV as a value with an id of its own and its source', () => {
		expect(json.values.map((value) => value.id)).toEqual(records.map((record) => record.id));
		expect(new Set(json.values.map((value) => value.id)).size).toBe(json.values.length);
		json.values.forEach(({ name, source }, i) => {
			expect(name).not.toMatch(/^$|null|undefined/);
			expect(source?.url ?? null).toBe(records[i]!.source);
			if (source) expect(source.title).not.toBe('');
		});
	});

	test('has every number of a record as a figure with its unit, or in its range, and no other', () => {
		json.values.forEach(({ figures, facts }, i) => {
			const said = figures.flatMap(({ value, low, high }) => [value, low, high]);
			const held = [...said, ...Object.values(facts)].filter((value) => typeof value === 'number');
			const numbers = Object.values(records[i]!).filter((value) => typeof value === 'number');
			expect(held.sort()).toEqual(numbers.sort());
			for (const [name, value] of Object.entries(facts))
				if (typeof value === 'number') expect(name).toMatch(/Year$/);
			for (const { unit } of figures) expect(unit).not.toMatch(/^$|null|undefined/);
		});
	});

	test('says why a figure is missing, and never that it is 0', () => {
		for (const { figures } of json.values)
			for (const { value, absent } of figures) expect(value === null).toBe(Boolean(absent));
	});

	test('says what each status means', () => {
		const used = json.values.flatMap(({ figures }) =>
			figures.flatMap(({ status }) => status ?? [])
		);
		expect(Object.keys(json.meanings.status).sort()).toEqual([...new Set(used)].sort());
	});

	test('says what its page says: title, description, method, citation, and the marks of its picture', () => {
		const { view } = shownAs(id, null);
		expect(json).toMatchObject({
			title: chart.title,
			shows: chart.describe(view),
			method: about.method,
			citation: { text: citeText(citableChart(id)) },
			updated: citableChart(id).updated
		});
		expect(json.marks.map((mark) => mark.id)).toEqual(view.marks.map((mark) => mark.id));
	});

	test('has in Markdown the finding as its heading, and every value in a row with the numbers of the JSON', () => {
		expect(written(markdown.split('\n')[0]!)).toBe(`# ${json.finding}`);
		const { heads, rows: lines } = tableIn(markdown);
		expect(lines).toHaveLength(json.values.length);
		lines.forEach((cells, i) => {
			const { id, name, figures, source } = json.values[i]!;
			expect(cells).toHaveLength(heads.length);
			expect([written(cells[0]!), written(cells[1]!)]).toEqual([id, name]);
			for (const { title, value, low, high, unit, basis, status, source: own } of figures) {
				const at = heads
					.map(written)
					.findIndex((head) => [title, `${title}, ${unit}`].includes(head));
				// whose it is, where it is not the record's
				const [link = '', , address] = /\[(.*)\]\((.*)\)$/.exec(cells[at]!) ?? [];
				expect(address).toBe(own?.url);
				const cell = written(cells[at]!.replace(link, ''));
				const inWords = [basis, status, written(heads[at]!).includes(unit) ? '' : unit].join(' ');
				const said = [value, low, high].filter((one) => typeof one === 'number');
				expect(amounts(cell).sort()).toEqual([...said, ...amounts(inWords)].sort());
			}
			if (source) expect(cells.join()).toContain(source.url.replace(/[()]/g, encodeURIComponent));
		});
	});

	test('has no number in Markdown that the JSON lacks', () => {
		const known = new Set(amounts(JSON.stringify(json).replaceAll('\\n', ' ')));
		const days = [json.updated, ...json.sources.map(({ date }) => date ?? '')];
		for (const day of days) for (const part of day.split('-')) known.add(Number(part));
		expect(amounts(written(markdown)).filter((amount) => !known.has(amount))).toEqual([]);
	});

	test('is written as JSON and as Markdown, each as what it is', async () => {
		const get = async (form: 'json' | 'md') =>
			GET({ params: { chart: id, form } } as unknown as Parameters<typeof GET>[0]);
		expect(await (await get('json')).json()).toEqual(json);
		const text = await get('md');
		expect(await text.text()).toBe(markdown);
		expect(text.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
		expect(await entries()).toEqual(
			expect.arrayContaining([
				{ chart: id, form: 'json' },
				{ chart: id, form: 'md' }
			])
		);
	});
});

test('an estimate has its range, its basis and its status, and one that is withdrawn says so', () => {
	const { values } = jsonOf('training-cost');
	const figures = values.flatMap(({ figures }) => figures).filter(({ name }) => name === 'usd');
	const statuses = new Set(figures.map(({ status }) => status));
	expect([...statuses].sort()).toEqual(
		['claimed', 'disputed', 'estimated', 'undisclosed', 'withdrawn'].sort()
	);
	expect(figures.some(({ low, high }) => low && high && low < high)).toBe(true);
	for (const { value, status } of figures) expect(value === null).toBe(status === 'undisclosed');
});

test('a figure that is another’s than its record has its own source: printed hours, a fund, a report', () => {
	const sourceOf = (chart: string, name: string) =>
		jsonOf(chart).values.flatMap(({ figures, source }) =>
			figures.flatMap((figure) =>
				figure.name === name && figure.source ? [[figure.source.url, source?.url]] : []
			)
		);
	for (const [chart, name] of [
		['training-cost', 'hours'],
		['nvidia', 'fundClose'],
		['market-day', 'lossUsdB']
	] as const) {
		const pairs = sourceOf(chart, name);
		expect(pairs.length).toBeGreaterThan(1);
		expect(pairs.some(([own, record]) => own !== record)).toBe(true);
	}
});

test('a figure without a unit, or missing without a reason, stops the build by its id', () => {
	const record = { id: 'a-row', usd: null };
	expect(() => figuresIn(record, { usd: { title: 'Sum', unit: () => null } })).toThrow('a-row');
	expect(() => figuresIn(record, { usd: { title: 'Sum', unit: 'US dollars' } })).toThrow(
		'a-row: nobody says why'
	);
});
