import { expect, test } from 'vitest';
import type { Release, Row, Session, State } from '../../src/charts/releases/types';
import { view } from '../../src/charts/releases/view';
import { describe } from '../../src/charts/releases/words';
import { steps } from '../../src/story/steps';
import { loaded } from '../../src/server/charts/all';
import { rowOf } from '../../src/server/data';
import { trades } from '../../src/server/data/sessions';

const source = { title: 'A source', url: 'https://example.org' };
const session = (id: string, change: number): Session => ({
	...{ id, change, source },
	released: id,
	close: 100
});
const release = (id: string, released: string, rest: Partial<Release> = {}): Release => ({
	...{ id, released, source, lab: 'A lab', name: id.toUpperCase(), open: true },
	...{ licence: null, priceOutputUsdPerMtok: null, event: null },
	...rest
});
const named = (text: string) => [{ text, tone: 'deepseek', look: 'name' }] as const;
const rows: readonly Row[] = [
	release('r1', '2025-01-20', {
		cell: named('R1'),
		since: { text: 'R1', more: '', pale: false }
	}),
	release('price', '2025-01-16', {
		cell: named('V3'),
		since: { text: 'V3', more: '’s price', pale: true }
	}),
	release('beside', '2025-01-17'),
	session('2025-01-15', 0.02),
	session('2025-01-16', -0.04),
	session('2025-01-17', 0.01),
	session('2025-01-21', 0.01),
	session('2025-01-24', -0.01),
	session('2025-01-27', -0.17),
	session('2025-01-28', 0.09)
];
const state: State = {
	...{ show: 'calendar', upto: '', from: '2025-01-01', to: '2025-02-01' },
	...{ focus: [], search: '' }
};
const seen = (changes: Partial<State> = {}) => view(rows, { ...state, ...changes });
const drawn = (changes?: Partial<State>) => seen(changes).calendar!;
const dayOf = (id: string, changes?: Partial<State>) =>
	drawn(changes).days.find((day) => day.id === id)!;

test('the calendar begins with a Monday, and a day stands in the column of its weekday', () => {
	const { columns, days } = drawn();
	expect(columns.map(({ name }) => name)).toEqual(
		'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
	);
	expect(columns.filter(({ strong }) => strong).map(({ name }) => name)).toEqual([
		'Monday',
		'Thursday'
	]);
	expect(days[0]).toMatchObject({ id: '2025-01-13', x: 0, y: 0, number: '13', month: 'Jan' });
	expect(dayOf('2025-01-28')).toMatchObject({ x: 1, y: 2, month: '' });
	expect(days.at(-1)?.id).toBe('2025-01-28');
});

test('a bar goes up with a gain and down with a loss, all on one scale', () => {
	const long = (id: string) => dayOf(id).bar!.bottom - dayOf(id).bar!.top;
	expect(dayOf('2025-01-15').bar!.up).toBe(true);
	expect(dayOf('2025-01-16').bar!.up).toBe(false);
	expect(dayOf('2025-01-16').bar!.top).toBe(dayOf('2025-01-15').bar!.bottom);
	expect(long('2025-01-16') / long('2025-01-15')).toBeCloseTo(2);
	expect(long('2025-01-27') / long('2025-01-15')).toBeCloseTo(8.5);
	// out of the last of three rows, and not out of the picture
	expect(dayOf('2025-01-27').bar!.bottom).toBeGreaterThan(3);
	expect(seen().y.domain[0]).toBe(dayOf('2025-01-27').bar!.bottom);
});

test('a weekday without a close is closed, a weekend is not', () => {
	const closed = drawn().days.filter(({ closed }) => closed);
	expect(closed.map(({ number }) => number)).toEqual(['13', '14', '20', '22', '23']);
});

test('the rule lies under the days from the price to the fall, full from the release on', () => {
	expect(drawn().rules).toEqual([
		{ from: 0, to: 3, y: 1, look: 'none' },
		{ from: 3, to: 7, y: 1, look: 'pale' },
		{ from: 0, to: 7, y: 2, look: 'full' }
	]);
	expect(drawn({ upto: 'price' }).rules).toEqual([
		{ from: 0, to: 3, y: 1, look: 'none' },
		{ from: 3, to: 4, y: 1, look: 'pale' },
		{ from: 4, to: 7, y: 1, look: 'none' },
		{ from: 0, to: 7, y: 2, look: 'none' }
	]);
});

test('days after the one that colour ends with are pale, and the fall is not told before', () => {
	const upto = { upto: 'r1' };
	expect(dayOf('2025-01-20', upto).faint).toBe(false);
	expect(dayOf('2025-01-21', upto).faint).toBe(true);
	expect(dayOf('2025-01-27', upto).bar).toBeNull();
	expect(drawn(upto).hero).toBeNull();
	expect(describe(seen(upto))).not.toContain('17.00%');
	expect(describe(seen(upto))).toContain('Not in this picture: 1 trading day.');
	// what stays does not move
	expect(seen(upto).y).toEqual(seen().y);
});

test('the days of the price and of the release are counted to the fall', () => {
	const { hero } = drawn();
	expect(hero?.big).toBe('−17.00%');
	expect(hero?.name).toBe('Nvidia, Monday 27 January 2025');
	expect(hero?.counts.map(({ text, more }) => text + more)).toEqual([
		'day 11 of V3’s price',
		'day 7 of R1'
	]);
	expect(describe(seen())).toContain('day 11 of V3’s price, day 7 of R1');
});

test('each bar is a stop with its close, day and source; what has no words is told beside it', () => {
	const { marks } = seen();
	expect(marks.find(({ id }) => id === '2025-01-17')).toMatchObject({
		title: 'Nvidia +1.00%',
		lines: [
			'$100.00 at the close',
			'Friday, 17 Jan 2025',
			'day 1 of V3’s price',
			'BESIDE of A lab came out'
		],
		source
	});
	expect(marks.map(({ id }) => id)).toContain('r1');
	expect(marks.map(({ id }) => id)).not.toContain('beside');
});

test('the steps show the weeks from V3 to the fall, closed when the exchange was', () => {
	const { chart, rows } = loaded('releases');
	const shown = steps
		.filter(({ state }) => state.show === 'calendar')
		.map(({ id, state }) => [id, chart.view(rows, state)] as const);
	expect(shown.map(([id]) => id)).toEqual(['v3-thursday', 'r1-monday', 'eight-days']);
	for (const [id, seen] of shown) {
		const { days } = (seen as ReturnType<typeof view>).calendar!;
		for (const { id: iso, closed, x } of days)
			expect(closed, `${id} ${iso}`).toBe(x < 5 && !trades(iso));
	}
});

test('what the cells say of events stands in their rows', () => {
	const { event } = rowOf('events', '2025-01-26-deepseek-app-reaches-first-place-in');
	expect(event).toBe('App reaches first place in the US App Store.');
	const kimi = rowOf('events', '2025-01-20-moonshot-publishes-kimi-k1-5-a').moment!;
	const r1 = rowOf('events', '2025-01-20-deepseek-releases-r1-r1-zero-and').moment!;
	expect(kimi > r1).toBe(true);
	const report = rowOf('events', '2024-12-27-deepseek-v3-technical-report-prints-the');
	expect(report.date).toBe(rowOf('models', 'deepseek-v3').released);
});
