import { expect, test } from 'vitest';
import type { Release, State } from '../../src/charts/releases/types';
import { lanesOf, view } from '../../src/charts/releases/view';
import { describe } from '../../src/charts/releases/words';
import { day } from '../../src/lib/format';
import { projection } from '../../src/lib/scale';

const release = (
	id: string,
	lab: string,
	released: string,
	rest: Partial<Release> = {}
): Release => ({
	id,
	name: id.toUpperCase(),
	lab,
	released,
	open: false,
	licence: null,
	priceOutputUsdPerMtok: null,
	event: null,
	source: { title: 'A source', url: 'https://example.org' },
	...rest
});
/** As many releases of one lab as give it a lane of its own. */
const many = (lab: string, count: number) =>
	Array.from({ length: count }, (_, i) => release(`${lab}-${i}`, lab, `2024-0${i + 1}-01`));
const rows = [
	...many('DeepSeek', 7),
	...many('Meta', 6),
	release('r1', 'DeepSeek', '2025-01-20', { open: true, licence: 'MIT' }),
	release('o1', 'A small lab', '2025-01-10'),
	release('fell', 'Nvidia', '2025-01-27', { event: 'Its shares fell' })
];
const state: State = {
	from: '2025-01-01',
	to: '2025-02-01',
	show: 'lanes',
	upto: '',
	focus: [],
	search: ''
};
const seen = (changes: Partial<State> = {}) => view(rows, { ...state, ...changes });

test('a release stands at its day in the lane of its lab, filled where its weights are open', () => {
	expect(seen().dots.map(({ id, x, y, hollow, tone }) => [id, x, y, hollow, tone])).toEqual([
		['r1', day('2025-01-20'), 'DeepSeek', false, 'deepseek'],
		['o1', day('2025-01-10'), 'Others', true, 'grey']
	]);
});

test('a lab with fewer releases than six shares the last lane, and lanes go by their number', () => {
	const lanes = lanesOf(rows);
	expect(lanes.names).toEqual(['DeepSeek', 'Meta', 'Others']);
	expect(lanes.of('A small lab')).toBe('Others');
	expect(lanes.of('Meta')).toBe('Meta');
});

test('a later release stands further right, and an event in no lane', () => {
	const drawn = seen();
	const { x, y } = projection(drawn);
	const at = (id: string) => drawn.dots.find((dot) => dot.id === id)!;
	expect(x(at('o1').x)).toBeLessThan(x(at('r1').x));
	expect(y(at('r1').y)).toBeLessThan(y(at('o1').y));
	expect(at('fell')).toBeUndefined();
	expect(describe(drawn)).toContain('Not in this picture: 1 event.');
});

test('a name stands at its own dot, and whatever is not found is pale', () => {
	const { labels, dots } = seen({ search: 'o1' });
	expect(labels).toMatchObject([{ text: 'O1', x: day('2025-01-10'), y: 'Others', tone: 'ink' }]);
	expect(dots.map(({ id, muted, r }) => [id, muted, r])).toEqual([
		['r1', true, 4.5],
		['o1', false, 6]
	]);
});

test('the count is of models in the window, and of those whose weights are open', () => {
	expect(seen().count).toEqual({ all: 2, open: 1, only: 0 });
	expect(seen({ from: '2024-01-01' }).count).toEqual({ all: 15, open: 1, only: 0 });
});

test('an announcement or a paper is small, says so, and is counted apart', () => {
	const announced = release('x1', 'A small lab', '2025-01-12', { only: 'announcement' });
	const described = release('x2', 'DeepSeek', '2025-01-14', { open: true, only: 'paper' });
	const drawn = view([...rows, announced, described], { ...state, focus: ['x1'] });
	expect(drawn.count).toEqual({ all: 2, open: 1, only: 2 });
	expect(drawn.dots.find(({ id }) => id === 'x1')).toMatchObject({ hollow: true, r: 3.5 });
	expect(drawn.dots.find(({ id }) => id === 'x2')).toMatchObject({ hollow: true, r: 2.5 });
	expect(drawn.marks.find(({ id }) => id === 'x2')?.lines).toContain('paper, no release');
	expect(describe(drawn)).toContain('1 of them with open weights (filled dots), and 2 ');
});

test('what a search finds is drawn in full with its name; weights that nobody knows of are no closed ones', () => {
	const unknown = release('x1', 'A small lab', '2025-01-12', { open: null });
	const { dots, labels, marks } = view([...rows, unknown], { ...state, search: 'x' });
	expect(dots.find(({ id }) => id === 'x1')).toMatchObject({ hollow: false, muted: false, r: 6 });
	expect(dots.find(({ id }) => id === 'o1')).toMatchObject({ hollow: true, muted: true, r: 4.5 });
	expect(labels.map(({ text }) => text)).toEqual(['X1']);
	expect(marks.find(({ id }) => id === 'x1')?.lines).toContain('weights unknown');
});
