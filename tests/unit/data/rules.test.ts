import { describe, expect, test } from 'vitest';
import { faults, faultsAfter } from '../../../src/server/data/check';
import { faultLine, report } from '../../../src/server/data/fault';
import { repeatedKeys } from '../../../src/server/data/json';
import { read } from '../../../src/server/data/read';
import { ownFaults } from '../../../src/server/data/rules';
import { valueFaults } from '../../../src/server/data/rules/values';
import { slipFault } from '../../../src/server/data/rules/slips';
import { wordFault } from '../../../src/server/data/rules/words';
import type { DatasetId } from '../../../src/server/data/schemas';

type Row = Record<string, unknown> & { id: string };
type File = { rows: Row[]; columns: Record<string, unknown>[] } & Record<string, unknown>;

const texts = Object.fromEntries(
	Object.entries(
		import.meta.glob<string>('/data/*.json', { eager: true, query: '?raw', import: 'default' })
	).map(([path, text]) => [path.slice('/data/'.length, -'.json'.length), text])
);
const files = Object.fromEntries(
	Object.entries(texts).map(([id, text]) => [id, JSON.parse(text) as File])
);

/** Faults of a copy of one file, broken by hand, among the good ones. */
function broken(id: DatasetId, breakIt: (file: File) => unknown): string[] {
	const file = structuredClone(files[id]!);
	breakIt(file);
	return faultsAfter(id, { ...files, [id]: file }).map(faultLine);
}
const place = (file: string, id: string) => {
	const at = files[file]!.rows.findIndex((row) => row.id === id) + 1;
	return `data/${file}.json row ${at} (${id})`;
};

/** A field of a row, by a path with dots, and the value that breaks it. */
type Break = [
	title: string,
	file: DatasetId,
	row: string,
	path: string,
	value: unknown,
	at?: string
];

function put(file: File, id: string, path: string, value: unknown) {
	const keys = path.split('.');
	const row = file.rows.find((row) => row.id === id)!;
	const holder = keys
		.slice(0, -1)
		.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, row);
	holder[keys.at(-1)!] = value;
}

