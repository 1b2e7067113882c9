/** The room round a plot in pixels, for labels that stand outside it: of pages and of pictures. */
export const margins = {
	axis: { top: 14, right: 14, bottom: 28, left: 52 },
	/** What hangs from an axis along the upper edge, with a line of words under it. */
	hung: { top: 30, right: 14, bottom: 26, left: 52 },
	/** Under an axis along the upper edge, names of up to sixteen letters before each bar. */
	named: { top: 26, right: 14, bottom: 4, left: 128 },
	lanes: { top: 22, right: 14, bottom: 28, left: 88 },
	/** A plot that keeps its form: see `plots`. */
	wide: { top: 8, right: 1, bottom: 8, left: 1 },
	none: { top: 0, right: 0, bottom: 0, left: 0 }
} as const;

/**
 * How wide for its height a plot is that keeps its form, in rooms below and from `FROM` pixels on, and the
 * least width, in pixels, at which its words are set.
 */
export const plots = {
	narrow: { aspect: 1.2, width: 300 },
	broad: { aspect: 1.7, width: 560 }
} as const;
/** What sheets write as 35rem. */
export const FROM = 560;
