/** The room round a plot in pixels, for labels that stand outside it: of pages and of pictures. */
export const margins = {
	axis: { top: 14, right: 14, bottom: 28, left: 52 },
	/** What hangs from an axis along the upper edge, with a line of words under it. */
	hung: { top: 30, right: 14, bottom: 26, left: 52 },
	/** Under an axis along the upper edge, names of up to sixteen letters before each bar. */
	named: { top: 26, right: 14, bottom: 4, left: 128 },
	lanes: { top: 22, right: 14, bottom: 28, left: 88 },
	/** A square with words beside it: see `beside`. */
	wide: { top: 8, right: 0, bottom: 8, left: 8 },
	none: { top: 0, right: 0, bottom: 0, left: 0 }
} as const;

/** Pixels that a square leaves to the words beside it, in a room below and from `FROM` pixels on, which sheets write as 40rem. */
export const beside = { narrow: 148, broad: 264 } as const;
export const FROM = 640;
