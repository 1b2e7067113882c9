/** A chart's own SVG made flat: literal colours, pixels for percent, one coordinate system. */
import { attributes } from '$lib/text/xml';
import { styleOf } from './cascade';
import { fit, movedPath, over, short, transformOf, windowed, type Matrix } from './geometry';
import { painted } from './ink';
import type { Element } from './markup';
import { initial } from './properties';
import { lengthOf, type Picture, type Place } from './place';
import { text } from './text';
import { pixels } from './values';

const isIn = (matrix: Matrix) => ({
	x: (value: number) => value * matrix.sx + matrix.tx,
	y: (value: number) => value * matrix.sy + matrix.ty
});

/** Draws an element with all it holds; what is not displayed, or wholly transparent, is left out. */
export function flat(element: Element, place: Place, picture: Picture): string {
	const style = styleOf(element, picture.rules, place.style, picture.container);
	if (style.display === 'none' || Number(style.opacity) === 0) return '';
	const em = Number.parseFloat(style['font-size']);
	const length = (value: string) => pixels(value, { em, container: picture.container });
	// a style outweighs the attribute of the same name
	const transform =
		style.transform === 'none'
			? transformOf(element.attributes.transform ?? '')
			: transformOf(style.transform, length);
	const here = { ...place, style, matrix: over(place.matrix, transform) };
	if (element.name === 'svg') {
		const { clip, ...inner } = viewport(element, here, picture);
		return group(element, inner, picture, clip);
	}
	if (element.name === 'g') return group(element, here, picture);
	if (element.name === 'text') return text(element, here, picture);
	if (element.name === 'clipPath') return clip(element, here, picture);
	if (element.name === 'defs') return define(element, here, picture);
	return shape(element, here, picture);
}

const inside = (element: Element, place: Place, picture: Picture): string =>
	element.children
		.map((child) => (typeof child === 'string' ? '' : flat(child, place, picture)))
		.join('');

function group(element: Element, place: Place, picture: Picture, edge?: string): string {
	const { opacity, 'clip-path': clipped } = place.style;
	const body = inside(element, place, picture);
	const said = attributes({
		opacity: opacity === '1' ? undefined : opacity,
		'clip-path': edge ?? (clipped === 'none' ? undefined : clipped)
	});
	return body && said ? `<g${said}>${body}</g>` : body;
}

/** A nested picture as a place of its own; stretched ones are cut at their edges, as a browser does. */
function viewport(element: Element, place: Place, picture: Picture): Place & { clip?: string } {
	const { viewBox, preserveAspectRatio, overflow } = element.attributes;
	const box = {
		x: lengthOf(element, 'x', place.width, place),
		y: lengthOf(element, 'y', place.height, place),
		width: lengthOf(element, 'width', place.width, place, '100%'),
		height: lengthOf(element, 'height', place.height, place, '100%')
	};
	if (!viewBox) {
		const shift = { sx: 1, sy: 1, tx: box.x, ty: box.y };
		return { ...place, ...box, matrix: over(place.matrix, shift) };
	}
	const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(/\s+/).map(Number);
	const matrix = over(place.matrix, fit([x, y, width, height], box, preserveAspectRatio));
	const inner = { ...place, width, height, matrix };
	if (preserveAspectRatio !== 'none' || overflow === 'visible') return inner;
	const id = `${picture.id}-edge-${picture.defs.length}`;
	const edge = rectangle({ x, y, width, height }, matrix);
	picture.defs.push(`<clipPath id="${id}"><rect${attributes(edge)}/></clipPath>`);
	const left = Number(edge.x);
	return { ...inner, edge: [left, left + Number(edge.width)], clip: `url(#${id})` };
}

function rectangle(box: { x: number; y: number; width: number; height: number }, matrix: Matrix) {
	const to = isIn(matrix);
	return {
		x: short(to.x(box.x)),
		y: short(to.y(box.y)),
		width: short(box.width * matrix.sx),
		height: short(box.height * matrix.sy)
	};
}

function clip(element: Element, place: Place, picture: Picture): string {
	const body = inside(element, place, picture);
	picture.defs.push(`<clipPath${attributes({ id: element.attributes.id })}>${body}</clipPath>`);
	return '';
}

/** Patterns keep their own pixels; their paints become literal. */
function define(element: Element, place: Place, picture: Picture): string {
	for (const pattern of element.children) {
		if (typeof pattern === 'string') continue;
		const body = inside(pattern, { ...place, matrix: transformOf('') }, picture);
		picture.defs.push(`<pattern${attributes({ ...pattern.attributes })}>${body}</pattern>`);
	}
	return '';
}

/** Place and size of a shape in the picture's own pixels. */
function shapeOf(element: Element, place: Place): Record<string, string> {
	const to = isIn(place.matrix);
	const x = (name: string) => lengthOf(element, name, place.width, place);
	const y = (name: string) => lengthOf(element, name, place.height, place);
	if (element.name === 'path') {
		const { d = '' } = element.attributes;
		const line = place.edge ? windowed(d, place.matrix, ...place.edge) : null;
		return { d: line ?? movedPath(d, place.matrix) };
	}
	if (element.name === 'rect')
		return rectangle(
			{ x: x('x'), y: y('y'), width: x('width'), height: y('height') },
			place.matrix
		);
	if (element.name === 'line')
		return {
			x1: short(to.x(x('x1'))),
			y1: short(to.y(y('y1'))),
			x2: short(to.x(x('x2'))),
			y2: short(to.y(y('y2')))
		};
	if (element.name === 'circle') return { cx: short(to.x(x('cx'))), cy: short(to.y(y('cy'))) };
	throw new RangeError(`no picture understands <${element.name}>`);
}

/** A line that is stretched with its strokes, which no numbers of its own could say. */
function stretched({ name, attributes }: Element, { style, matrix }: Place) {
	const { sx, sy, tx, ty } = matrix;
	const even = Math.abs(sx / sy - 1) < 0.01 || style['vector-effect'] === 'non-scaling-stroke';
	if (name !== 'path' || style.stroke === 'none' || even) return undefined;
	const transform = `matrix(${short(sx, 5)} 0 0 ${short(sy, 5)} ${short(tx)} ${short(ty)})`;
	return { d: attributes.d ?? '', transform };
}

function shape(element: Element, place: Place, picture: Picture): string {
	const { style, matrix } = place;
	const geometry = stretched(element, place) ?? shapeOf(element, place);
	if (geometry.d === '') return '';
	const scale = Math.sqrt(matrix.sx * matrix.sy);
	const grows = style['vector-effect'] === 'non-scaling-stroke' || geometry.transform ? 1 : scale;
	const { container, palette } = picture;
	const r =
		element.name === 'circle'
			? pixels(style.r, { em: Number.parseFloat(style['font-size']), container }) * scale
			: undefined;
	const said = attributes({
		...geometry,
		r: r === undefined ? r : short(r),
		...painted(style, palette, container, grows),
		...(element.name === 'line' ? { fill: undefined } : {}),
		opacity: style.opacity === '1' ? undefined : style.opacity,
		'clip-path': style['clip-path'] === 'none' ? undefined : style['clip-path']
	});
	return `<${element.name}${said}/>`;
}

/** The place of a whole plot, at a corner and of a size in pixels. */
export const plotAt = (left: number, top: number, width: number, height: number): Place => ({
	matrix: { sx: 1, sy: 1, tx: left, ty: top },
	width,
	height,
	style: initial
});
