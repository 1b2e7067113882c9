/** Where the words of the ranking stand, and where therefore, and on bars, no name may. */
import { textWidth, type Box } from '$lib/layers/place';
import { projection } from '$lib/scale';
import type { DayView } from './types';

/** How thick a bar is, of the room that it has. */
export const THICK = 0.8;
/** Pixels from Nvidia's bar to the large figure. */
export const ASIDE = 8;

/** From here on, in pixels of a plot, its words are the long ones: 35rem of the whole picture. */
const BROAD = 458;
/** Sizes of type, as `Ranks.svelte` sets them: by the width of the whole picture. */
const bigOf = (width: number) => Math.max(26, Math.min(76, 0.08 * (width + 102)));
const ownOf = (width: number) => Math.max(13, Math.min(17, 0.018 * (width + 102)));

/** The boxes of the large figure, of the line under it and of the words of both spans, in pixels of a plot. */
export function wordsIn(view: DayView, width: number, height: number): Box[] {
	const { x, y } = projection(view);
	const { hero = null, spans = [] } = view.ranking ?? {};
	const own = ownOf(width);
	const zero = (y(0) / 100) * height;
	const boxes = spans.map(({ id, from, to, text }): Box => {
		const long = textWidth(text, own);
		if (id === 'rose') {
			const right = (x(to) / 100) * width;
			return { left: right - long, right, top: zero + 10, bottom: zero + 27 };
		}
		const left = (x(from) / 100) * width;
		return { left, right: left + long, top: zero - 29, bottom: zero - 10 };
	});
	if (!hero) return boxes;
	const size = bigOf(width);
	const left = (x(hero.x) / 100) * width + ASIDE;
	const tip = (y(hero.y) / 100) * height;
	const words = textWidth(width < BROAD ? hero.short : hero.long, own);
	return [
		...boxes,
		// Newsreader's figures are half an em wide
		{
			left: left - ASIDE - 1,
			right: left + hero.big.length * 0.5 * size,
			top: tip + 0.22 * size,
			bottom: tip + size
		},
		{ left, right: left + words, top: tip + 1.12 * size, bottom: tip + 1.12 * size + 22 }
	];
}

/** The bars of the ranking, in pixels of a plot. */
export function barsIn(view: DayView, width: number, height: number): Box[] {
	const { x, y } = projection(view);
	const zero = (y(0) / 100) * height;
	return view.dots.map((dot) => {
		const tip = (y(dot.y) / 100) * height;
		return {
			left: (x(dot.x - THICK / 2) / 100) * width,
			right: (x(dot.x + THICK / 2) / 100) * width,
			top: Math.min(zero, tip),
			bottom: Math.max(zero, tip)
		};
	});
}

/** No name stands on a dot or a bar but its own, nor on other words. */
export const takenBy =
	(view: DayView) =>
	(width: number, height: number): Box[] => {
		if (view.ranking) return [...barsIn(view, width, height), ...wordsIn(view, width, height)];
		const { x } = projection(view);
		const r = width < 400 ? 4 : 8;
		return view.dots.flatMap((dot) => {
			if (dot.named) return [];
			const [left, top] = [(x(dot.x) / 100) * width, (dot.y / 100) * height];
			return { left: left - r, right: left + r, top: top - r, bottom: top + r };
		});
	};
