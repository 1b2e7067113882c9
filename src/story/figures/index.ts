/** Every number of the prose, by id, computed from the data. `fig` is the one way from data to words. */
import type { Figure } from '$server/reckoning';
import { bills } from './bills';
import { chipStocks } from './chip-stocks';
import { eightBits } from './eight-bits';
import { end } from './end';
import { freeToTake } from './free-to-take';
import { ledger } from './ledger';
import { leftOut } from './left-out';
import { market } from './market';
import { monday } from './monday';
import { number } from './number';
import { rightAnswers } from './right-answers';
import { thirtySeven } from './thirty-seven';
import { whatTheyDid } from './what-they-did';
import { worstDay } from './worst-day';
import { yourBill } from './your-bill';

const chapters = [
	monday,
	number,
	bills,
	leftOut,
	yourBill,
	thirtySeven,
	eightBits,
	rightAnswers,
	worstDay,
	chipStocks,
	market,
	freeToTake,
	whatTheyDid,
	ledger,
	end
] as const;
type Union<T> = T extends T ? keyof T : never;
export type FigureId = Union<(typeof chapters)[number]>;

const figures = new Map<string, Figure>();
for (const [id, figure] of chapters.flatMap((chapter): [string, Figure][] =>
	Object.entries(chapter)
)) {
	if (figures.has(id)) throw new RangeError(`two figures of the prose are called "${id}"`);
	figures.set(id, figure);
}

/** Every figure with its id, in the order of the chapters. */
export const catalogue: readonly (readonly [id: string, figure: Figure])[] = [...figures];

/**
 * A figure of the data, in words.
 *
 * @throws RangeError naming an id that no figure has.
 */
export function fig(id: FigureId): string {
	const text = figures.get(id)?.text;
	if (text && !/NaN|undefined/.test(text)) return text;
	const fault = `src/story/figures has no figure "${id}"`;
	// who writes reads it where it stands, with the rest of the page; a build stops
	if (import.meta.env.MODE === 'development') return `⚠ ${fault} ⚠`;
	throw new RangeError(fault);
}

/** Puts figures in the place of `[[id]]`, for headlines. */
export const fill = (text: string) =>
	text.replace(/\[\[([^\]]+)\]\]/g, (_, id: string) => fig(id as FigureId));
