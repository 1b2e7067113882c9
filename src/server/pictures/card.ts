/** Cards of 1200 × 630 pixels for links that are shown elsewhere: a headline, and the picture where there is one. */
import type { Chart, View } from '$lib/chart';
import { cardSize } from '$server/site/card-size';
import { textMarkup } from './flat/ink';
import { families, tone } from './flat/values';
import { ground } from '$lib/text/frame';
import { lines } from '$lib/text/lines';
import { attributes } from '$lib/text/xml';
import { document, plotOf } from './svg';
import { typefaces, type Cut } from './typefaces';

const { width: WIDTH, height: HEIGHT } = cardSize;
const PAD = 56;

/** What each cut of a typeface is in SVG. */
const faces: Record<Cut, Record<string, string>> = {
	'franklin-400': { 'font-family': families.data, 'font-weight': '400' },
	'franklin-600': { 'font-family': families.data, 'font-weight': '600' },
	'newsreader-400': { 'font-family': families.prose, 'font-weight': '400' },
	'newsreader-500': {
		'font-family': families.prose,
		'font-weight': '500',
		'letter-spacing': '-0.015em'
	}
};

export interface Setting {
	readonly cut: Cut;
	readonly size: number;
	/** From line to line, in pixels. */
	readonly leading: number;
	readonly fill: string;
	readonly x?: number;
	readonly width: number;
}

/** A text in lines from its first baseline down, and how many there are. */
export async function paragraph(text: string, y: number, setting: Setting) {
	const { width } = await typefaces();
	const { cut, size, leading, fill, x = PAD } = setting;
	const set = lines(text, setting.width, (line) => width(line, cut, size));
	const spans = set.map(
		(line, i) =>
			`<tspan x="${x}" y="${y + i * leading}">${textMarkup(line, faces[cut]['font-family'] ?? '')}</tspan>`
	);
	const look = attributes({ ...faces[cut], 'font-size': String(size), fill });
	return { svg: `<text${look}>${spans.join('')}</text>`, count: set.length };
}

/** The largest of some sizes at which a text takes no more than so many lines; the last where none does. */
export async function largest(
	text: string,
	sizes: readonly number[],
	most: number,
	cut: Cut,
	measure: number
): Promise<number> {
	const { width } = await typefaces();
	const fits = (size: number) =>
		lines(text, measure, (line) => width(line, cut, size)).length <= most &&
		text.split(' ').every((word) => width(word, cut, size) <= measure);
	return sizes.find(fits) ?? sizes.at(-1) ?? 0;
}

/** The site's name at the foot of every card, and what the card belongs to beside it. */
export async function signature(name: string, beside: string): Promise<string> {
	const y = HEIGHT - PAD + 8;
	const { width } = await typefaces();
	const own = await paragraph(name, y, {
		cut: 'newsreader-500',
		size: 26,
		leading: 0,
		fill: tone('ink'),
		width: WIDTH
	});
	const x = PAD + width(name, 'newsreader-500', 26) + 6;
	const rest = await paragraph(beside, y, {
		cut: 'franklin-400',
		size: 20,
		leading: 0,
		fill: tone('quiet'),
		x,
		width: WIDTH
	});
	return own.svg + (beside ? rest.svg : '');
}

export const card = (title: string, body: string): string =>
	document(WIDTH, HEIGHT, title, ground(WIDTH, HEIGHT, tone('ground')) + body);

interface Shown {
	/** Chart and step. */
	readonly id?: string;
	readonly chart: Chart;
	readonly view: View;
	readonly headline: string;
	readonly sub: string;
	/** The site's name. */
	readonly name: string;
}

const COLUMN = 384;
/** The chart is drawn smaller and magnified, so that its words can be read where cards are small. */
const ZOOM = 1.19;

/** A card with a headline at the left and its chart at the right. */
export async function chartCard({ id, chart, view, ...words }: Shown): Promise<string> {
	const { headline, sub, name } = words;
	const size = await largest(headline, [60, 54, 48, 44, 40, 36], 6, 'newsreader-500', COLUMN);
	const leading = Math.round(size * 1.06);
	const top = PAD + size * 0.78;
	const head = await paragraph(headline, top, {
		cut: 'newsreader-500',
		size,
		leading,
		fill: tone('ink'),
		width: COLUMN
	});
	const below = await paragraph(sub, top + (head.count - 1) * leading + 44, {
		cut: 'franklin-400',
		size: 20,
		leading: 28,
		fill: tone('quiet'),
		width: COLUMN
	});
	const left = PAD + COLUMN + 48;
	const area = {
		left: 0,
		top: 0,
		width: (WIDTH - left - 40) / ZOOM,
		height: (HEIGHT - 2 * (PAD - 12)) / ZOOM
	};
	const plot = `<g transform="translate(${left} ${PAD - 12}) scale(${ZOOM})">${plotOf(chart, view, area, id ?? chart.id)}</g>`;
	return card(headline, head.svg + below.svg + plot + (await signature(name, '')));
}
