import { expect, test } from 'vitest';
import { loaded } from '../../src/lib/charts/all';
import { view, type Spending } from '../../src/lib/charts/demand/view';
import { day } from '../../src/lib/format';

const spending = (id: string, rest: Partial<Spending>): Spending => ({
	kind: 'company',
	id,
	name: 'Meta',
	begins: '2026-01-01',
	ends: '2026-12-31',
	usd: 1e11,
	low: null,
	high: null,
	planned: false,
	shown: true,
	basis: 'calendar year',
	note: null,
	source: { title: 'A report', url: 'https://example.org' },
	...rest
});
const rows = [
	spending('q4', { kind: 'quarter', begins: '2024-10-27', ends: '2025-01-26', usd: 3.558e10 }),
	spending('spent', { begins: '2025-01-01', ends: '2025-12-31' }),
	spending('plan', { planned: true, low: 9e10, high: 11e10 }),
	spending('old-plan', { planned: true, shown: false })
];

test('a quarter stands at its own end, and begins after the one before has ended', () => {
	const { bars, marks } = view(rows, { show: 'quarters', focus: [] });
	expect(bars[0]?.x[1]).toBe(day('2025-01-26'));
	expect(bars[0]?.x[0]).toBeGreaterThan(day('2024-10-27'));
	expect(marks[0]).toMatchObject({ x: day('2025-01-26'), y: 3.558e10 });
});

test('the quarter before the fall ends on the eve of its rule', () => {
	const { rows, chart } = loaded('demand');
	const { bars, notes } = view(rows as readonly Spending[], chart.initial as never);
	const before = bars.filter(({ x }) => x[1] < (notes[0]?.x ?? 0)).at(-1);
	expect(before).toMatchObject({ id: 'fy2025-q4', y: [0, 35.58e9] });
	expect((notes[0]?.x ?? 0) - (before?.x[1] ?? 0)).toBe(864e5);
});

test('guidance is never drawn as spent, and its words say that it is planned', () => {
	const { bars, marks } = view(rows, { show: 'capex', focus: ['plan'] });
	expect(bars.map(({ id, hollow }) => [id, hollow])).toEqual([
		['spent', false],
		['plan', true]
	]);
	expect(marks.find(({ id }) => id === 'plan')?.title).toContain('planned');
	expect(marks.find(({ id }) => id === 'spent')?.title).not.toContain('planned');
});

test('quarters and years never share an axis', () => {
	const quarters = view(rows, { show: 'quarters', focus: [] });
	const years = view(rows, { show: 'capex', focus: [] });
	expect(quarters.bars.map(({ id }) => id)).toEqual(['q4']);
	expect(years.bars.map(({ id }) => id)).not.toContain('q4');
	expect(years.y).not.toEqual(quarters.y);
});
