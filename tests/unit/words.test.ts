import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { capital, date, inWords, usd, usdWords } from '../../src/lib/format';
import { chartIds } from '../../src/server/charts/all';
import { dataset, datasetIds, rowOf } from '../../src/server/data';
import { hourUsd } from '../../src/server/data/amounts';
import { site } from '../../src/config';
import { rows as claims } from '../../src/charts/claims/rows';
import { since } from '../../src/charts/bills/rows';
import { rows as sums } from '../../src/charts/zoom-out/rows';
import { rows as losses } from '../../src/charts/losses/rows';
import { floorOf } from '../../src/charts/losses/view';
import { session } from '../../src/charts/market-day/session';
import { before } from '../../src/server/data/sessions';
import { factsIn, type Kind } from './words';

/** Rates and lengths that measure and do not tell: “dollars an hour”, “in a day”. */
const measures = [/\b(?:an?|one)[ -](?:hour|day|session|quarter|year)\b/gi];
const folded = (phrase: string) => new RegExp(phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g');

/** Facts in a text beside what is proved or allowed of it. */
const typed = (text: string, phrases: readonly string[] = []) =>
	factsIn(text, [...phrases.map(folded), ...measures]).map(({ around }) => around);

/** Texts that readers read, by what they are: no names of modules, no arguments of calls. */
function textsIn(file: string, code = readFileSync(file, 'utf8')): [of: string, text: string][] {
	const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
	const found: [string, string][] = [];
	const visit = (node: ts.Node, of: string): void => {
		if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
		if (ts.isTemplateExpression(node)) {
			const parts = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
			found.push([of, parts.map(({ text }) => text).join('…')]);
			return node.templateSpans.forEach(({ expression }) => visit(expression, of));
		}
		if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
			const { parent } = node;
			const key = ts.isPropertyAssignment(parent) && parent.name === node;
			if (!key && !ts.isCallExpression(parent)) found.push([of, node.text]);
			return;
		}
		// what an error says is said to who builds
		if (ts.isThrowStatement(node)) return;
		const name = ts.isPropertyAssignment(node) ? node.name.getText() : of;
		ts.forEachChild(node, (child) => visit(child, name));
	};
	visit(source, '');
	return found;
}

const companies = new Set(
	dataset('capex').rows.flatMap(({ company }) => (company.startsWith('All') ? [] : company))
).size;
const floor = usdWords(floorOf(losses) * 1e9);
const [, split = ''] = /split of \d+ (\w+ \d{4})/.exec(dataset('nvidia-daily').method) ?? [];
const v3Dollars = rowOf('models', 'deepseek-v3').costs[0]?.dollarsYear;
const fp8 = Number(rowOf('techniques', 'fp8-mixed-precision-bytes-per-weight-fp8').value);

/** What titles and lines of charts say of the data: they go to the browser, and so are held here to the rows. */
const ofCharts: Readonly<Record<string, readonly string[]>> = {
	bills: [`since ${since}`],
	demand: [`${inWords(companies)} buyers`],
	losses: [`more than ${floor} in a day`],
	nvidia: [`split of ${split}`],
	precision: [`${capital(inWords(fp8 * 8))} bits`],
	receipt: [`assumed ${usd(hourUsd)} an hour, US dollars of ${v3Dollars}`],
	'zoom-out': [`${capital(inWords(sums.length))} sums`]
};

/** Words that are no facts: signs of a picture, years to choose from, names of a metric. */
const plain: Readonly<Record<string, readonly string[]>> = {
	adoption: ['last 30 days', 'Last 30 days'],
	claims: ['half needs a caveat'],
	// a rule of the drawing, of no quarter
	demand: ['from the day after one quarter’s end'],
	losses: ['by half its width', '2022', '2025', '2026']
};

describe.each(chartIds)('%s', (id) => {
	const about = textsIn(`src/charts/${id}/about.ts`);
	const index = textsIn(`src/charts/${id}/index.ts`).filter(([of]) =>
		['title', 'sub', 'label'].includes(of)
	);

	test('types no fact by hand in its method, its columns or its names', () => {
		const allowed = [...(plain[id] ?? []), ...(ofCharts[id] ?? [])];
		expect([...about, ...index].flatMap(([, text]) => typed(text, allowed))).toEqual([]);
	});

	test('says in title and line what the data say', () => {
		const words = index.map(([, text]) => text).join('\n');
		for (const phrase of ofCharts[id] ?? []) expect(words).toContain(phrase);
	});
});