describe('the first fault names file, row and field of', () => {
	const breaks: Break[] = [
		['a lower figure above the upper one', 'beyond-the-run', 'final-run-share', 'sharePctLow', 23],
		['a range with one end', 'capex', 'meta-2026-guidance', 'lowUsdB', null],
		['a plan outside of its range', 'capex', 'meta-2026-guidance', 'capexUsdB', 114, 'lowUsdB'],
		['an upper figure below the figure', 'beyond-the-run', 'growth-rate', 'timesHigh', 2.3],
		['a share above all', 'technique-curves', 'r1-zero-learning-curve-200', 'majority16Pct', 101],
		['a score of more than 100 percent', 'benchmarks', 'deepseek-r1-mmlu-pass-1', 'score', 908],
		['a fall by more than all', 'market-day', 'vrt', 'changePct', -298.8],
		['a percentage by its unit', 'claims', 'nvidia-seventeen-percent', 'figures.0.value', -169.7],
		['a number without end', 'models', 'gpt-4', 'gpuHours', Infinity],
		['a count below 0', 'techniques', 'grpo-code', 'value', -1],
		['a year of another century', 'capex', 'meta-2026-guidance', 'year', 2206],
		['more active parameters than all', 'models', 'deepseek-v3', 'paramsActiveB', 672],
		[
			'a part of the chips’ revenue above all',
			'nvidia-quarters',
			'fy2024-q1',
			'datacenterUsdB',
			7.2
		],
		['a quarter that its year does not sum up', 'nvidia-quarters', 'fy2024-q4', 'totalUsdB', 22.9],
		[
			'a year that its quarters do not sum up',
			'nvidia-quarters',
			'fy2026-q4',
			'yearTotalUsdB',
			216.2,
			'totalUsdB'
		],
		['a last quarter without its year', 'nvidia-quarters', 'fy2025-q4', 'yearDatacenterUsdB', null],
		[
			'a year with a quarter before its last',
			'nvidia-quarters',
			'fy2025-q3',
			'yearTotalUsdB',
			130.5
		],
		[
			'a number that nothing beside a finding holds',
			'claims',
			'based-in-hangzhou',
			'finding',
			'It has 40 offices.'
		],
		[
			'a day that nothing beside a finding holds',
			'claims',
			'based-in-hangzhou',
			'wouldChange',
			'A move on 3 May 2024.'
		],
		['a row that no dataset has', 'claims', 'based-in-hangzhou', 'rows', ['models/gpt-9']],
		[
			'a copy before what it repeats',
			'nvidia-quarters',
			'fy2024-q2',
			'sources',
			['edacafe-nvidia-announces-financial-results-second', 'nvidia-results-fy2024-q2']
		],
		[
			'a newspaper on the site of another',
			'sources',
			'mint-pichai-deepseek-gemini',
			'publisher',
			'The New York Times'
		],
		['a quarter told before its end', 'nvidia-quarters', 'fy2024-q2', 'known', '2023-07-30'],
		['a quarter told a year late', 'nvidia-quarters', 'fy2024-q2', 'known', '2024-08-23'],
		['a plan with the day of a report', 'capex', 'meta-2026-guidance', 'known', '2026-01-28'],
		['a year told before its end', 'capex', 'meta-2025-actual', 'known', '2025-01-29'],
		['a quarter of twelve weeks', 'nvidia-quarters', 'fy2024-q2', 'periodEnd', '2023-07-23'],
		['a close far from its neighbours', 'index-daily', 'gspc-2025-01-28', 'close', 7900],
		['a day’s volume times ten', 'nvidia-daily', '2025-01-28', 'volume', 5.7e9],
		['a rank that is another’s', 'market-losses', 'aapl-2026-07-31', 'rank', 2],
		['a loss above that of the rank before', 'market-losses', 'aapl-2026-07-31', 'lossUsdB', 401],
		[
			'a day that the id does not say',
			'market-losses',
			'aapl-2026-07-31',
			'date',
			'2026-07-30',
			'ticker and date'
		],
		['a fall that closes do not give', 'market-losses', 'nvda-2024-09-03', 'changePct', -9.6],
		[
			'a loss that fall and shares do not give',
			'market-losses',
			'nvda-2026-02-26',
			'lossUsdB',
			264
		],
		['shares of another firm', 'market-losses', 'aapl-2025-04-04', 'sharesUsedB', 150.2],
		['a move that its closes do not give', 'market-day', 'anet', 'changePct', -22.5],
		['a close of the day that is another in the daily file', 'market-day', 'nvda', 'close', 118.58],
		['an index that closed otherwise', 'market-day', 'gspc', 'closeBefore', 6101.25],
		['a loss told otherwise in the ranking', 'market-day', 'nvda', 'lossUsdB', 593],
		['a later price of an unknown model', 'price-history', 'v4-pro-2026-05-22', 'model', 'v9'],
		[
			'a text with a blank at its end',
			'events',
			'2024-12-26-deepseek-releases-v3-671b-total-37b',
			'actor',
			'DeepSeek '
		],
		['a text that turns its direction', 'models', 'gpt-4', 'name', 'GPT\u202E-4'],
		['a text with a control character', 'models', 'gpt-4', 'costs.0.note', 'two\u0007words'],
		['a blank text in a list', 'models', 'gpt-4', 'sources.0', ' '],
		['a figure in quotes', 'claims', 'nvidia-seventeen-percent', 'figures.0.value', '-16.97'],
		['a day in another form', 'techniques', 'dualpipe-code-released', 'value', '27.02.2025'],
		[
			'a day before all others',
			'events',
			'2024-12-26-deepseek-releases-v3-671b-total-37b',
			'date',
			'1024-12-26'
		],
		['rent below wear', 'models', 'llama-3-1-405b', 'costs.0.usd', 5e9, 'costs'],
		[
			'an estimate that had moved tenfold',
			'cost-revisions',
			'gpt-4-amortized-2024-12-24',
			'usd',
			405865930
		],
		['a release without a kind', 'models', 'gpt-4', 'kind', null],
		[
			'chips times hours that are not the hours',
			'deepseek-bill',
			'r1-zero',
			'hours',
			298,
			'gpuHours'
		],
		['a cluster’s price told otherwise', 'beyond-the-run', 'gpt4-upfront', 'usd', 806190978],
		['the bill told otherwise', 'techniques', 'training-run-v3-total', 'fields.1.value', 5577000],
		['a price without the other', 'models', 'gpt-4', 'priceInputUsdPerMtok', null],
		[
			'a script as address of a source',
			'sources',
			'deepseek-v3-report',
			'url',
			'javascript:alert(1)'
		],
		[
			'an off-peak price above the peak',
			'price-history',
			'v4-pro-2026-08-16-off-peak',
			'outputUsdPerMtok',
			4
		],
		['a peak without an off-peak price', 'price-history', 'v4-pro-2026-05-22', 'hours', 'peak'],
		[
			'a price for all hours beside one for some',
			'price-history',
			'v4-pro-2026-08-16-peak',
			'hours',
			'all'
		],
		[
			'a price set before the model was out',
			'price-history',
			'v4-pro-2026-05-22',
			'model',
			'deepseek-v4-1-flash',
			'date'
		],
		['a figure known before its model', 'models', 'gpt-4', 'costs.0.known', '2023-01-01'],
		['a figure known after the file', 'models', 'gpt-4', 'costs.0.known', '2027-01-01'],
		['a day after all its sources', 'capex', 'meta-2026-guidance-3', 'asOf', '2026-08-30'],
		[
			'a paper’s day that its address denies',
			'sources',
			'deepseek-v3-report',
			'date',
			'2025-01-27'
		],
		['a name in another spelling', 'models', 'gpt-5', 'lab', 'Open AI'],
		[
			'a chip twice in a list',
			'chip-controls',
			'2025-05-28-nvidia-reports-the-actual-h20-charge',
			'chips',
			['H20', 'H20']
		],
		['a sentence that breaks off', 'claims', 'nvidia-seventeen-percent', 'finding', 'It closed at'],
		['a note of a figure that breaks off', 'models', 'gpt-4', 'costs.0.note', 'An estimate, for'],
		['a size that its name denies', 'models', 'llama-3-1-405b', 'paramsTotalB', 4050],
		['active parameters that its name denies', 'models', 'qwen3-next-80b-a3b', 'paramsActiveB', 30],
		[
			'a maker’s figure that is said to be an estimate',
			'models',
			'deepseek-v3',
			'costs.0.status',
			'estimated'
		],
		['dollars of a year to come', 'models', 'deepseek-v3', 'costs.0.dollarsYear', 2026],
		[
			'a moment of another day',
			'events',
			'2025-01-20-deepseek-releases-r1-r1-zero-and',
			'moment',
			'2025-01-27T12:19:00Z'
		],
		['a topic that is not explained', 'techniques', 'grpo-code', 'topic', 'grpo-2', 'topic'],
		['a unit of nothing', 'techniques', 'training-run-v3-left-out', 'unit', 'lines', 'value'],
		[
			'a length on a curve of scores',
			'technique-curves',
			'r1-zero-learning-curve-7200',
			'meanTokens',
			4000
		],
		[
			'a paper’s number that its address denies',
			'sources',
			'minimax-text-01-arxiv',
			'publisher',
			'arXiv 2501.08314'
		],
		['half a download', 'adoption', 'hf-models-derived-from-qwen-2026-02-03', 'value', 113000.5],
		['a total that fell', 'adoption', 'app-downloads-cumulative-2025-01-27', 'value', 1],
		['a plan without a day', 'capex', 'meta-2026-guidance', 'asOf', null],
		['a plan made after its year', 'capex', 'meta-2026-guidance', 'year', 2025, 'company and year'],
		['a quarter after another', 'nvidia-quarters', 'fy2027-q2', 'quarter', 'FY2027 Q3'],
		['a line left out that has a price', 'deepseek-bill', 'v3-context', 'section', 'left-out'],
		['a fall that its note denies', 'market-losses', 'aapl-2026-02-12', 'changePct', -5.1],
		['a loss that its note denies', 'market-losses', 'nvda-2025-10-10', 'lossUsdB', 232],
		['a ticker of another company', 'market-losses', 'spcx-2026-08-05', 'company', 'Apple'],
		['a company under another name', 'market-day', 'nvda', 'name', 'Nvidia Corporation'],
		['a loss of what rose', 'market-day', 'aapl', 'lossUsdB', 3],
		['a lab that its developer does not have', 'models', 'gpt-4', 'lab', 'Anthropic'],
		['a country that its developer does not have', 'models', 'gpt-4', 'country', 'China'],
		['a name that is not its id’s', 'models', 'deepseek-v3', 'name', 'DeepSeek-V9'],
		['closed weights under an open licence', 'models', 'gpt-4', 'licence', 'MIT'],
		['hours in which nothing can be computed', 'models', 'gpt-4', 'gpuHours', 57],
		['wear in dollars of another year', 'models', 'gpt-4', 'costs.0.dollarsYear', 2021],
		[
			'a size of V3 told otherwise',
			'techniques',
			'mixture-of-experts-total-parameters',
			'value',
			37
		],
		[
			'a later price far from that of the launch',
			'price-history',
			'v4-pro-2026-05-22',
			'outputUsdPerMtok',
			870
		],
		[
			'a revision that a maker is said to claim',
			'cost-revisions',
			'gpt-4-amortized-2024-12-24',
			'status',
			'claimed'
		],
		[
			'a highest count below the loss',
			'market-losses',
			'meta-2022-02-03',
			'highUsdB',
			100,
			'lossUsdB'
		],
		['a highest count far above it', 'market-losses', 'nvda-2025-01-27', 'highUsdB', 5960],
		['a large loss that the ranking lacks', 'market-day', 'vrt', 'lossUsdB', 5000],
		['a bill for another chip than its lines’', 'deepseek-bill', 'v3-total', 'gpu', 'NVIDIA H100'],
		['spending without a sum', 'beyond-the-run', 'openai-2024-rd', 'usd', null],
		[
			'an event of a day to come',
			'events',
			'2025-04-16-openai-releases-o3-and-o4-mini',
			'event',
			'Releases o3 on 17 April 2027.'
		],
		[
			'a part that the article does not have',
			'claims',
			'weights-released-openly',
			'section',
			'Openings'
		],
		[
			'a source that is a search',
			'sources',
			'minimax-text-01-arxiv',
			'url',
			'https://www.google.com/search?q=minimax'
		],
		[
			'a source behind a short address',
			'sources',
			'minimax-text-01-arxiv',
			'url',
			'https://bit.ly/3abc'
		],
		[
			'an address with the sign of its sentence',
			'sources',
			'openai-o3-o4-mini',
			'url',
			'https://openai.com/o3).'
		],
		['hours of V3 that the bill does not have', 'models', 'deepseek-v3', 'gpuHours', 2788001],
		['a run that the bill denies', 'models', 'deepseek-r1', 'costs.0.usd', 5900000],
		['a stage that the bill denies', 'models', 'deepseek-r1', 'costs.0.usdLow', 300000],
		[
			'chips that the bill does not count',
			'models',
			'deepseek-v3',
			'accelerator',
			'NVIDIA H800 (2,408)'
		],
		[
			'a cache that its tokens do not fill',
			'techniques',
			'multi-head-latent-attention-kv-cache-for-a-131-072-token-context-v3',
			'value',
			9.23
		],
		[
			'more choices than there are',
			'techniques',
			'mixture-of-experts-possible-choices-of-8-experts-from-256-one-layer',
			'value',
			4.2e14
		],
		['a share of other parts', 'techniques', 'mixture-of-experts-active-share', 'value', 5.6],
		[
			'a ratio of other parts',
			'techniques',
			'mixture-of-experts-compute-ratio-dense-405b-to-v3',
			'value',
			9.9
		],
		[
			'scores that the benchmarks deny',
			'claims',
			'competitive-with-o1',
			'figures.2.value',
			'2092 / 2061'
		],
		['a test too many', 'claims', 'competitive-with-o1', 'figures.7.value', 11],
		['plans that do not add up', 'capex', 'all-four-2026-guidance-2', 'capexUsdB', 735],
		['a low end that does not add up', 'capex', 'all-four-2026-guidance-2', 'lowUsdB', 715],
		['a year that its quarters deny', 'capex', 'amazon-2025-actual', 'capexUsdB', 131.28],
		['a figure known before its source', 'models', 'gpt-4', 'costs.3.known', '2023-04-16'],
		['null among the costs', 'models', 'gpt-4', 'costs.0', null],
		['null for the costs', 'models', 'gpt-4', 'costs', null]
	];
	test.each(breaks)('%s', (_, file, row, path, value, at) => {
		const [line = 'no fault'] = broken(file, (json) => put(json, row, path, value));
		expect(line.startsWith(`${place(file, row)} ${at ?? path}`), line).toBe(true);
	});

	test.each<[DatasetId, string, string]>([
		['events', '2024-12-26-deepseek-releases-v3-671b-total-37b', 'event'],
		['claims', 'nvidia-seventeen-percent', 'finding'],
		['models', 'gpt-4', 'costs.0.note'],
		['capex', 'microsoft-2026-guidance', 'history.0.reason'],
		['capex', 'microsoft-2026-guidance', 'history.0.was'],
		['sources', 'deepseek-v3-report', 'title']
	])('%s %s %s with a path of a machine or with markup', (file, row, path) => {
		for (const text of ['Read in /home/me/copy.', 'It was <b>dear</b>.']) {
			const [line = 'no fault'] = broken(file, (json) => put(json, row, path, text));
			expect(line.startsWith(`${place(file, row)} ${path}: expected no `), line).toBe(true);
		}
	});

	test.each([
		'http://www.arxiv.org/abs/2412.19437',
		'https://arxiv.org/abs/2412.19437v2',
		'https://arxiv.org/pdf/2412.19437',
		'https://export.arxiv.org/pdf/2412.19437v1.pdf',
		'https://arxiv.org/abs/2412.19437/',
		'https://arxiv.org/abs/2412.19437?utm_source=x&utm_medium=y',
		'https://arxiv.org/abs/2412.19437#section',
		'https://ARXIV.org/html/2412.19437v2'
	])('a page that is cited twice, as %s', (url) => {
		const rows = files.sources!.rows;
		const [one, other] = [rows.find(({ id }) => id === 'deepseek-v3-report')!, rows.at(-1)!];
		expect(one.url).toBe('https://arxiv.org/abs/2412.19437');
		const [line = 'no fault'] = broken('sources', (json) =>
			Object.assign(json.rows.at(-1)!, { url, date: one.date })
		);
		expect(
			line.startsWith(`${place('sources', other.id)} url: expected another page than`),
			line
		).toBe(true);
	});

	test.each([
		'http://localhost:4173/',
		'https://10.0.0.2/a',
		'https://registry.npmjs.org/a',
		'https://host/a',
		'https://me:x@example.org/'
	])('a source at %s, which not everybody can open', (url) => {
		const [line = 'no fault'] = broken('sources', (json) =>
			put(json, 'deepseek-v3-report', 'url', url)
		);
		expect(line).toContain(
			`${place('sources', 'deepseek-v3-report')} url: expected an address that`
		);
	});

	test('a figure may be known before its model where its note says so', () => {
		const lines = broken('models', (json) => {
			put(json, 'deepseek-v3', 'costs.0.known', '2024-11-01');
			put(json, 'deepseek-v3', 'costs.0.note', 'Said two months before the release.');
		});
		expect(lines).toEqual([]);
	});

	test('a spike, once, and not the good day after it', () => {
		const lines = broken('nvidia-daily', (file) => {
			for (const key of ['open', 'high', 'low', 'close'])
				put(
					file,
					'2025-03-04',
					key,
					10 * (file.rows.find(({ id }) => id === '2025-03-04')![key] as number)
				);
		});
		expect(lines).toHaveLength(4);
		for (const line of lines) expect(line).toContain('(2025-03-04)');
	});

	test('a close of Nvidia that two other files contradict', () => {
		const lines = broken('nvidia-daily', (file) => put(file, '2025-01-27', 'close', 118.58));
		expect(lines).toEqual([
			`${place('market-day', 'nvda')} close: expected 118.58, the close of 2025-01-27 in the daily file, got 118.42`,
			`${place('market-losses', 'nvda-2025-01-27')} changePct: expected -16.86, from data/nvidia-daily.json, got -16.97`
		]);
	});

	test('a row that is the one before under another id', () => {
		const [line] = broken('glossary', ({ rows }) => rows.push({ ...rows[0]!, id: 'again' }));
		expect(line).toMatch(/glossary\.json row 16 \(again\) term: expected another than row 1 /);
		const [other] = broken('chip-controls', ({ rows }) =>
			rows.splice(1, 0, { ...rows[0]!, id: `${rows[0]!.id}-b` })
		);
		expect(other).toMatch(/chip-controls\.json row 2 .* row: expected another than row 1 /);
	});

	test('a firm with two first figures for a year', () => {
		const [line] = broken('capex', (file) => put(file, 'meta-2026-guidance', 'primary', true));
		expect(line).toMatch(/data\/capex\.json row \d+ \(meta-2026-guidance.*\) primary: /);
	});

	test.each([null, [], 'gpt-4', 7])('a row that is %j', (row) => {
		const lines = broken('models', (file) => (file.rows[3] = row as never));
		expect(lines).toEqual([
			`data/models.json row 4 row: expected fields in braces, got ${JSON.stringify(row)}`
		]);
	});
});

