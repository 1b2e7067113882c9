/** Attributes whose numbers are pixels of the picture. */
const lengths = new Set(
	'x y width height x1 y1 x2 y2 cx cy r dx dy stroke-width stroke-dasharray'.split(' ')
);
const number = /-?\d*\.?\d+/g;

const tenth = (text: string) =>
	text.replace(number, (n) => `${Math.round(Number(n) * 10) / 10 + 0}`);

/** Places are rounded; what is told from the place before stays, for its roundings would add up. */
const path = (d: string) => d.replace(/[A-Z][^a-zA-Z]*/g, tenth);

/**
 * A picture as its reviewed file holds it: a browser draws it the same to a tenth of a pixel, each
 * element has a line of its own in a diff, and names inside it stand for nothing but themselves.
 */
export function reviewable(svg: string): string {
	const names = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
	const name = (id: string) => (names.includes(id) ? `name-${names.indexOf(id) + 1}` : id);
	return (
		svg
			.replace(/ id="([^"]+)"/g, (_, id: string) => ` id="${name(id)}"`)
			.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${name(id)})`)
			.replace(/ ([\w-]+)="([^"]*)"/g, (whole, key: string, value: string) =>
				key === 'd' ? ` d="${path(value)}"` : lengths.has(key) ? ` ${key}="${tenth(value)}"` : whole
			)
			.replace(/<(?!\/?tspan|\/text|\/title)/g, '\n<')
			.trim() + '\n'
	);
}