const firstOf = (days: readonly string[]) => [...days].sort()[0]!;
const value = (id: string) => rowOf('techniques', `mixture-of-experts-${id}`).value;
const moves = dataset('market-day').rows;
const funds = moves.filter(({ sector }) => /^(ETF|Index)/.test(sector)).length;
const quarters = dataset('nvidia-quarters').rows.map(({ quarter }) => quarter);
const published = (source: string) => rowOf('sources', source).date!;
/** Words that a row of the file says too. */
const inRows = (id: string, words: string) =>
	readFileSync(`data/${id}.json`, 'utf8').split('"rows"')[1]!.includes(words)
		? words
		: `no ${words}`;

/** What a file says of itself, as its rows have it. */
const ofFiles: Readonly<Record<string, readonly string[]>> = {
	adoption: ['last 30 days', inRows('adoption', 'last-30-days')],
	capex: [
		`since ${Math.min(...dataset('capex').rows.map(({ year }) => year))}`,
		`all ${inWords(companies)}`
	],
	'chip-controls': [
		`since ${date(firstOf(dataset('chip-controls').rows.map(({ date }) => date)), 'monthLong')}`
	],
	'cost-revisions': [
		`US dollars of ${rowOf('models', 'gpt-4').costs.find(({ basis }) => basis === 'amortized')?.dollarsYear}`
	],
	events: [`since ${date(firstOf(dataset('events').rows.map(({ date }) => date)), 'monthLong')}`],
	'market-day': [
		`${date(session, 'long')}, ticker by ticker`,
		`${moves.length - funds} stocks and ${funds} indices and funds`,
		`Close on ${date(before(session), 'weekday')}`,
		`Close on ${date(session, 'weekday')}`
	],
	'market-losses': [
		`above ${floor}`,
		`since ${firstOf(losses.map(({ date }) => date)).slice(0, 4)}`,
		`on to ${date(dataset('nvidia-daily').rows.at(-1)!.id, 'long').replace(/ \d{4}$/, '')}`
	],
	models: [/table of \w+ \d{4}/.exec(rowOf('sources', 'epoch-ai-models').title)![0]],
	'nvidia-daily': [`since ${date(dataset('nvidia-daily').rows[0]!.id, 'long')}`],
	'nvidia-quarters': [`since fiscal ${firstOf(quarters).slice(2, 6)}`],
	techniques: [
		`each of ${value('mixture-of-experts-layers')} layers`,
		`to ${value('routed-experts-active-per-token')} of ${value('routed-experts-per-moe-layer')} small networks`,
		`holds ${value('total-parameters')} billion`,
		`about ${value('active-parameters-per-token')} billion`,
		`Published in ${date(published('deepseek-r1-nature'), 'monthLong')}`,
		`The ${date(rowOf('models', 'deepseek-r1-0528').released, 'monthLong')} update`,
		`by the lab on ${date(dataset('events').rows.find(({ event }) => event.startsWith('Publishes one day of serving'))!.date, 'long')}`
	]
};

/** What was checked or read off outside of the data, and stands in no row. */
const ofReading: Readonly<Record<string, readonly string[]>> = {
	'market-losses': [
		'25 of the largest from 2020 to 31 July 2026',
		'17 of them on to 20 August',
		'SpaceX to 28 September',
		'One-day'
	],
	'nvidia-daily': ['10:1', `split of 10 ${split}`, 'median of 0.06%'],
	'technique-curves': ['0.1 point and 3%'],
	techniques: ['majority answer of 64 samples']
};

/** What a file says of itself and of its columns. */
function envelope(id: string): string[] {
	const { title, description, method, columns, topics, conventions } = JSON.parse(
		readFileSync(`data/${id}.json`, 'utf8')
	) as Record<string, unknown> & { columns: Record<string, string | null>[] };
	const of = (list: unknown) =>
		((list ?? []) as Record<string, string | null>[]).flatMap(({ title, meaning, unit, summary }) =>
			[title, meaning, unit, summary].map((text) => text ?? '')
		);
	const texts = [title, description, method].map(String);
	return [...texts, ...of(columns), ...of(topics), ...of(conventions)].filter(Boolean);
}

