import { expect, test } from 'vitest';
import { promised } from '../../src/charts/releases/promises';
import type { Promised, Release } from '../../src/charts/releases/types';
import { tellHeld } from '../../src/charts/releases/told';
import { day } from '../../src/lib/format';
import { loaded } from '../../src/server/charts/all';
import Releases from '../../src/charts/releases/Releases.svelte';
import { drawView, numbers, pick } from './layers/drawn';

const release = (id: string, released: string, rest: Partial<Release> = {}): Release => ({
	...{ id, name: id, lab: 'A lab', released, open: null, licence: null },
	...{ priceOutputUsdPerMtok: null, event: null },
	source: { title: 'A source', url: 'https://example.org' },
	...rest
});
const promise = (model: string, said: string, from: string, to: string | null, rest = {}) =>
	release(`${model}-${from}`, said, {
		name: model,
		event: 'Promised',
		promise: { model, due: 'soon', from, to, note: null, ...rest } satisfies Promised
	});
const rows = [
	release('deepseek-r1', '2025-01-20', { lab: 'DeepSeek', open: true }),
	release('kept', '2025-01-31'),
	release('late', '2025-04-05'),
	release('shown', '2025-04-05', { only: 'announcement' }),
	promise('shown', '2025-05-15', '2025-04-01', '2025-04-30', { due: 'April' }),
	promise('shown', '2025-05-15', '2025-09-01', null, { due: 'autumn' }),
	promise('late', '2024-10-30', '2025-01-01', '2025-03-31'),
	promise('kept', '2024-12-20', '2025-01-24', '2025-02-07')
];
const all = { from: '2000-01-01', to: '' };

test('models stand in the order in which they came, and last what never did', () => {
	const { held } = promised(rows, all);
	expect(held!.rows.map(({ id, came, verdict }) => [id, came, verdict])).toEqual([
		['kept', true, 'on time'],
		['late', true, 'not early'],
		['shown', false, 'not released']
	]);
	expect(held!.rows[0]!.at).toBe(day('2025-01-31'));
	expect(held!.rule!.x).toBe(day('2025-01-20'));
});

test('a bracket holds the first and the last day that a promise can mean, and one without an end runs on', () => {
	const { held, x } = promised(rows, all);
	const [first, second] = held!.rows[2]!.brackets;
	expect(first!.x).toEqual([day('2025-04-01'), day('2025-05-01')]);
	expect(second).toMatchObject({ open: true, x: [day('2025-09-01'), x.domain[1]] });
});

test('a model that came before its bracket is early', () => {
	const early = [...rows.slice(0, 1), release('kept', '2025-01-23'), rows.at(-1)!];
	expect(promised(early, all).held!.rows[0]!.verdict).toBe('early');
	// before it is out it is an empty ring, and no more is said of it
	const before = promised([rows.at(-1)!], all).held!;
	expect(before.rows[0]).toMatchObject({ came: false, verdict: 'not released' });
	expect(before.rule).toBeNull();
});

test('a dot stands inside its bracket where the promise was kept, and right of it where not', () => {
	const drawn = drawView(Releases, promised(rows, all));
	const at = pick(drawn, 'circle').map((dot) => numbers(dot, 'cx')[0]!);
	const spans = pick(drawn, 'rect').map((band) => numbers(band, 'x', 'width'));
	const [kept, late] = [spans[0]!, spans[1]!].map(([x, width]) => [x!, x! + width!] as const);
	expect(at[0]).toBeGreaterThan(kept![0]);
	expect(at[0]).toBeLessThan(kept![1]);
	expect(at[1]).toBeGreaterThan(late![1]);
});

test('each promise and each delivery is a stop, and is told in words', () => {
	const { marks, held, left } = promised(rows, all);
	expect(marks.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
	const words = tellHeld(held!);
	expect(words).toContain(
		'kept (A lab): promised on 20 December 2024 for soon; came on 31 January'
	);
	expect(words).toContain('promised for April, then autumn');
	expect(words).toContain('not released');
	expect(left).toEqual([]);
});

test('no dot of the data stands left of its bracket', () => {
	const { rows } = loaded('releases');
	const { held } = promised(rows as readonly Release[], all);
	expect(held!.rows.map(({ name, verdict }) => [name, verdict])).toEqual([
		['o3-mini', 'on time'],
		['Llama 4', 'not early'],
		['Behemoth', 'not released']
	]);
});
