/** What is pasted elsewhere to show a chart: an iframe, the custom element, an image, an address. */
import { escapeXml } from './text/xml';

/** A chart in one state, as the dialog and oEmbed hand it on. */
export interface Taken {
	/** The site's address without a slash at its end. */
	readonly root: string;
	readonly chart: string;
	/** Step whose picture it is; `''` for the chart's own page. */
	readonly step: string;
	/** What the reader chose beyond that, as `?basis=rented`, or `''`. */
	readonly query: string;
	/** The same chart's whole state, as the difference from its first one. */
	readonly fullQuery: string;
	/** What stands over the picture: its finding, where it has one. */
	readonly title: string;
	/** What a frame of it is called: the finding, or the chart and what is drawn in its state. */
	readonly label: string;
	/** The picture in words, for alts. */
	readonly words: string;
	/** What the picture shows that has an address, where the reader chose another state. */
	readonly pictured?: string;
}
export type Theme = 'auto' | 'light' | 'dark';

const path = ({ chart, step }: Taken) => `${chart}/${step ? `${step}/` : ''}`;

/** Address of the bare figure. */
export function embedUrl(taken: Taken, theme: Theme = 'auto'): string {
	const look = theme === 'auto' ? '' : `${taken.query ? '&' : '?'}theme=${theme}`;
	return `${taken.root}/embed/${path(taken)}${taken.query}${look}`;
}

/** Address to read it at: the step in the story, or the chart's page where the reader has a state of their own. */
export const readUrl = ({ root, chart, step, query, fullQuery }: Taken): string =>
	step && !query ? `${root}/#${step}` : `${root}/charts/${chart}/${fullQuery}`;

/** Address of a page that shows the step's own card where links are unfolded; it leads into the story. */
export const landingUrl = ({ root, step }: Taken): string => `${root}/steps/${step}/`;

/** Address of the picture as a file; a reader's own state has none. */
export const imageUrl = ({ root, chart, step }: Taken, type: 'svg' | 'png'): string =>
	`${root}/charts/${chart}${step ? `/${step}` : ''}.${type}`;

/** No embed is lower, in pixels. */
export const LEAST = 400;

/**
 * Style of a frame that is as high as its content where the browser can; a height that is given would
 * win over the content's, so it steps back there and stands everywhere else. To a page without an origin, a sandbox
 * say, no browser tells the content's height: the least of all keeps the frame from its own 150 pixels there.
 */
export const fitted = (height: number): string =>
	`border:0;min-height:${LEAST}px;frame-sizing:content-height;height:if(supports(frame-sizing:auto):auto;else:${height}px)`;

/** As high as the highest chart is in columns of 320 to 720 pixels, until its own height is known. */
export const HIGHEST = 620;

/** `height` in pixels is for hosts that cannot size a frame by its content. */
export function iframe(taken: Taken, theme: Theme = 'auto', height = HIGHEST): string {
	return `<iframe src="${escapeXml(embedUrl(taken, theme))}" title="${escapeXml(taken.label)}" width="100%" height="${height}" frameborder="0" loading="lazy" style="${fitted(height)}"></iframe>`;
}

export function image(taken: Taken): string {
	const alt = taken.pictured ?? `${taken.title}. ${taken.words}`;
	return `<a href="${escapeXml(readUrl(taken))}"><img src="${imageUrl(taken, 'png')}" alt="${escapeXml(alt)}" width="720" style="max-width:100%;height:auto"></a>`;
}

/** Least height of the element, kept for it before its script arrives: docs/element.md. */
const kept = 'display:block;min-height:520px';

/** The custom element, with a link and the image for readers without script. */
export function element(taken: Taken, theme: Theme = 'auto'): string {
	const attributes = [
		['chart', taken.chart],
		['step', taken.step],
		['state', taken.query.slice(1)],
		['theme', theme === 'auto' ? '' : theme]
	]
		.filter(([, value]) => value)
		.map(([name, value = '']) => ` ${name}="${escapeXml(value)}"`);
	return (
		`<script type="module" src="${taken.root}/embed.js"></${'script'}>\n` +
		`<${__ELEMENT__}${attributes.join('')} style="${kept}">${image(taken)}</${__ELEMENT__}>`
	);
}