describe.each(datasetIds)('data/%s.json', (id) => {
	test('says of itself no more than its rows say, or what was checked outside of them', () => {
		const allowed = [...(ofFiles[id] ?? []), ...(ofReading[id] ?? [])];
		expect(envelope(id).flatMap((text) => typed(text, allowed))).toEqual([]);
	});

	test('says what its rows say', () => {
		const words = envelope(id).join('\n');
		for (const phrase of ofFiles[id] ?? []) expect(words).toContain(phrase);
	});
});

describe('words that go to the browser or stand in the configuration say what the rows say', () => {
	const code = (file: string) => readFileSync(`src/${file}`, 'utf8');

	test('the families of models are of the month of their counts', () => {
		const months = dataset('adoption').rows.flatMap(({ metric, date: day }) =>
			metric.startsWith('hf-models-derived-from') ? date(day, 'monthLong') : []
		);
		expect([...new Set(months)]).toEqual([months[0]]);
		expect(code('charts/adoption/view.ts')).toContain(`family they derive from, ${months[0]}'`);
	});

	test('every quarter of Nvidia has thirteen weeks', () => {
		const ends = dataset('nvidia-quarters').rows.map(({ periodEnd }) => Date.parse(periodEnd));
		const weeks = ends.slice(1).map((end, i) => (end - ends[i]!) / (7 * 864e5));
		expect([...new Set(weeks)]).toEqual([13]);
		expect(code('charts/demand/words.ts')).toContain(`${inWords(weeks[0]!)} weeks to`);
	});

	test.each([
		['forty-eight-hours', 'forty-eight hours'],
		['o1-hundred-million', 'a hundred million']
	])('a claim in short has the number of the claim: %s', (id, words) => {
		const row = claims.find((row) => row.id === id);
		expect([row?.claim, row?.brief].map((text) => text?.includes(words))).toEqual([true, true]);
	});

	test('the least share of final runs is that of the year named beside it', () => {
		const [all, one] = ['final-run-share', 'openai-2024-final-runs'].map((id) =>
			rowOf('beyond-the-run', id)
		);
		expect(all!.sharePctLow).toBe(one!.sharePctLow);
	});

	test('the story says of itself what was billed and what was lost', () => {
		const millions = inWords(Math.round(Number(rowOf('deepseek-bill', 'v3-total').usd) / 1e6));
		const { lossUsdB } = rowOf('market-losses', `nvda-${session}`);
		expect(site.title).toContain(`${millions}-million-dollar`);
		expect(site.description).toContain(`bill of ${millions} million dollars took half a trillion`);
		// nearer to a half than to any other quarter of a trillion
		expect(Math.round(lossUsdB / 250)).toBe(2);
	});
});

describe('a fact typed by hand is found', () => {
	test.each<[string, Kind]>([
		['It fell for ten days.', 'span'],
		['A week later it rose.', 'span'],
		['a four-day rally', 'span'],
		['On 27 January it fell.', 'day'],
		['Since August 2022.', 'month'],
		['By May 2025.', 'month'],
		['In December it rose.', 'month'],
		['That Monday.', 'weekday'],
		['All seventeen of them.', 'number'],
		['The twenty-first time.', 'number'],
		['Twice as dear.', 'number'],
		['A dozen more, and half of it.', 'number'],
		['A million of them.', 'number'],
		['For billions; it rose tenfold.', 'number'],
		['Thousands left.', 'number'],
		['A fortnight later.', 'span'],
		['It fell that summer.', 'season'],
		['Overnight, and the next day.', 'later'],
		['The day after, it rose.', 'later'],
		['It came in May.', 'month'],
		['In 2025.', 'digits'],
		['Up 2.4 times.', 'digits']
	])('%s', (text, kind) => {
		expect(factsIn(text).map(({ kind }) => kind)).toContain(kind);
	});

	test('in a template, between figures of the data', () => {
		const code = 'export const a = { method: `From ${first} on, three of ${n} in June` };';
		expect(textsIn('a.ts', code).flatMap(([, text]) => typed(text))).toHaveLength(2);
	});
});

test.each([
	'It may fall, and often does; one of them did, at first.',
	'By the fall it may rise; … million of it, … trillion-dollar.',
	'V3, R1-0528, GPT-4o, Llama 3.1 405B and K2 on H800s in FP8; AIME 2024, S&P 500, Table 4.',
	'Attend to the weight of someone.'
])('names and words that count nothing pass: %s', (text) => {
	expect(factsIn(text)).toEqual([]);
});