describe('no text holds', () => {
	const refused = {
		'a path of a machine': [
			'Read in /home/me/copy.',
			'Read in ~/copy.',
			'Read in (/tmp/x.csv).',
			'See ../facts/a.csv.',
			'See C:\\Users.',
			'See D:/facts.',
			'From file:///a.csv.',
			'/srv/facts',
			'From node_modules.'
		],
		'a host of a machine or of packages': [
			'On localhost:4173.',
			'At 192.168.0.7.',
			'From registry.npmjs.org.',
			'At npm.internal.',
			'From cache:4873.'
		],
		'an address': ['At https://example.org/a.', 'At www.example.org.'],
		HTML: [
			'It was <b>dear</b>.',
			'<script>x()</script>',
			'A&nbsp;price.',
			'A <!-- word -->.',
			'<br/>'
		],
		markup: [
			'It was **dear**.',
			'It was *dear*.',
			'It was _dear_.',
			'Run `it`.',
			'See [it](a).',
			'# It',
			'- It.',
			'> It.',
			'1. It.',
			'It was ~~dear~~.',
			'[[fall-exact]]',
			'{{it}}'
		]
	};
	test.each(Object.entries(refused))('%s', (_, all) => {
		for (const text of all) expect(wordFault(text), text).toMatch(/^no /);
	});

	test('a slip of the hand', () => {
		for (const text of [
			...[
				'TODO check.',
				'undefined.',
				'It is NaN.',
				'n/a',
				'??',
				'Lorem ipsum dolor.',
				'Itâ€™s out.'
			],
			...[
				'Its%20out.',
				'Of the the model.',
				'R1 , and V3.',
				'R1,, V3.',
				'It is..',
				'(R1 and V3.',
				'It “is.'
			],
			...['An "o1.', 'On 31 February 2025.', 'On 31 June.']
		])
			expect(slipFault(text), text).not.toBeNull();
		for (const text of [
			'It had had all that that meant, e.g., 30% of 20% (Inc., 2024).',
			'On 29 February, and “29 February 2024”; [it] is 5%.'
		])
			expect(slipFault(text), text).toBeNull();
	});

	test('but words that only look like it', () => {
		for (const text of [
			'64*8 is 512, a.k.a. 2^9; and/or 3 km/h, 4 < 5 > 3 & 6.',
			'It answers /think and /no_think (arXiv:2412.19437), at 16:00 UTC, 10:1.',
			'A registry of snake_case names, in version 10.2.1; local, internal.',
			'[Sic] 2 * 3 * 4; - as a dash - and #1.'
		])
			expect(wordFault(text), text).toBeNull();
	});
});

