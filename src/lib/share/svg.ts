import { render } from 'svelte/server';
import { margins, type Chart, type View } from '$lib/chart';
import tokens from '../../styles/tokens.css?raw';

/** Custom properties that the charts use, written out for a file that has no page around it. */
const root = /:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '';

/**
 * A chart as an SVG file of its own, in pixels, light and dark; text stays text, in the reader's own
 * typefaces. What the chart's layers inject as styles goes with it, but for their motion: a page in print would
 * catch it at its beginning.
 */
export function svgOf(chart: Chart, view: View, width = 720, height = 450): string {
	const { body, head } = render(chart.Component, { props: { view } });
	const { top, right, bottom, left } = margins[chart.margin];
	const styles = [...head.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css]) => css).join('');
	const picture = /<svg class="plot[\s\S]*<\/svg>/.exec(body)?.[0] ?? '';
	const plot = picture.replace(
		/^<svg([^>]*?) width="100%" height="100%"/,
		`<svg$1 x="${left}" y="${top}" width="${width - left - right}" height="${height - top - bottom}"`
	);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img">` +
		`<title>${escape(chart.describe(view))}</title>` +
		`<style>:root{${root}}svg{background:var(--ground)}${styles}*{transition:none!important;animation:none!important}</style>` +
		`${plot.replaceAll(/<!--.*?-->/g, '')}</svg>`
	);
}

const escape = (text: string) =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
