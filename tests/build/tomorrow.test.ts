import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

type Loose = Record<string, unknown> & { id: string };
type Files = Record<string, { updated: string; rows: Loose[] }>;

const reader = '../../src/server/data/read';
const DAY = '2026-12-01';
/** What the rows of tomorrow rest on. */
const source = {
	...{ id: 'zz-of-tomorrow', title: 'A page of tomorrow', publisher: 'Nobody' },
	...{ url: 'https://www.w3.org/tomorrow', date: DAY, kind: 'primary' }
};

const undisclosed = {
	...{ id: 'undisclosed', basis: null, usd: null, usdLow: null, usdHigh: null, dollarsYear: null },
	...{ status: 'undisclosed', headline: true, known: null, note: null, sources: [source.id] }
};

const dear = { ...undisclosed, dollarsYear: 2023, status: 'estimated', known: DAY };

/** The texts of the datasets, changed. */
function changed(texts: Readonly<Record<string, string>>, change: (files: Files) => void) {
	const files = Object.fromEntries(
		Object.entries(texts).map(([id, text]) => [id, JSON.parse(text)])
	) as Files;
	change(files);
	return Object.fromEntries(Object.entries(files).map(([id, json]) => [id, JSON.stringify(json)]));
}

/** Story and charts as a build makes them of changed data; its steps with the words that a reader sees. */
async function built(change: (files: Files) => void) {
	vi.resetModules();
	vi.doMock(reader, async (original) => {
		const real = await original<typeof import('../../src/server/data/read')>();
		return {
			read: (texts: Readonly<Record<string, string>>) => real.read(changed(texts, change))
		};
	});
	const { render } = await import('svelte/server');
	const { fig } = await import('../../src/story/figures');
	const { default: Article } = await import('../../src/story/Article.svelte');
	const { steps } = await import('../../src/story/steps');
	const { loaded } = await import('../../src/server/charts/all');
	const { chartCsv } = await import('../../src/server/files/charts');
	const { body } = render(Article, { props: { steps } });
	const prose = new Map(
		[...body.matchAll(/ data-step="([^"]+)".*?<section class="prose[^>]*>(.*?)<\/section>/gs)].map(
			([, id = '', html = '']) => [
				id,
				html
					.replace(/<[^>]*>/g, '')
					.replace(/\s+/g, ' ')
					.trim()
			]
		)
	);
	const seen = steps.map((step) => {
		const { chart, rows } = loaded(step.chart);
		const view = chart.view(rows, step.state);
		const marks = view.marks.map(({ id }) => id);
		type Words = Partial<Record<'labels' | 'callouts', readonly { id: string }[]>>;
		const { labels = [], callouts = [] } = view as Words;
		const names = [...labels, ...callouts].map(({ id }) => id);
		return { ...step, words: prose.get(step.id)!, alt: chart.describe(view), marks, names };
	});
	return {
		fig,
		steps: seen,
		step: (id: string) => seen.find((step) => step.id === id)!,
		method: (id: string) => loaded(id).about.method,
		csv: chartCsv
	};
}
type Built = Awaited<ReturnType<typeof built>>;

/** Why a build of changed data stops. */
const stopped = (change: (files: Files) => void) =>
	built(change).then(
		() => 'it does not',
		(error: unknown) => String(error)
	);

/** One more row, like another of its file but for what is said, with the days and the source that it needs. */
function add(files: Files, id: string, like: string, change: Record<string, unknown>): Loose {
	const file = files[id]!;
	const row = {
		...file.rows.find((row) => row.id === like),
		history: undefined,
		...change
	} as Loose;
	if ('sources' in row) {
		row.sources = [source.id];
		if (!files.sources!.rows.some(({ id }) => id === source.id)) files.sources!.rows.push(source);
		files.sources!.updated = DAY;
	}
	file.rows.push(row);
	file.updated = DAY;
	return row;
}

const close = (usd: number) => (files: Files) =>
	add(files, 'nvidia-daily', '2026-10-05', {
		...{ id: '2026-10-06', open: usd, high: usd + 1, low: usd - 1, close: usd }
	});
const quarter = (usdB: number) => (files: Files) =>
	add(files, 'nvidia-quarters', 'fy2027-q2', {
		...{ id: 'fy2027-q3', quarter: 'FY2027 Q3', periodEnd: '2026-10-25', note: null },
		known: '2026-11-18',
		...{ datacenterUsdB: usdB, totalUsdB: usdB + 7 }
	});
