/**
 * What a series sounds like: a note a mark, in the order and at the distances of the horizontal, from the left ear to
 * the right, as high as the mark stands. A range is a sweep from its low to its high; a fall glides down, and
 * the time waits for it.
 */
import type { Sound, Stop } from '$lib/packed';

export interface Note {
	/** The mark's place in the list of all. */
	readonly mark: number;
	/** Seconds from the first note on. */
	readonly at: number;
	readonly length: number;
	/** From the left ear, -1, to the right, 1. */
	readonly pan: number;
	/** Hertz at its beginning and at its end. */
	readonly from: number;
	readonly to: number;
}

/** Seconds that the whole takes at least and at most, and how many of them each mark would have. */
const [LEAST, MOST, EACH] = [4, 8, 0.25] as const;
/** Seconds of a note, of a sweep and of a fall; many marks have shorter notes. */
const [SHORT, LONG, SWEEP, FALL] = [0.09, 0.4, 0.3, 0.9] as const;
/** The foot of the plot in hertz, a G that the loudspeaker of a phone can sound, and how many octaves its head lies above it. */
const [LOW, OCTAVES] = [196, 3] as const;
/** Not quite to the ends: both ears hear every note. */
const WIDE = 0.9;

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

/** Hertz of a height, percent of the plot from its head down. */
export const pitchOf = (y: number): number => LOW * 2 ** (OCTAVES * (1 - between(0, y, 100) / 100));

interface Heard {
	readonly mark: number;
	readonly x: number;
	readonly heights: readonly [from: number, to: number];
}

/** The marks that sound, from left to right. */
export function heardOf(stops: readonly Pick<Stop, 'x' | 'y'>[], { sweeps = [] }: Sound): Heard[] {
	const swept = new Map(sweeps.map(([at, ...heights]) => [at, heights]));
	return stops
		.flatMap(({ x, y }, mark): Heard[] => {
			const [from = y, to = from] = swept.get(mark) ?? [];
			return swept.get(mark)?.length === 0 ? [] : [{ mark, x, heights: [from, to] }];
		})
		.sort((a, b) => a.x - b.x);
}

const falls = ({ heights: [from, to] }: Heard) => to > from;

export function notesOf(stops: readonly Pick<Stop, 'x' | 'y'>[], sound: Sound): Note[] {
	const heard = heardOf(stops, sound);
	const left = heard[0]?.x ?? 0;
	const width = (heard.at(-1)?.x ?? 0) - left || 1;
	const whole = between(LEAST, heard.length * EACH, MOST);
	const short = between(SHORT, whole / heard.length, LONG);
	const lengthOf = (one: Heard) =>
		falls(one) ? FALL : one.heights[0] === one.heights[1] ? short : Math.max(short, SWEEP);
	// what is left for the way along the horizontal
	const waits = heard.filter(falls).length * FALL;
	const way = whole - waits - Math.max(short, SWEEP);
	let waited = 0;
	return heard.map((one) => {
		const { mark, x, heights } = one;
		const [from, to] = heights.map(pitchOf) as [number, number];
		const at = ((x - left) / width) * way + waited;
		if (falls(one)) waited += FALL;
		return { mark, at, length: lengthOf(one), pan: WIDE * (x / 50 - 1), from, to };
	});
}

/** What is heard, in a line: what pitch and time mean, with the chart's own words for their ends. */
export function wordsOf(stops: readonly Stop[], sound: Sound): string {
	const heard = heardOf(stops, sound).toSorted(
		(a, b) => Math.max(...b.heights) - Math.max(...a.heights)
	);
	const titled = (one: Heard | undefined) => (one ? stops[one.mark]!.title : '');
	const [lowest, highest] = sound.rows ?? [titled(heard[0]), titled(heard.at(-1))];
	const swept = heard.filter(({ heights: [from, to] }) => from !== to);
	const [down, up] = [swept.some(falls), swept.some((one) => !falls(one))];
	return [
		`From left to right, ${sound.ends.join(' to ')}.`,
		`Pitch: ${sound.pitch}; lowest ${lowest}, highest ${highest}.`,
		...(up ? ['A range sweeps from its low to its high.'] : []),
		...(down ? ['The fall glides down.'] : [])
	].join(' ');
}
