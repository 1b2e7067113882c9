/** The picture that a figure shows at this moment, as a file: literal colours, title, source and address inside. */
import type { Part } from '$lib/parts';
import type { Credit } from '$lib/text/credit';
import { ground, outermost, textBlock } from '$lib/text/frame';
import { creditedPng } from '$lib/text/png';

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

/** The line of a source as it is read: `Lead source: a title. `. */
const cited = (link: Element | null) =>
	link ? `${link.previousSibling?.textContent}${link.firstElementChild?.textContent}. ` : '';

interface Words {
	/** What the file is called: chart and step. */
	readonly name: string;
	readonly title: string;
	readonly address: string;
}

/**
 * The figure as an SVG file holds it.
 *
 * @throws TypeError where the figure holds no drawing.
 */
export function svgFrom(figure: Element, { name, title, address }: Words): string {
	const part = (name: Part) => figure.querySelector(`[data-${name}]`);
	const plot = figure.querySelector('svg.plot')!;
	const area = plot.closest('.area')!.getBoundingClientRect();
	const box = plot.getBoundingClientRect();
	const width = Math.ceil(area.width) + 2 * PAD;
	const { color, fontFamily } = getComputedStyle(part('sub') ?? figure);
	const { color: ink, backgroundColor } = getComputedStyle(figure);
	let above = PAD;
	const set = (text: string, size: number, weight = '') => {
		const leading = size * 1.3;
		const fill = weight ? ink : color;
		const { svg, next } = textBlock(
			{ text, x: PAD, y: above + leading, leading, width: width - 2 * PAD, size, fill, weight },
			widthIn(`${weight} ${size}px ${fontFamily}`)
		);
		above = next - leading;
		return svg;
	};
	const head = set(title, 18, '600') + set(part('sub')?.textContent ?? '', 13);
	above += 10;
	const drawing = literal(plot);
	const place = { x: PAD + box.left - area.left, y: above + box.top - area.top };
	const size = { width: box.width, height: box.height };
	for (const [key, value] of Object.entries({ ...place, ...size }))
		drawing.setAttribute(key, String(value));
	rename(drawing, `${name}-${short([address, ink, ...Object.values(size)].join())}`);
	above += area.height;
	const foot = set(cited(part('source')) + address, 12);
	const height = Math.ceil(above + PAD);
	return outermost(
		{ width, height, title, family: fontFamily },
		ground(width, height, backgroundColor) +
			head +
			new XMLSerializer().serializeToString(drawing) +
			foot
	);
}

export const svgFile = (svg: string): Blob => new Blob([svg], { type: 'image/svg+xml' });

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
 * The picture at twice its size on screen, with its credit inside.
 *
 * @throws Error where the browser cannot draw it.
 */
export async function pngFile(svg: string, credit: Credit): Promise<Blob> {
	const begun = svg.indexOf('>') + 1;
	const styled = `${svg.slice(0, begun)}<style>${await faces()}</style>${svg.slice(begun)}`;
	const image = new Image();
	const url = URL.createObjectURL(svgFile(styled));
	image.src = url;
	await image.decode();
	const canvas = document.createElement('canvas');
	const [width, height] = [image.naturalWidth, image.naturalHeight];
	Object.assign(canvas, { width: 2 * width, height: 2 * height });
	canvas.getContext('2d')!.drawImage(image, 0, 0, 2 * width, 2 * height);
	URL.revokeObjectURL(url);
	const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done));
	if (!drawn) throw new Error('no picture');
	const bytes = new Uint8Array(await drawn.arrayBuffer());
	return new Blob([creditedPng(bytes, credit)], { type: 'image/png' });
}