const release = (change: Record<string, unknown>) => (files: Files) =>
	add(files, 'models', 'qwen4-max', {
		...{ id: 'tomorrow-1', name: 'Tomorrow-1', releaseName: null, developer: 'Mistral AI' },
		...{ lab: 'Mistral', country: 'France', released: DAY, releasedAs: 'weights', weights: 'open' },
		...{ weightsReleased: DAY, licence: 'MIT', kind: 'open-weights', ...change }
	});
const loss = (change: Record<string, unknown>) => (files: Files) => {
	const { rows } = files['market-losses']!;
	const row = add(files, 'market-losses', 'aapl-2026-06-25', {
		...{
			company: 'Apple',
			ticker: 'AAPL',
			date: '2026-11-25',
			highUsdB: null,
			note: null,
			...change
		}
	});
	row.id = `${String(row.ticker).toLowerCase()}-${String(row.date)}`;
	rows
		.sort((a, b) => Number(b.lossUsdB) - Number(a.lossUsdB))
		.forEach((row, i) => (row.rank = i + 1));
};

let today: Built;
beforeAll(async () => {
	today = await built(() => undefined);
}, 60_000);
afterAll(() => {
	vi.doUnmock(reader);
	vi.resetModules();
});

/** Steps of which something is no longer what it was today. */
const changedIn = (then: Built, what: 'words' | 'headline' | 'alt' | 'marks') =>
	then.steps.flatMap((step, i) =>
		JSON.stringify(step[what]) === JSON.stringify(today.steps[i]![what]) ? [] : step.id
	);
/** Rows more in the file of a chart than today. */
const more = (then: Built, chart: string) =>
	then
		.csv(chart)
		.split('\r\n')
		.filter((line) => !today.csv(chart).includes(line));

describe('a close of tomorrow', () => {
	test('that is the highest is the end of the line, and is said to be', async () => {
		const then = await built(close(250));
		expect(changedIn(then, 'words')).toEqual(['since']);
		expect(changedIn(then, 'headline')).toEqual([]);
		const untilToday = ['the-record', 'chip-controls', 'since'];
		expect(changedIn(then, 'marks')).toEqual(untilToday);
		expect(changedIn(then, 'alt')).toEqual(untilToday);
		const { words, headline, alt, names } = then.step('since');
		expect(words).toContain('Its last close here, $250.00 on 6 October 2026, is its highest.');
		expect(headline).toBe('By October 2026 it stood far above that Monday');
		expect(alt).toContain('to $250.00 on 6 October 2026');
		expect(names).toContain('2026-10-06');
		expect(then.method('nvidia')).toContain('to 6 October 2026');
		expect(more(then, 'nvidia')).toEqual([expect.stringMatching(/^2026-10-06,250,/)]);
	});

	test('that is lower leaves the highest its day', async () => {
		const then = await built(close(200));
		expect(then.fig('top-and-last')).toBe(
			'Its highest close here is $238.90 on 5 October 2026; the last is $200.00 on 6 October 2026.'
		);
		expect(then.step('since').names).toEqual(expect.arrayContaining(['2026-10-05', '2026-10-06']));
	});
});

describe('a quarter of tomorrow', () => {
	test('is the last one in words, headline and picture', async () => {
		const then = await built(quarter(97.5));
		expect(changedIn(then, 'words')).toEqual(['since', 'demand-quarters']);
		expect(changedIn(then, 'headline')).toEqual(['demand-quarters']);
		expect(changedIn(then, 'marks')).toEqual(['demand-quarters']);
		expect(changedIn(then, 'alt')).toEqual(['demand-quarters', 'demand-capex']);
		expect(then.step('since').words).toContain('seven quarters on it was $97.5 billion');
		const { words, headline, alt, names } = then.step('demand-quarters');
		expect(words).toContain('the last brought 2.7× as much');
		expect(headline).toContain('then $97.5 billion');
		expect(alt).toContain('FY2027 Q3: $97.5B');
		expect(names).toEqual(['fy2025-q4', 'fy2027-q3']);
		expect(more(then, 'demand')).toEqual([
			expect.stringMatching(/^FY2027 Q3,2026-07-26,2026-10-25,97500000000,/)
		]);
	});

	test('that is below the one before stops the build at the sentence on bars', async () => {
		expect(await stopped(quarter(88))).toContain(
			'the prose says that each bar since the fall stands above the one before it'
		);
	});
});

