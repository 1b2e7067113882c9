/** Where the words of the record stand in a plot of losses, and where therefore no name may. */
import { textWidth, type Box } from '$lib/layers/place';
import { projection } from '$lib/scale';
import type { Hero } from './level';
import type { LossesView } from './view';

/** Pixels from the longest bar to its figure, and from their foot to the baselines of both lines. */
export const [ASIDE, BIG, OWN] = [14, 26, 10] as const;
/** Where the foot of the large figure is, in pixels under the end of its bar: a rule there is kept clear. */
export const footOf = ({ ruled }: Hero): number => (ruled ? 0 : 13);

/** From here on, in pixels of a plot, its words are the long ones: 35rem of the whole picture. */
const BROAD = 494;
/** Size of the large figure, as `Level.svelte` sets it: by the width of the whole picture. */
const bigOf = (width: number) => Math.max(26, Math.min(76, 0.08 * (width + 66)));
const ownOf = (width: number) => Math.max(13, Math.min(17, 0.018 * (width + 66)));

interface Words {
	readonly at: number;
	readonly long: number;
	readonly side: 'left' | 'right';
	readonly top: number;
	readonly bottom: number;
}
/** Words that begin at a place, or end there. */
const boxOf = ({ at, long, side, top, bottom }: Words): Box => {
	const left = side === 'right' ? at : at - long;
	return { left, right: left + long, top, bottom };
};

/** The boxes of the large figure, the line under it, the words of the level and the record's name, in pixels of a plot. */
export function wordsIn(view: LossesView, width: number, height: number): Box[] {
	const { x, y } = projection(view);
	const { hero, level } = view;
	const across = (at: number) => (x(at) / 100) * width;
	const down = (at: number) => (y(at) / 100) * height;
	const [broad, own] = [width >= BROAD, ownOf(width)];
	const boxes: Box[] = [];
	if (hero) {
		const { side } = hero;
		const at = across(hero.x) + (side === 'right' ? ASIDE : -ASIDE);
		const foot = down(hero.y) + footOf(hero);
		const size = bigOf(width);
		const line = foot - BIG - 0.22 * size;
		// with the letters of their unit, Newsreader's figures are less than half an em wide
		const long = hero.big.length * 0.45 * size;
		boxes.push(boxOf({ at, side, long, top: line - 0.72 * size, bottom: line + 2 }));
		const words = textWidth(broad ? hero.long : hero.short, own);
		boxes.push(boxOf({ at, side, long: words, top: line + 2, bottom: foot - 3 }));
	}
	if (level) {
		const long = textWidth(broad ? level.long : level.short, own);
		const right = level.end === 'right';
		const top = down(level.y) + 4;
		const place = { at: right ? width : 0, side: right ? 'left' : 'right' } as const;
		boxes.push(boxOf({ ...place, long, top, bottom: top + 19 }));
	}
	if (level?.tag) {
		const { x, side, name } = level.tag;
		const at = across(x) + (side === 'right' ? 12 : -12);
		const foot = down(level.y);
		boxes.push(boxOf({ at, side, long: textWidth(name, 13), top: foot - 38, bottom: foot - 5 }));
	}
	return boxes;
}

/** The bars with their tips, in pixels of a plot. */
function barsIn({ bars, ...view }: LossesView, width: number, height: number): Box[] {
	const { x, y } = projection(view);
	return bars.flatMap((bar): Box[] => {
		const [middle, foot] = [(x(bar.x) / 100) * width, (y(bar.y) / 100) * height];
		const across = (half: number) => ({ left: middle - half, right: middle + half });
		if (bar.record) return [{ ...across(6), top: 0, bottom: foot }];
		return [
			{ ...across(2), top: 0, bottom: foot },
			{ ...across(5), top: foot - 5, bottom: foot + 5 }
		];
	});
}

/** On a phone a name may stand on a hairline, from which its halo keeps it clear: `hairlines` leaves those out. */
export const takenBy =
	(view: LossesView, hairlines = true) =>
	(width: number, height: number): Box[] => {
		const { y } = projection(view);
		const rules = [...(hairlines ? view.ticks : []), ...(view.level ? [view.level.y] : [])];
		return [
			...barsIn(view, width, height),
			...wordsIn(view, width, height),
			...rules.map((at) => {
				const middle = (y(at) / 100) * height;
				return { left: 0, right: width, top: middle - 1, bottom: middle + 1 };
			})
		];
	};
