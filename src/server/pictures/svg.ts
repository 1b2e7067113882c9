/** Charts as SVG files: the plot alone, or framed by its finding, its source and its address. */
import { render } from 'svelte/server';
import type { Chart, Source, View } from '$lib/chart';
import { beside, FROM, margins } from '$lib/margins';
import { textWidth } from '$lib/layers/place';
import { rulesOf } from './flat/sheet';
import { flat, plotAt } from './flat/flat';
import { attributes, Palette } from './flat/ink';
import { parse } from './flat/markup';
import { families, tone } from './flat/values';
import { lines } from '$lib/text/lines';
import { escapeXml } from '$lib/text/xml';

/** A rectangle in pixels. */
export interface Area {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/**
 * A view drawn into an area, the room for its axes inside it, as SVG that asks nothing of its
 * renderer: hex colours, pixels, attributes alone. Container queries see the area's width. All that it
 * refers to within itself begins with `id`.
 */
export function plotOf(
	chart: Chart,
	view: View,
	area: Area,
	id: string,
	palette = new Palette()
): string {
	const { body, head } = render(chart.Component, { props: { view }, idPrefix: id });
	const css = [...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
	const plot = parse(/<svg class="plot[\s\S]*<\/svg>/.exec(body)?.[0] ?? '');
	const { top, right, bottom, left } = margins[chart.margin];
	const [width, full] = [area.width - left - right, area.height - top - bottom];
	const room = area.width >= FROM ? beside.broad : beside.narrow;
	const height = chart.margin === 'wide' ? Math.min(full, area.width - room) : full;
	const place = plotAt(area.left + left, area.top + top, width, height);
	try {
		const rules = rulesOf(css, area.width);
		const picture = { id, rules, container: area.width, palette, defs: [] };
		const drawn = flat(plot, place, picture);
		return (picture.defs.length ? `<defs>${picture.defs.join('')}</defs>` : '') + drawn;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new Error(`the picture of src/charts/${chart.id} (${id}): ${why}`, { cause: error });
	}
}

/** The outermost element of a picture, with the words for who cannot see it. */
export const document = (
	width: number,
	height: number,
	title: string,
	body: string,
	id?: string
): string =>
	`<svg xmlns="http://www.w3.org/2000/svg"${attributes({ id })} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
	`role="img" font-family="${families.data}" font-size="13"><title>${escapeXml(title)}</title>${body}</svg>`;

export const ground = (width: number, height: number): string =>
	`<rect width="${width}" height="${height}" fill="${tone('ground')}"/>`;

/** The plot alone, for the story's own pages, whose words stand beside it; it follows the page into the dark. */
export function stillOf(
	chart: Chart,
	view: View,
	name = chart.id,
	width = 720,
	height = 450
): string {
	const id = `still-${name}`;
	const palette = new Palette();
	palette.paint('var(--ground)', '');
	const plot = plotOf(chart, view, { left: 0, top: 0, width, height }, id, palette);
	const body = palette.styles(id) + ground(width, height) + plot;
	return document(width, height, chart.describe(view), body, id);
}

/** A text cut at a word where it would be wider than `width`, with an ellipsis. */
export function cut(text: string, width: number, widthOf: (text: string) => number): string {
	if (widthOf(text) <= width) return text;
	const [first = ''] = lines(text, width - widthOf('…'), widthOf);
	return `${first.replace(/[\s,;:(]+$/, '')}…`;
}

interface Words {
	/** What the picture is called within a page that holds several: chart and step. */
	readonly id?: string;
	readonly headline: string;
	readonly sub: string;
	readonly source: Source | null;
	/** Where the picture is from: the site's name, and an address as it is typed. */
	readonly from: string;
	readonly address: string;
}

const WIDTH = 800;
const HEIGHT = 600;
const PAD = 24;

/** A view with its finding, what is drawn, its source and its address: 800 × 600 pixels. */
export function pictureOf(chart: Chart, view: View, words: Words): string {
	const inner = WIDTH - 2 * PAD;
	const headline = lines(words.headline, inner, (text) => textWidth(text, 20));
	const sub = lines(words.sub, inner, (text) => textWidth(text, 14));
	const text = (y: number, body: string, look: Record<string, string>) =>
		`<text${attributes({ x: String(PAD), y: String(y), fill: tone('quiet'), ...look })}>${escapeXml(body)}</text>`;
	let y = PAD + 18;
	const head: string[] = [];
	for (const line of headline) {
		head.push(text(y, line, { fill: tone('ink'), 'font-size': '20', 'font-weight': '600' }));
		y += 26;
	}
	y -= 3;
	for (const line of sub) {
		head.push(text(y, line, { 'font-size': '14' }));
		y += 19;
	}
	const foot = HEIGHT - PAD - 32;
	const area = { left: PAD, top: y + 2, width: inner, height: foot - 14 - (y + 2) };
	const source = words.source
		? text(
				foot + 18,
				cut(`Source: ${words.source.title}`, inner, (t) => textWidth(t, 13)),
				{}
			)
		: '';
	const address = text(foot + 37, `${words.from} · ${words.address}`, {});
	const rule = `<path d="M${PAD} ${foot}H${WIDTH - PAD}" stroke="${tone('rule')}"/>`;
	const body =
		ground(WIDTH, HEIGHT) + head.join('') + plotOf(chart, view, area, words.id ?? chart.id);
	return document(WIDTH, HEIGHT, chart.describe(view), body + rule + source + address);
}