describe('what a file says of itself', () => {
	test.each([
		['no rows', 'rows: expected at least one row', (file: File) => (file.rows = [])],
		[
			'a key that no file has',
			'comment: expected no such field',
			(file: File) => (file.comment = 1)
		],
		[
			'topics, which another file has',
			'topics: expected no such field',
			(file: File) => (file.topics = [])
		],
		[
			'a licence whose link is a script',
			'licence.url: expected an address',
			(file: File) => (file.licence = { name: 'x', url: 'javascript:alert(1)' })
		],
		[
			'a licence whose link is data',
			'licence.url: expected an address',
			(file: File) => (file.licence = { name: 'x', url: 'data:text/html,x' })
		],
		['a blank title', 'title: expected some words', (file: File) => (file.title = '\u00a0')],
		[
			'a change far in the future',
			'updated: expected within',
			(file: File) => (file.updated = '2999-01-01')
		],
		['a column twice', 'columns: expected', (file: File) => file.columns.push(file.columns[0]!)]
	])('%s', (_, said, breakIt) => {
		const [line = 'no fault', ...more] = broken('events', breakIt);
		expect(line.startsWith(`data/events.json ${said}`), line).toBe(true);
		expect(more).toEqual([]);
	});

	test('the type of a column is that of its values', () => {
		const type = (name: string, type: string) => (file: File) =>
			(file.columns.find((column) => column.name === name)!.type = type);
		expect(broken('models', type('gpuHours', 'string'))[0]).toMatch(
			/row \d+ \(.*\) gpuHours: expected string/
		);
		expect(broken('capex', type('capexUsdB', 'integer'))[0]).toMatch(
			/ capexUsdB: expected integer/
		);
		expect(broken('events', type('date', 'string'))[0]).toMatch(
			/events\.json columns\.1\.type: .*"date"/
		);
		expect(broken('events', type('actor', 'any'))[0]).toMatch(/columns\.2\.type: /);
	});

	test('a history of corrections may stand in some rows and be left out of the others', () => {
		const events = structuredClone(files.events!);
		const was = {
			field: 'event',
			was: 'A slip, 27.01.1925.',
			day: '2026-11-27',
			reason: 'A slip.'
		};
		events.rows[2]!.history = [was, { ...was, field: 'kind', was: 'slip' }];
		expect(ownFaults('events', events).map(faultLine)).toEqual([]);
		expect(valueFaults('data/events.json', events).map(faultLine)).toEqual([]);
		events.rows[2]!.second = 1;
		expect(ownFaults('events', events).map(faultLine)).toEqual([
			expect.stringMatching(/^data\/events\.json columns: /)
		]);
	});
});

