/** Why an engine may differ from Chromium by more than a pixel: all that is known, each with its explanation. */

export interface Reason {
	readonly id: string;
	readonly engines: readonly string[];
	/** The greatest distance that it explains, in pixels. */
	readonly most: number;
	/** What differs, as compare.ts names it. */
	readonly what: RegExp;
	readonly words: string;
}

export const reasons: readonly Reason[] = [
	{
		id: 'controls',
		engines: ['WebKit', 'Firefox'],
		what: /^plot height$/,
		most: 2,
		words:
			'Fields, menus and sliders under a plot are as high as the engine draws them, and the plot has the rest: marks are compared by their shares of it.'
	},
	{
		id: 'long lines',
		engines: ['Firefox'],
		what: /^text just over \$3M/,
		most: 1.05,
		words:
			'In the longest line of a picture the widths of its letters differ by hundredths of a pixel, which add up to hardly more than one.'
	},
	{
		id: 'large type',
		engines: ['WebKit'],
		what: /^painting of (the-bill|not-on-it|own-bill|own-trials|the-fall|contradicted|not-the-worst|still-the-record|eight-days)$/,
		most: 0.45,
		words:
			'The sum of a bill, the percentage of the fall beside its line and in the calendar, the record, a place and the word of a fact are set in type of 40 to 90 px, whose letters come out lighter and narrower; anchor and baseline are the same.'
	}
];

export const reasonFor = (engine: string, what: string, off: number): Reason | null =>
	reasons.find((one) => one.engines.includes(engine) && one.what.test(what) && off <= one.most) ??
	null;
