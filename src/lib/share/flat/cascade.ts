/** Which styles of a chart hold for an element, at one width of its container. */
import type { Element } from './markup';
import { matches, parts, specificity } from './select';
import { literal, pixels } from './values';

export interface Rule {
	readonly selector: string;
	readonly weight: number;
	readonly declarations: readonly (readonly [property: string, value: string])[];
}

/** The blocks of a style sheet: what stands before each brace, and what stands in it. */
function blocks(css: string): (readonly [head: string, body: string])[] {
	const found: [string, string][] = [];
	let [depth, from, open] = [0, 0, 0];
	for (let i = 0; i < css.length; i++) {
		if (css[i] === '{' && !depth++) open = i;
		if (css[i] === '}' && !--depth) {
			found.push([css.slice(from, open).trim(), css.slice(open + 1, i)]);
			from = i + 1;
		}
	}
	return found;
}

/**
 * The rules of a style sheet that hold in a container of so many pixels, the heavier last. Motion has
 * no place in a picture: `@media`, `@supports` and `@keyframes` hold nothing else here.
 */
export function rulesOf(css: string, container: number): Rule[] {
	const read = (text: string): Rule[] =>
		blocks(text).flatMap(([head, body]) => {
			if (head.startsWith('@container')) {
				const [, side, width = ''] = /\((min|max)-width:\s*([^)]+)\)/.exec(head) ?? [];
				const edge = pixels(width, { em: 16, container });
				return (side === 'max' ? container <= edge : container >= edge) ? read(body) : [];
			}
			if (head.startsWith('@')) return [];
			const declarations = body.split(';').flatMap((line) => {
				const [, property, value] = /^\s*([\w-]+)\s*:\s*(.+?)\s*$/s.exec(line) ?? [];
				return property && value ? [[property, value] as const] : [];
			});
			return parts(head).map((selector) => ({
				selector,
				weight: specificity(selector),
				declarations
			}));
		});
	return read(css.replace(/\/\*.*?\*\//gs, '')).sort((a, b) => a.weight - b.weight);
}

/** Properties that a picture has use for, with what holds where nothing is said; inherited ones first. */
const inherited = {
	color: '#000000',
	fill: '#000000',
	stroke: 'none',
	'stroke-width': '1',
	'stroke-linecap': 'butt',
	'stroke-linejoin': 'miter',
	'stroke-dasharray': 'none',
	'paint-order': 'normal',
	'font-family': literal('var(--data-font)'),
	'font-size': '13px',
	'font-weight': '400',
	'font-variant-numeric': 'normal',
	'letter-spacing': '0',
	'text-anchor': 'start'
} as const;
const own = {
	display: 'inline',
	opacity: '1',
	transform: 'none',
	'text-decoration': 'none',
	'vector-effect': 'none',
	'dominant-baseline': 'auto',
	'clip-path': 'none',
	r: ''
} as const;

type Inherited = keyof typeof inherited;
export type Style = Readonly<Record<Inherited | keyof typeof own, string>>;

export const initial: Style = { ...inherited, ...own };
const isKnown = (name: string): name is keyof Style => name in initial;

/** `500 clamp(…) / 1 var(--prose-font)`: weight, size and family of the one shorthand in use. */
function font(value: string) {
	const [, weight = '400', size = '1em', family = ''] =
		/^(\d+)\s+(.+?)\s*\/\s*\S+\s+(.+)$/.exec(value) ?? [];
	return { 'font-weight': weight, 'font-size': size, 'font-family': family };
}

/** What holds for an element under a parent's style; the size of its type is in pixels. */
export function styleOf(
	element: Element,
	rules: readonly Rule[],
	parent: Style,
	container: number
): Style {
	const said: Record<string, string> = {};
	// `transform` as an attribute is geometry and read there
	for (const [name, value] of Object.entries(element.attributes))
		if (isKnown(name) && name !== 'transform') said[name] = value;
	for (const { selector, declarations } of rules) {
		if (!matches(element, selector)) continue;
		for (const [name, value] of declarations)
			Object.assign(said, name === 'font' ? font(value) : isKnown(name) ? { [name]: value } : {});
	}
	const moved = /(?:^|;)\s*transform:\s*([^;]+)/.exec(element.attributes.style ?? '')?.[1];
	if (moved) said.transform = moved;
	const em = Number.parseFloat(parent['font-size']);
	const style: Record<keyof Style, string> = { ...parent, ...own };
	for (const [name, value] of Object.entries(said))
		if (value !== 'inherit' && isKnown(name)) style[name] = value;
	style['font-size'] = `${pixels(literal(style['font-size']), { em, container })}px`;
	return style;
}
