/** The picture that a figure shows at this moment, as a file: literal colours, title, source and address inside. */
import type { Part } from '$lib/parts';
import { lines } from '$lib/text/lines';

/** Looks that a shape takes from what it stands in unless it says otherwise. */
const inherited = [
	'color',
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-dashoffset',
	'stroke-linecap',
	'stroke-linejoin',
	'paint-order',
	'text-anchor',
	'font-family',
	'font-size',
	'font-weight',
	'letter-spacing'
];
/** Looks of its own, with the values that go without saying. */
const own: readonly (readonly [name: string, usual: string])[] = [
	['opacity', '1'],
	['dominant-baseline', 'auto'],
	['transform', 'none']
];
/** The same for looks that SVG 1.1, which checkers go by, has no attribute for. */
const styled = [
	['vector-effect', 'none'],
	['transform-origin', '0px 0px']
] as const;
const SVG = 'http://www.w3.org/2000/svg';
const PAD = 16;

/** A copy of a drawing with its computed looks written on it, and without what is not shown. */
function literal(drawn: Element, around?: CSSStyleDeclaration): SVGElement {
	const copy = drawn.cloneNode(false) as SVGElement;
	const style = getComputedStyle(drawn);
	const say = (look: string, unless: string | undefined) => {
		const value = style.getPropertyValue(look);
		if (value === unless) copy.removeAttribute(look);
		else copy.setAttribute(look, value);
	};
	for (const name of ['class', 'style', 'aria-hidden']) copy.removeAttribute(name);
	for (const look of inherited) say(look, around?.getPropertyValue(look));
	for (const [look, usual] of own) say(look, usual);
	// which a pattern says in an attribute of its own
	if (drawn.localName === 'pattern') copy.removeAttribute('transform');
	for (const [look, usual] of styled) {
		const value = style.getPropertyValue(look);
		// nothing turns or grows without a transform, and most have an origin of their own
		const idle = look === 'transform-origin' && style.transform === 'none';
		if (value !== usual && !idle) copy.style.setProperty(look, value);
	}
	if (drawn.localName === 'svg' && style.overflow === 'visible')
		copy.setAttribute('overflow', 'visible');
	for (const child of drawn.childNodes)
		if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
		else if (child instanceof Element && getComputedStyle(child).display !== 'none')
			copy.append(literal(child, style));
	return copy;
}

/** Waits until the marks have come to where their state puts them; what the scroll moves has no end. */
export async function still(figure: Element): Promise<void> {
	const moving = figure.getAnimations({ subtree: true }).filter((a) => a instanceof CSSTransition);
	await Promise.allSettled(moving.map(({ finished }) => finished));
}

/** Width of a text in pixels, set in a font as CSS writes it. */
function widthIn(font: string): (text: string) => number {
	const pen = document.createElement('canvas').getContext('2d')!;
	pen.font = font;
	return (text) => pen.measureText(text).width;
}

/** A short name for a text: another text has another one, as good as always. */
const short = (text: string) =>
	[...text].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7).toString(36);

/** Gives what a drawing refers to within itself names that no other has: several may stand in one page. */
function rename(drawing: Element, name: string) {
	for (const node of drawing.querySelectorAll('*')) {
		if (node.id) node.id = `${name}-${node.id}`;
		for (const attribute of node.attributes)
			attribute.value = attribute.value.replace(/url\("?#([^")]+)"?\)/g, `url(#${name}-$1)`);
	}
}

interface Words {
	/** What the file is called: chart and step. */
	readonly name: string;
	readonly title: string;
	readonly address: string;
}

/** @throws TypeError where the figure holds no drawing. */
export function svgFrom(figure: Element, { name, title, address }: Words): SVGSVGElement {
	const part = (name: Part) => figure.querySelector(`[data-${name}]`);
	const plot = figure.querySelector('svg.plot')!;
	const area = plot.closest('.area')!.getBoundingClientRect();
	const box = plot.getBoundingClientRect();
	const width = Math.ceil(area.width) + 2 * PAD;
	const svg = document.createElementNS(SVG, 'svg');
	const { color, fontFamily } = getComputedStyle(part('sub') ?? figure);
	const ink = getComputedStyle(figure).color;
	let y = PAD;
	const write = (text: string, size: number, weight: number, fill: string) => {
		const widthOf = widthIn(`${weight} ${size}px ${fontFamily}`);
		for (const line of lines(text, width - 2 * PAD, widthOf)) {
			y += size * 1.3;
			const node = document.createElementNS(SVG, 'text');
			const look = { x: PAD, y, fill, 'font-size': size, 'font-weight': weight };
			for (const [key, value] of Object.entries(look)) node.setAttribute(key, String(value));
			node.setAttribute('font-family', fontFamily);
			node.textContent = line;
			svg.append(node);
		}
	};
	write(title, 18, 600, ink);
	write(part('sub')?.textContent ?? '', 13, 400, color);
	y += 10;
	const drawing = literal(plot);
	const place = { x: PAD + box.left - area.left, y: y + box.top - area.top };
	const size = { width: box.width, height: box.height };
	for (const [key, value] of Object.entries({ ...place, ...size }))
		drawing.setAttribute(key, String(value));
	rename(drawing, `${name}-${short([address, ink, ...Object.values(size)].join())}`);
	svg.append(drawing);
	y += area.height;
	const source = part('source')?.firstElementChild?.textContent;
	write(`${source ? `Source: ${source}. ` : ''}${address}`, 12, 400, color);
	return framed(svg, title, width, y + PAD, getComputedStyle(figure).backgroundColor);
}

function framed(svg: SVGSVGElement, title: string, width: number, height: number, ground: string) {
	const words = document.createElementNS(SVG, 'title');
	words.textContent = title;
	const rect = document.createElementNS(SVG, 'rect');
	rect.setAttribute('fill', ground);
	for (const node of [svg, rect]) {
		node.setAttribute('width', String(width));
		node.setAttribute('height', String(Math.ceil(height)));
	}
	svg.prepend(words, rect);
	return svg;
}

export const svgFile = (svg: SVGSVGElement): Blob =>
	new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });

/** The typefaces of the page as a style sheet with their bytes inside: an image reaches for no file. */
async function faces(): Promise<string> {
	const links = document.querySelectorAll<HTMLLinkElement>('link[as="font"]');
	const rules = [...links].map(async ({ href }) => {
		const bytes = new Uint8Array(await (await fetch(href)).arrayBuffer());
		const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
		const family = href.includes('newsreader') ? 'Newsreader' : 'Libre Franklin';
		return `@font-face{font-family:'${family}';font-weight:400 600;src:url(data:font/woff2;base64,${btoa(text)})}`;
	});
	return (await Promise.all(rules)).join('');
}

/**
 * The picture at twice its size on screen.
 *
 * @throws Error where the browser cannot draw it.
 */
export async function pngFile(svg: SVGSVGElement): Promise<Blob> {
	const copy = svg.cloneNode(true) as SVGSVGElement;
	const style = document.createElementNS(SVG, 'style');
	style.textContent = await faces();
	copy.prepend(style);
	const image = new Image();
	const url = URL.createObjectURL(svgFile(copy));
	image.src = url;
	await image.decode();
	const canvas = document.createElement('canvas');
	const [width, height] = [image.naturalWidth, image.naturalHeight];
	Object.assign(canvas, { width: 2 * width, height: 2 * height });
	canvas.getContext('2d')!.drawImage(image, 0, 0, 2 * width, 2 * height);
	URL.revokeObjectURL(url);
	return new Promise((done, fail) =>
		canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))))
	);
}