describe('one slip is one thing to read', () => {
	test('a file that cannot be read is the only one that is named', () => {
		const found = read({ ...texts, models: texts.models!.replace('"rows"', 'rows') }).faults;
		expect(found.map(faultLine)).toEqual([expect.stringMatching(/^data\/models\.json line \d+: /)]);
	});

	test('what a broken file lacks is not held against the others', () => {
		const lines = broken('sources', ({ rows }) => (rows[7]!.kind = 'hearsay'));
		expect(lines).toEqual([expect.stringMatching(/^data\/sources\.json row 8 .* kind: /)]);
		const rows = broken('models', (file) => (file.rows[0]!.paramsActiveB = 1e9));
		expect(new Set(rows.map((line) => line.split(' ')[0]))).toEqual(new Set(['data/models.json']));
	});

	test('a screen of faults, their number, and the first one last', () => {
		const found = faultsAfter('sources', {
			...files,
			sources: { ...files.sources!, rows: files.sources!.rows.slice(0, 50) }
		});
		const lines = report(found);
		expect(found.length).toBeGreaterThan(300);
		expect(lines).toHaveLength(22);
		expect(lines[20]).toBe(`and ${found.length - 20} more, which may follow from these`);
		expect(lines[21]).toBe(`begin with ${faultLine(found[0]!)}`);
		expect(report(found.slice(0, 1))).toEqual([faultLine(found[0]!)]);
		expect(report([])).toEqual([]);
	});

	test('after a change of one file the same faults are found as in all', () => {
		const capex = structuredClone(files.capex!);
		put(capex, 'meta-2026-guidance', 'sources', ['hearsay']);
		const changed = { ...files, capex };
		expect(faultsAfter('capex', changed)).toEqual(faults(changed));
	});
});

describe('a key that stands twice', () => {
	const twice = (text: string) => repeatedKeys('data/x.json', text).map(faultLine);

	test('is named by row and field, however deep and however it is written', () => {
		const text =
			'{"id":"x","rows":[{"id":"a"},{"id":"b","costs":[{"usd":1,"usd":2}],"\\u0069d":"c"}]}';
		expect(twice(text)).toEqual([
			'data/x.json row 2 costs.0.usd: expected a key once, got "usd"',
			'data/x.json row 2 id: expected a key once, got "id"'
		]);
		expect(twice('{"id":1,"rows":[],"id":2}')).toEqual([
			'data/x.json id: expected a key once, got "id"'
		]);
	});

	test('is not a key in another object, nor a word of a text', () => {
		expect(twice('{"a":{"a":["a",":","{\\"a\\":1,\\"a\\":2}"]},"b":[{"a":1},{"a":1}]}')).toEqual(
			[]
		);
		expect(Object.entries(texts).flatMap(([id, text]) => repeatedKeys(id, text))).toEqual([]);
	});
});
