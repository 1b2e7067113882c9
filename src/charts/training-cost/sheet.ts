/** What a picture draws beside dots, or in their place: cells with rules and words, placed in percent and pixels. */

/** Percent of the cell as text, pixels as a number. */
export type Length = string | number;

export interface Rule {
	readonly from: readonly [x: Length, y: Length];
	readonly to: readonly [x: Length, y: Length];
	readonly color: string;
	readonly width: number;
	readonly dash?: string;
	readonly on?: Words['on'];
}

export interface Words {
	readonly at: readonly [x: Length, y: Length];
	/** Beside that place in pixels, and its first line below it in em. */
	readonly dx?: number;
	readonly dy: number;
	readonly lines: readonly string[];
	readonly size?: string;
	readonly weight?: number;
	readonly serif?: string;
	readonly color: string;
	readonly halo?: string;
	readonly anchor?: 'end' | undefined;
	/** At which widths it stands; all when left out. */
	readonly on?: 'broad' | 'narrow' | undefined;
}

export interface Cell {
	readonly id: string;
	/** The whole plot where nothing is said. */
	readonly x?: string;
	readonly y?: string;
	readonly width?: string;
	readonly height?: string;
	/** Moved to the right and down, in pixels. */
	readonly shift?: readonly [right: number, down: number];
	/** Filled from its top down. */
	readonly fill?: { readonly height: string; readonly color: string };
	readonly rules: readonly Rule[];
	readonly words: readonly Words[];
}

export const pc = (share: number) => `${Math.round(share * 1e4) / 100}%`;
export const [INK, QUIET, GROUND] = ['var(--ink)', 'var(--quiet)', 'var(--ground)'];
/** Type of a figure set large, and size of a tick's. */
export const [SERIF, TICK] = ['var(--prose-font)', '12px'];
/** The margin of an axis that is not there, in pixels: `margins.axis.left`, which the browser need not fetch. */
export const LEFT = 52;

/** Where a column begins of so many, and how wide it is: the margin is shared out, so that the first begins under the headline. */
export const columnOf = (column: number, across: number) => ({
	x: pc(column / across),
	width: pc(1 / across - 0.005),
	right: LEFT * (column / (across - 1 || 1) - 1)
});

/** All that stands on the cells in words, ticks left out. */
export const told = (cells: readonly Cell[]): string =>
	cells
		.map(({ words }) =>
			words
				.filter(({ on, size, lines }) => on !== 'narrow' && size !== TICK && lines[0])
				.map(({ lines }) => lines.join(' '))
				.join(', ')
		)
		.join('; ');
