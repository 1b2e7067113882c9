import { expect, test } from 'vitest';
import { releaseFaults } from '../../../src/server/data/releases';
import type { Row } from '../../../src/server/data/schemas';

const model: Row<'models'> = {
	id: 'lab-one',
	name: 'One',
	developer: 'A lab',
	lab: 'Lab',
	country: 'France',
	released: '2025-03-01',
	releasedAs: 'weights',
	weights: 'open',
	weightsReleased: '2025-03-01',
	licence: 'MIT',
	kind: 'base',
	inReleases: true,
	releaseName: null,
	paramsTotalB: 100,
	paramsActiveB: 10,
	paramsRumoured: false,
	priceInputUsdPerMtok: 1,
	priceOutputUsdPerMtok: 2,
	priceIsLaunch: true,
	priceNote: 'From a table, 10 March 2025; cut to 1.50 on 1 June 2025.',
	gpuHours: null,
	accelerator: null,
	trainingComputeFlop: null,
	computeConfidence: null,
	costs: [],
	note: null,
	sources: ['lab', 'epoch-ai-models']
};
const source = (id: string, url: string, date: string | null = null): Row<'sources'> => ({
	...{ id, title: id, publisher: 'Somebody', url, date, kind: 'primary' }
});
const sources = [
	source('lab', 'https://lab.example/one'),
	source('epoch-ai-models', 'https://epoch.ai/data/ai-models'),
	source('paper', 'https://arxiv.org/abs/2503.00001', '2025-03-01')
];
/** Fields at fault in the last of some rows, each that row with changes. */
const fields = (changes: Partial<Row<'models'>>, ...before: Partial<Row<'models'>>[]) => {
	const rows = [...before, changes].map((change) => ({ ...model, ...change }));
	return releaseFaults({ models: { rows }, sources: { rows: sources } })
		.filter(({ row }) => row?.startsWith(`${rows.length} `))
		.map(({ field }) => field);
};

test('a model released with its weights is good', () => {
	expect(fields({})).toEqual([]);
});

test('what came out on the day and whether it counts as a release agree', () => {
	expect(fields({ releasedAs: null, weightsReleased: null })).toEqual(['releasedAs']);
	expect(fields({ releasedAs: null, inReleases: false })).toEqual(['weightsReleased']);
	const announced = {
		releasedAs: 'announcement',
		weights: 'closed',
		weightsReleased: null
	} as const;
	expect(fields({ ...announced, inReleases: true })).toEqual(['inReleases']);
	expect(fields({ ...announced, inReleases: false })).toEqual([]);
	expect(fields({ releasedAs: 'api', inReleases: false })).toEqual(['inReleases']);
});

test('open weights have a day, not before the release, or a note that it was not read', () => {
	const api = { releasedAs: 'api' } as const;
	expect(fields({ ...api, weightsReleased: '2025-04-01' })).toEqual([]);
	expect(fields({ ...api, weightsReleased: '2025-02-01' })).toEqual(['weightsReleased']);
	expect(fields({ ...api, weightsReleased: null })).toEqual(['weightsReleased']);
	const note = 'The day of the weights was not read.';
	expect(fields({ ...api, weightsReleased: null, note })).toEqual([]);
	expect(fields({ ...api, weights: 'closed', licence: 'proprietary' })).toEqual([
		'weightsReleased'
	]);
	expect(fields({ weightsReleased: '2025-04-01' })).toEqual(['weightsReleased']);
});

test('open weights have a size and a licence by name', () => {
	expect(fields({ paramsTotalB: null })).toEqual(['paramsTotalB']);
	expect(fields({ licence: 'proprietary' })).toEqual(['licence']);
	expect(fields({ licence: 'open; see the source for its terms' })).toEqual(['licence']);
	expect(fields({ licence: null })).toEqual([]);
});

test('no note of a model that is drawn says that something was left unchecked', () => {
	expect(fields({ note: 'The licence was not re-checked.' })).toEqual(['note']);
	expect(fields({ note: 'Sources are split between two days.' })).toEqual(['note']);
	expect(fields({ note: '28 or 29 January 2025 depending on the time zone.' })).toEqual(['note']);
	expect(fields({ priceNote: 'Not found; not re-checked.' })).toEqual(['priceNote']);
});

test('a price read two weeks after the release, or in force from later, is no launch price', () => {
	expect(fields({ priceNote: 'From a table, 16 March 2025.' })).toEqual(['priceIsLaunch']);
	expect(fields({ priceNote: 'From a table, in force from May 2025.' })).toEqual(['priceIsLaunch']);
	expect(fields({ priceNote: 'From a table, 16 March 2025.', priceIsLaunch: false })).toEqual([]);
});

test('a day rests on more than Epoch’s table and a paper, or the note says so', () => {
	const alone = { sources: ['epoch-ai-models'] };
	expect(fields(alone)).toEqual(['sources']);
	expect(fields({ ...alone, note: 'No second source gives the day.' })).toEqual([]);
	expect(fields({ sources: ['lab', 'paper'] })).toEqual(['released']);
	expect(fields({ sources: ['lab', 'paper'], note: 'The day of the paper too.' })).toEqual([]);
});

test('no more parameters are at work than there are, and a family agrees on its size or says why not', () => {
	expect(fields({ paramsActiveB: 101 })).toEqual(['paramsActiveB']);
	const other = { id: 'lab-one-pro', paramsTotalB: 103 };
	expect(fields({}, other)).toEqual(['paramsTotalB']);
	expect(fields({ note: 'Rounded; another count says 103.' }, other)).toEqual([]);
	expect(fields({}, { ...other, paramsTotalB: 400 })).toEqual([]);
	expect(fields({}, { ...other, id: 'lab-two' })).toEqual([]);
});

test('a row with a broken field is left to the check of its fields', () => {
	expect(fields({ sources: 'lab' as never, licence: 'proprietary' })).toEqual([]);
});
