/**
 * Colours that mean different things beside each other stay apart for readers who lack one kind of cone; where
 * they do not, something else tells the marks apart, and the table says what.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { verdicts } from '../../src/ledger/verdicts';
import { literal, type Theme } from '../../src/server/pictures/flat/values';
import { pictures, type Mark, type Picture } from './marks-seen';
import { apart, everyVision, rgbOf, visions, type Rgb, type Vision } from './seen';
import { table } from './told-apart';

/**
 * Five times what an eye just notices, which CSS Color 4 puts at 0.02 of OKLab: marks are a few pixels large, and
 * stand apart. A tenth of the way from black to white.
 */
const FAR = 0.1;
const themes = ['light', 'dark'] as const satisfies readonly Theme[];

/** How near two come for the reader and in the theme in which they are nearest. */
const nearest = (distance: (theme: Theme, vision: Vision) => number) =>
	Math.min(...themes.flatMap((theme) => everyVision.map((vision) => distance(theme, vision))));

const kindOf = ({ form, tone, opacity }: Mark) => `${form} ${tone} ${opacity}`;
/** Marks of one picture that have one form, and differ in colour by less than every reader tells. */
function* confused(picture: Picture): Generator<[Mark, Mark]> {
	const { marks } = picture;
	const kinds = new Map(marks.map((mark) => [kindOf(mark), mark]));
	const all = [...kinds.values()];
	for (const [i, one] of all.entries())
		for (const other of all.slice(i + 1))
			if (
				one.form === other.form &&
				nearest((theme, vision) => apart(one.seen[theme], other.seen[theme], vision)) < FAR
			)
				yield [one, other];
}
const toldBy = ({ file }: Picture, one: Mark, other: Mark) =>
	table.find(
		({ where, form, tones }) =>
			where.test(file) &&
			form.test(one.form) &&
			[one.tone, other.tone].sort().join() === [...tones].sort().join()
	);

describe('what a reader sees who lacks one kind of cone', () => {
	const [white, grey, black]: Rgb[] = [1, 0.5, 0].map((v) => [v, v, v] as const);

	test.each(everyVision)('by %s white, grey and black are what they are', (vision) => {
		expect(apart(white!, black!, vision)).toBeCloseTo(1, 2);
		const light = visions[vision](grey!);
		for (const part of light) expect(part).toBeCloseTo(0.5, 2);
	});

	test.each([
		['protanopia', '#386a00', '#8a6100'],
		['deuteranopia', '#3f7700', '#8a6100'],
		['tritanopia', '#3f7700', '#6b717c']
	] as const)('%s takes %s and %s for nearly one', (vision, one, other) => {
		const [a, b] = [rgbOf(one), rgbOf(other)];
		expect(apart(a, b, vision)).toBeLessThan(apart(a, b, 'all colours') / 3);
	});
});

describe('in every picture of every chart and step, light and dark', () => {
	const found = pictures.flatMap((picture) =>
		[...confused(picture)].map(([one, other]) => ({
			...{ picture, one, other },
			told: toldBy(picture, one, other)
		}))
	);

	test('marks of one form are told apart by colour in every kind of vision, or by what the table names', () => {
		const left = found.filter(({ told }) => !told);
		expect(
			left.map(({ picture, one, other }) =>
				[picture.file, one.form, one.tone, other.tone].join(', ')
			)
		).toEqual([]);
	});

	test.each(table)('$tones in $where, $form: $by', (entry) => {
		expect(existsSync(entry.drawn)).toBe(true);
		const own = found.filter(({ told }) => told === entry);
		expect(own.length).toBeGreaterThan(0);
		for (const { picture, one, other } of own)
			for (const mark of picture.marks.filter((mark) =>
				[one, other].map(kindOf).includes(kindOf(mark))
			))
				expect(
					entry.holds(mark, picture),
					`${picture.file}: ${mark.form} ${JSON.stringify(mark.attributes)}`
				).toBe(true);
	});

	test('no mark sinks into its ground for one reader more than for others', () => {
		const sunk = pictures.flatMap(({ file, marks, ground }) =>
			marks.flatMap(({ form, tone, seen }) => {
				const from = (theme: Theme, vision: Vision) => apart(seen[theme], ground[theme], vision);
				const faint = nearest(from) < FAR;
				const fainter = nearest(
					(theme, vision) => from(theme, vision) / from(theme, 'all colours')
				);
				return faint && fainter < 0.75 ? [`${file}: ${form} ${tone}`] : [];
			})
		);
		expect(sunk).toEqual([]);
	});
});

describe('what is told apart by its form', () => {
	test('each verdict has a shape of its own', () => {
		const shapes = Object.values(verdicts).map(({ filled, outline }) => `${filled}|${outline}`);
		expect(new Set(shapes).size).toBe(shapes.length);
	});

	test('each status of a sum has a fill and an edge of its own', () => {
		const { marks } = pictures.find(({ file }) => file === 'zoom-out')!;
		const squares = marks.filter(({ name, form }) => name === 'rect' && form !== 'level rule');
		expect(new Set(squares.map(({ form }) => form))).toEqual(
			new Set(['rect', 'rect edged', 'rect edged broken 9 6', 'rect outline broken 4 4'])
		);
	});
});

/** What lies on what outside of charts: the opening, the fall in small, the city, the focus. */
const laid = [
	['deepseek', 'field', 'the bill in the field of the loss'],
	['loss', 'field', 'the loss on its field'],
	['ink', 'field', 'words on the field'],
	['accent', 'ground', 'the ring round what has the focus'],
	['accent', 'field', 'the same, on the field'],
	['lamp', 'night', 'an expert at work'],
	['pale', 'night', 'words and a dense model by night'],
	['lamp', 'pale', 'what works beside what is held'],
	['caveat', 'ground', 'a caveat'],
	['rule-strong', 'ground', 'an axis']
] as const;

test.each(laid)('%s on %s: %s', (one, other) => {
	const color = (name: string, theme: Theme) => rgbOf(literal(`var(--${name})`, theme));
	expect(
		nearest((theme, vision) => apart(color(one, theme), color(other, theme), vision))
	).toBeGreaterThan(FAR);
});
