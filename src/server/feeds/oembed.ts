/** Answers to those who ask how a page of ours stands in theirs: oEmbed 1.0, written at build time. */
import { cardSize } from '$server/site/card-size';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { HIGHEST, iframe } from '$lib/snippets';
import { escapeXml } from '$lib/text/xml';
import { heights } from './heights';

/** An answer of the type `rich`; widths and heights in pixels. */
export interface OEmbed {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly author_name: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly html: string;
	readonly width: number;
	readonly height: number;
	readonly thumbnail_url: string;
	readonly thumbnail_width: number;
	readonly thumbnail_height: number;
}

export interface Embedded {
	readonly title: string;
	/** What the frame is called, where it shows another thing than the title says. */
	readonly label?: string;
	/** Chart in the frame, its step where it is not the chart as it begins, and what its address asks for besides. */
	readonly chart: string;
	readonly step?: string;
	readonly query?: string;
	/** Paths from the site's root: of the page to read, of the card. */
	readonly page: string;
	readonly card: string;
}

/** Width that a chart is offered at. */
const WIDTH = 720;

/** Height of a chart in columns from 320 pixels to that width, where it is highest; a host with `frame-sizing` finds its own. */
export const heightOf = (chart: string, step = ''): number =>
	heights[step ? `${chart}/${step}` : chart] ?? HIGHEST;

/** A quotation with a link, for hosts that strip frames, and the frame with its title. */
export function oembedOf(of: Embedded): OEmbed {
	const { title, label = title, chart, step = '', query = '', page, card } = of;
	const root = absolute('/').replace(/\/$/, '');
	const quoted = `<blockquote><a href="${escapeXml(absolute(page))}">${escapeXml(title)}</a></blockquote>`;
	const height = heightOf(chart, step);
	const taken = { root, chart, step, query, fullQuery: query, title, label, words: '' };
	return {
		version: '1.0',
		type: 'rich',
		title,
		author_name: site.by,
		provider_name: site.title,
		provider_url: absolute('/'),
		html: quoted + iframe(taken, 'auto', height),
		width: WIDTH,
		height,
		thumbnail_url: absolute(card),
		thumbnail_width: cardSize.width,
		thumbnail_height: cardSize.height
	};
}
