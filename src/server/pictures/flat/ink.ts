/** How an element is painted, as the attributes of plain SVG. */
import { escapeXml } from '$lib/text/xml';
import { short } from './geometry';
import { initial, refuse, type Style } from './properties';
import { families, literal, pixels, type Theme } from './values';

/** Collects the colours of a picture: of each light one, the dark one that stands for it. */
export class Palette {
	readonly dark = new Map<string, string>();

	/** A paint as hex, `none` or `url(#…)`. */
	paint(value: string, color: string): string {
		const paint = value.toLowerCase() === 'currentcolor' ? color : value;
		const hex = (theme: Theme) => literal(paint, theme);
		const light = hex('light');
		if (/^#[\da-f]{6}$/i.test(light)) this.dark.set(light, hex('dark'));
		else if (!/^(none|url\(#[\w-]+\))$/.test(light)) refuse(`paint ${value}`);
		return light;
	}

	/**
	 * Rules for readers who want it dark: the colours are attributes, which a style outweighs. They hold
	 * within the picture called `id` alone, for it may stand inline beside others.
	 */
	styles(id: string): string {
		const rules = [...this.dark].flatMap(([light, dark]) =>
			light === dark
				? []
				: ['fill', 'stroke'].map((name) => `#${id} [${name}="${light}"]{${name}:${dark}}`)
		);
		return `<style>@media (prefers-color-scheme:dark){${rules.join('')}}</style>`;
	}
}

/** Fill and outline of a shape; `scale` is what its outline grows by. */
export function painted(style: Style, palette: Palette, container: number, scale = 1) {
	const size = (text: string) =>
		pixels(text, { em: Number.parseFloat(style['font-size']), container }) * scale;
	const fill = palette.paint(style.fill, style.color);
	const stroke = palette.paint(style.stroke, style.color);
	const unless = (name: 'stroke-linecap' | 'stroke-linejoin' | 'paint-order') =>
		style[name] === initial[name] ? undefined : style[name];
	const outline = stroke !== 'none' && {
		stroke,
		'stroke-width': short(size(style['stroke-width'])),
		'stroke-linecap': unless('stroke-linecap'),
		'stroke-linejoin': unless('stroke-linejoin'),
		'paint-order': unless('paint-order'),
		'stroke-dasharray':
			style['stroke-dasharray'] === 'none'
				? undefined
				: style['stroke-dasharray']
						.split(/[\s,]+/)
						.map((part) => short(size(part)))
						.join(' ')
	};
	return { fill, ...(outline || {}) };
}

/** Type of a text, said only where it differs from what stands around it. */
export function typeset(style: Style, around: Style) {
	const said = (name: keyof Style) => (style[name] === around[name] ? undefined : style[name]);
	const family = literal(style['font-family']);
	const figures = said('font-variant-numeric');
	return {
		'font-family': family === literal(around['font-family']) ? undefined : family,
		'font-size': said('font-size')?.replace('px', ''),
		'font-weight': said('font-weight'),
		'text-anchor': said('text-anchor'),
		// SVG has no attribute of that name
		style: figures && `font-variant-numeric:${figures}`,
		'text-decoration': style['text-decoration'] === 'none' ? undefined : style['text-decoration']
	};
}

/** Words as they stand in a text: in Newsreader the signs of arithmetic are Franklin's, as in fonts.css. */
export const textMarkup = (text: string, family: string): string =>
	family === families.prose
		? escapeXml(text).replace(/[+×−]/g, `<tspan font-family="${families.data}">$&</tspan>`)
		: escapeXml(text);