describe('a release of tomorrow', () => {
	test('is counted in words, headline, picture and file', async () => {
		const then = await built(release({ costs: [undisclosed] }));
		expect(changedIn(then, 'words')).toEqual(['silence']);
		expect(changedIn(then, 'headline')).toEqual(['the-field', 'silence']);
		// windows that end with today, and no other
		const untilToday = ['growth', 'silence', 'gpt-4', 'rented', 'bought'];
		expect(changedIn(then, 'marks')).toEqual(['the-field', ...untilToday, 'price-way-up']);
		// the picture of a past draws none of it, and counts in words what came later
		const told = changedIn(then, 'alt').filter((id) => id !== 'v3-dot');
		// pictures of another kind count it among what they leave out
		const calendars = ['v3-thursday', 'r1-monday', 'eight-days'];
		const [growth = '', ...others] = untilToday;
		expect(told).toEqual([
			'the-field',
			...calendars,
			...[growth, 'one-model', ...others],
			'price-way-up'
		]);
		expect(then.step('v3-dot').alt).toMatch(/^As known on 27 January 2025; .* came later/);
		const { headline, alt, marks } = then.step('the-field');
		const all = Number(today.fig('release-count')) + 1;
		expect(headline).toMatch(new RegExp(`^${all} releases: `));
		expect(alt).toContain(`${all} models made public`);
		expect(alt).toContain('to 31 December 2026');
		expect(marks).toContain('tomorrow-1');
		expect(then.step('price-way-up').marks).toContain('tomorrow-1');
		expect(then.step('silence').marks).toContain('tomorrow-1');
		expect(then.method('releases')).toContain(
			`${all} releases of language models from January 2022 to December 2026`
		);
		for (const chart of ['releases', 'prices', 'training-cost'])
			expect(more(then, chart), chart).toEqual([expect.stringContaining('Tomorrow-1')]);
	});

	test('that asks more than all others stops the build at the sentence on o1-pro', async () => {
		expect(
			await stopped(release({ priceInputUsdPerMtok: 90, priceOutputUsdPerMtok: 900 }))
		).toContain('the prose says that o1-pro’s price is the highest');
	});

	test('whose rent is further from its wear stops the build at the sentence on Gemini', async () => {
		const figures = [
			{ ...dear, id: 'amortized', basis: 'amortized', usd: 1e7, headline: true },
			{ ...dear, id: 'rented', basis: 'rented', usd: 9e7, headline: false }
		];
		expect(await stopped(release({ costs: figures }))).toContain(
			'the prose says that Gemini Ultra moves most from wear to rent:'
		);
	});
});

describe('a loss of tomorrow', () => {
	const falls = { lossUsdB: 229.6, changePct: -6, sharesUsedB: 14.68, basis: 'computed' };

	test('is counted in words, headlines, pictures and file', async () => {
		const then = await built(loss(falls));
		const steps = ['still-the-record', 'no-record-in-percent'];
		expect(changedIn(then, 'words')).toEqual(['no-record-in-percent']);
		expect(changedIn(then, 'headline')).toEqual(['still-the-record']);
		expect(changedIn(then, 'marks')).toEqual(steps);
		expect(changedIn(then, 'alt')).toEqual(steps);
		const [since, all, computed] = ['losses-since', 'losses-count', 'losses-computed'].map(
			(id) => Number(today.fig(id as 'losses-since')) + 1
		);
		const { words, alt } = then.step('no-record-in-percent');
		expect(words).toContain(`Of the ${since} since then, ${computed} are computed. Of all ${all},`);
		expect(alt).toContain(`${all} losses`);
		expect(then.step('still-the-record').headline).toContain(
			'still the record as of November 2026'
		);
		for (const id of steps) expect(then.step(id).marks).toContain('aapl-2026-11-25');
		expect(then.method('losses')).toContain('the newest in November 2026');
		expect(more(then, 'losses')).toEqual([expect.stringMatching(/^2026-11-25,Apple,229.6,/)]);
	});

	test.each([
		['that Monday is still the record', { ...falls, lossUsdB: 600, changePct: -15 }],
		['SpaceX and Apple lost most since', { ...falls, lossUsdB: 380, changePct: -10 }],
		[
			'Meta’s fall is the deepest in percent',
			{
				...falls,
				company: 'Meta Platforms',
				ticker: 'META',
				sharesUsedB: 2.5,
				lossUsdB: 350,
				changePct: -27
			}
		]
	])('stops the build where it is no longer true that %s', async (says, change) => {
		expect(await stopped(loss(change))).toContain(`the prose says that ${says}:`);
	});
});
