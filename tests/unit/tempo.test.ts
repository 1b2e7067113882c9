import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shownAs } from '../../src/server/charts/shown';
import { stillOf } from '../../src/server/pictures/svg';
import { fig, fill, type FigureId } from '../../src/story/figures';
import { asks, tag } from '../../src/story/figures/uses';
import { steps } from '../../src/story/steps';
import story from '../../src/story/story.svx?raw';

/**
 * The tempo of the story, step by step: as many words as a reader gets, unevenly, with few numerals among
 * them, and questions. Numbers belong on the pictures; headlines say none that their picture does not show.
 */

const chapters = [...story.matchAll(/'\.(\/chapters\/[^']+)'/g)].map(([, file]) =>
	readFileSync(`src/story${file}`, 'utf8').replace(/<script[\s\S]*?<\/script>/g, '')
);
const plain = (source: string) =>
	source
		.replace(tag, '')
		.replace(/\]\([^)]*\)/g, ']')
		.replace(asks, (_, id: string) => fig(id as FigureId));
const wordsOf = (source: string) =>
	plain(source)
		.split(/\s+/)
		.filter((word) => /[\p{L}\d]/u.test(word)).length;
/** Figures of the data that are written in digits. */
const numeralsOf = (source: string) =>
	[...source.matchAll(asks)].filter(([, id]) => /\d/.test(fig(id as FigureId))).length;

const main = chapters.join('\n').replace(/<Detour[\s\S]*?<\/Detour>/g, '');
const prose = [...main.matchAll(/<Step id="([^"]+)"[\s\S]*?<\/Step>/g)].map(
	([source, id = '']) => ({
		id,
		words: wordsOf(source),
		numerals: numeralsOf(source)
	})
);
const counts = prose.map(({ words }) => words).sort((a, b) => a - b);
const all = counts.reduce((sum, words) => sum + words, 0);

/** Steps that may be longer or say more numbers, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
	'price-way-up': 'the one long read, whose prices are its plot'
};

describe('the main line', () => {
	test('is read in seven to nine minutes', () => {
		expect(all).toBeGreaterThanOrEqual(1500);
		expect(all).toBeLessThanOrEqual(1750);
	});

	test('has short steps and long ones', () => {
		const mean = all / counts.length;
		const spread = Math.sqrt(counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / counts.length);
		expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(42);
		expect(spread / mean).toBeGreaterThanOrEqual(0.45);
		expect(counts.at(-1)).toBeLessThanOrEqual(95);
	});

	test('says two numbers a step at most, and four in a hundred words', () => {
		const many = prose.filter(({ id, numerals }) => numerals > 2 && !exceptions[id]);
		expect(many).toEqual([]);
		const numerals = prose.reduce((sum, step) => sum + step.numerals, 0);
		expect((numerals / all) * 100).toBeLessThanOrEqual(4);
	});

	test('asks', () => {
		expect(plain(main).match(/\?/g)?.length).toBeGreaterThanOrEqual(8);
	});

	test('never keeps one length for four steps', () => {
		const even = prose.filter((_, i) =>
			[1, 2, 3].every((next) => {
				const [a, b] = [prose[i + next - 1]?.words, prose[i + next]?.words];
				return a !== undefined && b !== undefined && Math.abs(a - b) <= 5;
			})
		);
		expect(even.map(({ id }) => id)).toEqual([]);
	});
});

const heads = [...chapters.join('\n').matchAll(/<Step id="([^"]+)"[^>]*?headline="([^"]*)"/g)];
/** Words of a picture: what is drawn, what its marks say when they are asked, and what it says of itself. */
function shownIn(id: string): string {
	const step = steps.find((step) => step.id === id)!;
	const shown = shownAs(step.chart, step);
	const drawn = stillOf(shown.chart, shown.view).replace(/<[^>]+>/g, ' ');
	const marks = JSON.stringify(shown.view.marks);
	return [drawn, marks, shown.sub, shown.chart.describe(shown.view)].join(' ');
}

const scales = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };
/** Amounts in a text; each with half a unit of its last digit, to which it may be rounded. */
const amounts = (text: string) =>
	[...text.matchAll(/(\d[\d,]*)(?:\.(\d+))? ?(thousand|million|billion|trillion|[KMBT]\b)?/g)].map(
		([, whole = '', part = '', scale = '']) => {
			const unit =
				scales[
					scale
						.charAt(0)
						.toUpperCase()
						.replace(/^T$/, scale === 'thousand' ? 'K' : 'T') as 'K'
				] ?? 1;
			const value = Number(`${whole.replaceAll(',', '')}.${part}`) * unit;
			return { value, half: (unit / 10 ** part.length) * 0.5001 };
		}
	);

test.each(heads.map(([, id = '', headline = '']) => [id, headline]))(
	'%s: the figures of its headline stand in its picture',
	(id, headline) => {
		const figures = [...headline.matchAll(/\[\[([^\]]+)\]\]/g)].map(([asked]) => fill(asked));
		const shown = amounts(shownIn(id));
		const missing = figures
			.flatMap(amounts)
			.filter(({ value, half }) => !shown.some((drawn) => Math.abs(drawn.value - value) <= half));
		expect(missing, headline).toEqual([]);
	}
);
