/** Properties of style: those that a picture has use for, and those that it does without for a reason. */
import { literal } from './values';

/** With what holds where nothing is said. */
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
export const notInherited = {
	display: 'inline',
	opacity: '1',
	transform: 'none',
	'text-decoration': 'none',
	'vector-effect': 'none',
	'dominant-baseline': 'auto',
	'clip-path': 'none',
	r: ''
} as const;

type Known = keyof typeof inherited | keyof typeof notInherited;
export type Style = Readonly<Record<Known, string>>;

export const initial: Style = { ...inherited, ...notInherited };
export const isKnown = (name: string): name is Known => name in initial;

const plot = 'a picture places the plot itself';
const motion = 'a picture does not move';
export const ignored: Readonly<Record<string, string>> = {
	position: plot,
	inset: plot,
	overflow: plot,
	transition: motion,
	'border-color': 'a picture has no cursor',
	'forced-color-adjust': 'a picture has colours of its own'
};

/** @throws RangeError naming what no picture understands, and where it stands. */
export function refuse(what: string, where = ''): never {
	throw new RangeError(`no picture understands ${what}${where && ` in ${where}`}`);
}
