/** A picture that goes elsewhere, as the build and the reader's browser write it: words, ground and plot in one SVG. */
import { lines } from './lines';
import { attributes, escapeXml } from './xml';

/** A text of the frame: where its first line stands, and how it is set. */
interface TextBlock {
	readonly text: string;
	readonly x: number;
	/** Baseline of the first line. */
	readonly y: number;
	/** From line to line. */
	readonly leading: number;
	readonly width: number;
	readonly size: number;
	readonly fill: string;
	/** 400 goes without saying. */
	readonly weight?: string | undefined;
}

/** A text in lines no wider than it may be, and the baseline of the line that would come next. */
export function textBlock(
	{ text, x, y, leading, width, size, fill, weight }: TextBlock,
	widthOf: (text: string) => number
): { svg: string; next: number } {
	const set = lines(text, width, widthOf);
	const look = { fill, 'font-size': String(size), 'font-weight': weight };
	const line = (words: string, i: number) =>
		`<text${attributes({ x: String(x), y: String(y + i * leading), ...look })}>${escapeXml(words)}</text>`;
	return { svg: set.map(line).join(''), next: y + set.length * leading };
}

interface Outermost {
	readonly width: number;
	readonly height: number;
	/** The words for who cannot see it. */
	readonly title: string;
	readonly family: string;
	readonly id?: string | undefined;
}

/** The outermost element of a picture. */
export const outermost = ({ width, height, title, family, id }: Outermost, body: string): string =>
	`<svg xmlns="http://www.w3.org/2000/svg"${attributes({ id })} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
	`role="img" font-family="${escapeXml(family)}" font-size="13"><title>${escapeXml(title)}</title>${body}</svg>`;

/** What a picture stands on. */
export const ground = (width: number, height: number, fill: string): string =>
	`<rect width="${width}" height="${height}" fill="${fill}"/>`;
