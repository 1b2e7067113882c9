/** Every figure of the prose with how it was reckoned, chapter by chapter, for the page that shows it. */
import { inputsOf, pieces, type Piece, type Told } from '$server/reckoning/told';
import { catalogue } from './index';
import { uses, usesOf, type Use } from './uses';

export interface Reckoned {
	readonly id: string;
	readonly text: string;
	/** How the amounts were written: `percent, 2 decimals`. */
	readonly form: string;
	/** A formula for each amount that the figure is written from. */
	readonly formulas: readonly (readonly Piece[])[];
	readonly inputs: readonly Told[];
	readonly uses: readonly Use[];
}

const reckoned: readonly Reckoned[] = catalogue.map(([id, { text, form, amounts }]) => ({
	id,
	text,
	form,
	formulas: amounts.map(({ parts }) => pieces(parts)),
	inputs: inputsOf(amounts),
	uses: usesOf(id)
}));

/** @throws RangeError naming a figure that no sentence uses. */
function chapterOf({ id, uses: [first] }: Reckoned): string {
	if (first) return first.chapter;
	throw new RangeError(`src/story/figures: no sentence uses the figure "${id}"`);
}

const chapters = [...new Set(uses.map(({ chapter }) => chapter))];

/** Chapter by chapter, each figure in the chapter that says it first. */
export const reckoning = chapters.map((title) => ({
	title,
	figures: reckoned.filter((figure) => chapterOf(figure) === title)
}));
