/** Where the flattener draws an element, and how its lengths count there. */
import type { Matrix } from './geometry';
import type { Palette } from './ink';
import type { Element } from './markup';
import type { Style } from './properties';
import type { Rule } from './sheet';
import { pixels } from './values';

/** What an element is drawn into. */
export interface Place {
	readonly matrix: Matrix;
	/** What percentages are of, in the units of the place. */
	readonly width: number;
	readonly height: number;
	readonly style: Style;
	/** Where a stretched picture is cut, in pixels of the whole. */
	readonly edge?: readonly [left: number, right: number];
}

/** What a whole picture shares. */
export interface Picture {
	/** What its ids begin with: several pictures may stand in one page. */
	readonly id: string;
	readonly rules: readonly Rule[];
	/** Width that container queries see, in pixels. */
	readonly container: number;
	readonly palette: Palette;
	/** Patterns and clips. */
	readonly defs: string[];
}

/** The length that an attribute gives along an axis, in the units of the place. */
export function lengthOf(
	{ attributes }: Element,
	name: string,
	whole: number,
	{ style }: Pick<Place, 'style'>,
	absent = '0'
): number {
	const em = Number.parseFloat(style['font-size']);
	return pixels(attributes[name] ?? absent, { em, container: 0, whole });
}
