import { describe, expect, test } from 'vitest';
import { notesOf, pitchOf, wordsOf } from '../../src/browser/sound/notes';
import type { Sound } from '../../src/lib/packed';
import { pack, soundOf, stopsOf } from '../../src/lib/stops';
import { fall } from '../../src/config';
import { chartIds, loaded } from '../../src/server/charts/all';
import { shownAs } from '../../src/server/charts/shown';
import { steps } from '../../src/story/steps';
import type { View } from '../../src/lib/chart';

const sound: Sound = { pitch: 'dollars', ends: ['May', 'June'], sweeps: [] };
const at = (x: number, y: number) => ({ x, y });

test('what stands higher sounds higher, an octave for a third of the plot', () => {
	expect(pitchOf(100)).toBe(196);
	expect(pitchOf(0)).toBe(8 * pitchOf(100));
	expect(pitchOf(100 / 3)).toBeCloseTo(2 * pitchOf(200 / 3));
});

test('notes come in the order of the horizontal, whatever the order of the keys, and from the left to the right', () => {
	const notes = notesOf([at(80, 50), at(10, 50), at(50, 50)], sound);
	expect(notes.map(({ mark }) => mark)).toEqual([1, 2, 0]);
	expect(notes.map(({ pan }) => Math.sign(pan))).toEqual([-1, 0, 1]);
	const [first, second, third] = notes.map(({ at }) => at);
	expect(first).toBe(0);
	expect((second! - first!) / (third! - first!)).toBeCloseTo(40 / 70);
});

test('few marks take four seconds, and many eight', () => {
	const endOf = (count: number) => {
		const notes = notesOf(
			Array.from({ length: count }, (_, i) => at((100 * i) / (count - 1), 50)),
			sound
		);
		return Math.max(...notes.map(({ at, length }) => at + length));
	};
	expect(endOf(2)).toBeCloseTo(4);
	expect(endOf(500)).toBeGreaterThan(7.5);
	expect(endOf(500)).toBeLessThanOrEqual(8);
});

test('a range is heard as a sweep, a fall as a glide that the next note waits for, a silent mark not at all', () => {
	const marks = [at(0, 50), at(10, 80), at(20, 50), at(30, 50)];
	const sweeps = [[0, 70, 30], [1, 20, 80], [3]] as const;
	const [range, fallen, next, ...none] = notesOf(marks, { ...sound, sweeps });
	expect(range!.to).toBeGreaterThan(range!.from);
	expect(fallen!.from).toBeCloseTo(pitchOf(20));
	expect(fallen!.to).toBeCloseTo(pitchOf(80));
	expect(next!.at).toBeGreaterThanOrEqual(fallen!.at + fallen!.length);
	expect(none).toEqual([]);
});

test('says what pitch and time mean by the words of the ends, and what sweeps only where something does', () => {
	const stops = ['low', 'high'].map((title, i) => ({
		...{ ...at(50 * i, 90 - 80 * i), title, lines: [], source: null }
	}));
	expect(wordsOf(stops, sound)).toBe(
		'From left to right, May to June. Pitch: dollars; lowest low, highest high.'
	);
	const more = { ...sound, sweeps: [[0, 90, 95] as const], rows: ['foot', 'head'] as const };
	expect(wordsOf(stops, more)).toMatch(/lowest foot, highest head\. The fall glides down\.$/);
});

/** Every picture that a reader can come to, by its name. */
const pictures: (readonly [string, View])[] = [
	...chartIds.map((id) => [id, shownAs(id, null).view] as const),
	...steps.map((step) => [step.id, shownAs(step.chart, step).view] as const)
];
const heard = pictures.flatMap(([name, view]) => {
	const series = soundOf(view);
	return series ? [[name, view, series] as const] : [];
});

describe.each(heard)('the series of %s', (_, view, series) => {
	const stops = stopsOf(view);
	const notes = notesOf(stops, series);
	const plain = notes.filter(({ from, to }) => from === to);

	test('rises where its values rise, on its own axis, and takes four to eight seconds', () => {
		const way = view.y.kind === 'band' ? 0 : Math.sign(view.y.domain[1] - view.y.domain[0]);
		const valueOf = (mark: number) => {
			const { y } = view.marks[mark]!;
			return view.y.kind === 'band' ? -view.y.domain.indexOf(String(y)) : way * Number(y);
		};
		const byPitch = plain.toSorted((a, b) => a.from - b.from).map(({ mark }) => valueOf(mark));
		// places are rounded to a tenth of a percent, so that neighbours may share a pitch
		const steps = byPitch.slice(1).map((value, i) => [byPitch[i]!, value] as const);
		const wrong = steps.filter(([a, b], i) => {
			const [x, y] = plain.toSorted((a, b) => a.from - b.from).slice(i, i + 2);
			return y!.from / x!.from > 1.0001 && b < a;
		});
		expect(wrong).toEqual([]);
		const end = Math.max(...notes.map(({ at, length }) => at + length));
		expect(end).toBeGreaterThan(3.5);
		expect(end).toBeLessThanOrEqual(8.001);
	});

	test('goes from the left to the right, each of its marks once', () => {
		const pans = notes.map(({ pan }) => pan);
		expect(pans).toEqual(pans.toSorted((a, b) => a - b));
		expect(new Set(notes.map(({ mark }) => mark)).size).toBe(notes.length);
		const silent = view.marks.filter(({ sweep }) => sweep?.length === 0).length;
		expect(notes).toHaveLength(view.marks.length - silent);
	});

	test('comes with its marks to the page', () => {
		expect(pack(stops, 'x', series).sound).toEqual(series);
	});
});

test('the series are the charts with one value along time or training, and no others', () => {
	const charts = new Set(
		pictures.flatMap(([name, view]) => {
			const id = chartIds.find((id) => id === name) ?? steps.find(({ id }) => id === name)!.chart;
			return soundOf(view) ? [id] : [];
		})
	);
	expect([...charts].sort()).toEqual(
		'adoption demand losses nvidia prices reasoning releases training-cost'.split(' ')
	);
	const names = heard.map(([name]) => name);
	for (const other of ['one-model', 'silence', 'the-app', 'demand-capex', 'longer-answers'])
		expect(names).not.toContain(other);
	for (const one of ['the-fall', 'growth', 'price-way-up', 'thirty-days', 'winter'])
		expect(names).toContain(one);
});

test('a model without a figure is silent', () => {
	const { view } = shownAs('training-cost', null);
	const series = soundOf(view)!;
	const notes = notesOf(stopsOf(view), series);
	const silent = view.marks.filter(({ title }) => title.includes('no figure published'));
	expect(silent.length).toBeGreaterThan(0);
	for (const mark of silent)
		expect(notes.some((note) => note.mark === view.marks.indexOf(mark))).toBe(false);
});

test.each(heard.filter(([, view]) => view.marks.some(({ id }) => id === fall)))(
	'in %s the Monday of the fall glides from Friday’s close to its own, and nothing else falls so',
	(_, view, series) => {
		const notes = notesOf(stopsOf(view), series);
		const down = notes.filter(({ from, to }) => to < from);
		expect(down.map(({ mark }) => view.marks[mark]!.id)).toEqual([fall]);
		const row = loaded('nvidia').rows.find((row) => (row as { kind: string }).kind === 'fall');
		const { from } = row as { from: string };
		const friday = notes.find(({ mark }) => view.marks[mark]!.id === from);
		if (friday) expect(down[0]!.from).toBeCloseTo(friday.from, 0);
	}
);
