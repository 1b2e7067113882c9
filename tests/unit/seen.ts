/**
 * Colours as readers see them who lack one kind of cone, and how far two of them then lie apart.
 *
 * Protanopia and deuteranopia: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A Physiologically-based
 * Model for Simulation of Color Vision Deficiency”, IEEE TVCG 15(6), 2009, the published matrices for severity
 * 1.0, in linear RGB. Of tritanopia their model is a rough guess: H. Brettel, F. Viénot, J. D. Mollon,
 * “Computerized simulation of color appearance for dichromats”, JOSA A 14(10), 1997, in the numbers of
 * libDaltonLens for sRGB (https://daltonlens.org/opensource-cvd-simulation/ compares them).
 */

/** Red, green and blue from 0 to 1: as numbers of a colour, or as light where a name says linear. */
export type Rgb = readonly [r: number, g: number, b: number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const protan: Matrix = [
	[0.152286, 1.052583, -0.204868],
	[0.114503, 0.786281, 0.099216],
	[-0.003882, -0.048116, 1.051998]
];
const deutan: Matrix = [
	[0.367322, 0.860646, -0.227968],
	[0.280085, 0.672501, 0.047413],
	[-0.01182, 0.04294, 0.968881]
];
/** One for each side of the plane through white and the hues that nobody confuses, and which side is the first. */
const tritan: readonly [Matrix, Matrix, Rgb] = [
	[
		[1.01277, 0.13548, -0.14826],
		[-0.01243, 0.86812, 0.14431],
		[0.07589, 0.805, 0.11911]
	],
	[
		[0.93678, 0.18979, -0.12657],
		[0.06154, 0.81526, 0.1232],
		[-0.37562, 1.12767, 0.24796]
	],
	[0.03901, -0.02788, -0.01113]
];

const dot = (a: Rgb, b: Rgb) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const through = (matrix: Matrix) => (light: Rgb) =>
	matrix.map((row) => Math.min(1, Math.max(0, dot(row, light)))) as unknown as Rgb;

/** What is seen of a light, in linear RGB. */
export const visions = {
	'all colours': (light: Rgb) => light,
	protanopia: through(protan),
	deuteranopia: through(deutan),
	tritanopia: (light: Rgb) => through(dot(light, tritan[2]) >= 0 ? tritan[0] : tritan[1])(light)
} as const;
export type Vision = keyof typeof visions;
export const everyVision = Object.keys(visions) as Vision[];

export const rgbOf = (hex: string): Rgb =>
	[1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as unknown as Rgb;
/** A colour that lets its ground through. */
export const over = (color: Rgb, ground: Rgb, opacity: number): Rgb =>
	color.map((value, i) => value * opacity + ground[i]! * (1 - opacity)) as unknown as Rgb;

const linear = (color: Rgb) =>
	color.map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as unknown as Rgb;

/** Björn Ottosson, “A perceptual color space for image processing”, 2020: from linear RGB. */
function oklab(light: Rgb): Rgb {
	const l = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], light));
	const m = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], light));
	const s = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], light));
	const cones: Rgb = [l, m, s];
	return [
		dot([0.2104542553, 0.793617785, -0.0040720468], cones),
		dot([1.9779984951, -2.428592205, 0.4505937099], cones),
		dot([0.0259040371, 0.7827717662, -0.808675766], cones)
	];
}

/**
 * How far two colours lie apart for such a reader, in OKLab: black and white by 1. CIEDE2000 was made for
 * differences that can just be seen; these are several times as large, where even steps are what matters.
 */
export function apart(one: Rgb, other: Rgb, vision: Vision): number {
	const [a, b] = [one, other].map((color) => oklab(visions[vision](linear(color))));
	return Math.hypot(...a!.map((value, i) => value - b![i]!));
}
