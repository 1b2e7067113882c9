/** Text that stays text, each line of it at a place in pixels. */
import { attributes } from '$lib/text/xml';
import { styleOf } from './cascade';
import { lengthOf, type Picture, type Place } from './place';
import { short } from './geometry';
import { painted, textMarkup, typeset } from './ink';
import type { Element } from './markup';
import { initial, type Style } from './properties';
import { literal, pixels } from './values';

/** Half the height of Newsreader's small letters, in em: what `dominant-baseline: middle` lifts by. */
const MIDDLE = 0.23;

/** A shift beside or below, in pixels. */
function shiftOf(element: Element, name: 'dx' | 'dy', style: Style): number {
	return lengthOf(element, name, 0, { style });
}

/** A text with its lines. Its type grows with nothing: no chart scales its words. */
export function text(element: Element, place: Place, picture: Picture): string {
	const { style, matrix } = place;
	const size = Number.parseFloat(style['font-size']);
	const middle = style['dominant-baseline'] === 'middle' ? MIDDLE * size : 0;
	const x = lengthOf(element, 'x', place.width, place) + shiftOf(element, 'dx', style);
	const y = lengthOf(element, 'y', place.height, place) + shiftOf(element, 'dy', style) + middle;
	const body = element.children.map((child) => piece(child, place, picture)).join('');
	const said = body.replace(/\s+/g, ' ').trim();
	if (!said) return '';
	const look = attributes({
		x: short(x * matrix.sx + matrix.tx),
		y: short(y * matrix.sy + matrix.ty),
		...painted(style, picture.palette, picture.container),
		...typeset(style, initial),
		'letter-spacing': spacing(style, picture),
		opacity: style.opacity === '1' ? undefined : style.opacity
	});
	return `<text${look}>${said}</text>`;
}

function piece(child: Element | string, place: Place, picture: Picture): string {
	if (typeof child === 'string') return textMarkup(child, literal(place.style['font-family']));
	const style = styleOf(child, picture.rules, place.style, picture.container);
	if (style.display === 'none') return '';
	const { sx, tx } = place.matrix;
	const [dx, dy] = [shiftOf(child, 'dx', style), shiftOf(child, 'dy', style)];
	const around = place.style;
	const paint = painted(style, picture.palette, picture.container);
	const paintAround = painted(around, picture.palette, picture.container);
	const said = attributes({
		x:
			child.attributes.x === undefined
				? undefined
				: short(lengthOf(child, 'x', place.width, place) * sx + tx),
		dx: dx ? short(dx) : undefined,
		dy: dy ? short(dy) : undefined,
		fill: paint.fill === paintAround.fill ? undefined : paint.fill,
		...typeset(style, around),
		'letter-spacing':
			style['letter-spacing'] === around['letter-spacing'] ? undefined : style['letter-spacing']
	});
	const inner = child.children.map((one) => piece(one, { ...place, style }, picture)).join('');
	return inner && `<tspan${said}>${inner}</tspan>`;
}

function spacing(style: Style, { container }: Picture): string | undefined {
	if (style['letter-spacing'] === '0') return undefined;
	const em = Number.parseFloat(style['font-size']);
	return short(pixels(style['letter-spacing'], { em, container }), 3);
}
