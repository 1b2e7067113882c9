import type { Tone } from '../chart';
import { meets, sizes, textWidth, type Box, type SizeName } from './place';

/** A day that a rule down the plot marks, with a few words for it. */
export interface Note {
	readonly id: string;
	readonly x: number;
	readonly text: string;
	readonly tone: Tone;
}
export interface PlacedNote {
	readonly note: Note;
	readonly side: 'right' | 'left';
	/** Row of words under the plot's top edge, from 0. */
	readonly row: number;
	/** Narrowest plot that shows the words; the rule always stands. */
	readonly from: SizeName;
}

const ROW = 18;

/** The words' box in pixels of a plot that is `width` wide; `x` in percent. */
export function noteBox({ note, side, row }: PlacedNote, x: number, width: number): Box {
	const long = textWidth(note.text, 13);
	const start = (x / 100) * width + (side === 'right' ? 6 : -6 - long);
	return { left: start, right: start + long, top: row * ROW, bottom: row * ROW + 15 };
}

/**
 * Words for notes in order of importance, each in the first row and on the side where they meet no
 * others; what fits no narrow plot is shown from the next wider one, or not at all.
 */
export function placeNotes(
	notes: readonly Note[],
	percent: (note: Note) => number,
	rows = 4
): PlacedNote[] {
	const done: PlacedNote[] = [];
	for (const note of notes) {
		let best: { rank: number; placed: PlacedNote } | null = null;
		for (let row = 0; row < rows; row++)
			for (const side of ['right', 'left'] as const) {
				const placed: PlacedNote = { note, side, row, from: 'small' };
				const fits = sizes.map(({ width }) => {
					const box = noteBox(placed, percent(note), width);
					const others = done.map((other) => noteBox(other, percent(other.note), width));
					return box.left >= -4 && box.right <= width + 10 && !others.some((b) => meets(b, box));
				});
				const rank = fits.lastIndexOf(false) + 1;
				const from = sizes[rank]?.name;
				if (from && rank < (best?.rank ?? 3)) best = { rank, placed: { ...placed, from } };
			}
		if (best) done.push(best.placed);
	}
	return done;
}
