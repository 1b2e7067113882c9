/** Charts as SVG files: the plot alone, or framed by its finding, its source and its address. */
import { render } from 'svelte/server';
import type { Chart, Source, View } from '$lib/chart';
import { FROM, margins, plots } from '$lib/margins';
import { textWidth } from '$lib/layers/place';
import { rulesOf } from './flat/sheet';
import { flat, plotAt } from './flat/flat';
import { Palette } from './flat/ink';
import { parse } from './flat/markup';
import { families, tone } from './flat/values';
import { ground, outermost, textBlock } from '$lib/text/frame';
import { sourceLabel } from '$lib/stops';
import { lines } from '$lib/text/lines';
import { attributes, escapeXml } from '$lib/text/xml';

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
	const { top, right, bottom, left } = margins[view.margin ?? chart.margin];
	const [width, height] = [area.width - left - right, area.height - top - bottom];
	const { aspect } = plots[area.width > FROM ? 'broad' : 'narrow'];
	const fits = chart.margin === 'wide' ? Math.min(width, height * aspect) : width;
	const tall = chart.margin === 'wide' ? fits / aspect : height;
	const place = plotAt(area.left + left, area.top + top, fits, tall);
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

/** The outermost element of a picture in the typeface of charts, with the words for who cannot see it. */
export const document = (
	width: number,
	height: number,
	title: string,
	body: string,
	id?: string
): string => outermost({ width, height, title, family: families.data, id }, body);

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
	const body = palette.styles(id) + ground(width, height, tone('ground')) + plot;
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
	/** All that the chart has. */
	readonly sources: readonly Source[];
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
	const set = (text: string, y: number, leading: number, size: number, weight?: string) =>
		textBlock(
			{
				text,
				x: PAD,
				y,
				leading,
				width: inner,
				size,
				weight,
				fill: tone(weight ? 'ink' : 'quiet')
			},
			(line) => textWidth(line, size)
		);
	const headline = set(words.headline, PAD + 18, 26, 20, '600');
	const sub = set(words.sub, headline.next - 3, 19, 14);
	const foot = HEIGHT - PAD - 32;
	const top = sub.next + 2;
	const area = { left: PAD, top, width: inner, height: foot - 14 - top };
	const line = (y: number, body: string) =>
		`<text${attributes({ x: String(PAD), y: String(y), fill: tone('quiet') })}>${escapeXml(body)}</text>`;
	const source = words.source
		? line(
				foot + 18,
				cut(`${sourceLabel(words.sources)}: ${words.source.title}`, inner, (text) =>
					textWidth(text, 13)
				)
			)
		: '';
	const address = line(foot + 37, `${words.from} · ${words.address}`);
	const rule = `<path d="M${PAD} ${foot}H${WIDTH - PAD}" stroke="${tone('rule')}"/>`;
	const plot = plotOf(chart, view, area, words.id ?? chart.id);
	const body = ground(WIDTH, HEIGHT, tone('ground')) + headline.svg + sub.svg + plot;
	return document(WIDTH, HEIGHT, chart.describe(view), body + rule + source + address);
}
