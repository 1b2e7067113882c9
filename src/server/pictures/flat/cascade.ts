/** Which styles hold for an element: its attributes, the rules of its chart, its own `style`. */
import type { Element } from './markup';
import { isKnown, notInherited, refuse, type Style } from './properties';
import { inline, type Rule } from './sheet';
import { literal, pixels } from './values';

/** `500 clamp(…) / 1 var(--prose-font)`: weight, size and family of the one shorthand in use. */
function font(value: string) {
	const [, weight = '', size = '', family = ''] =
		/^(\d+)\s+(.+?)\s*\/\s*\S+\s+(.+)$/.exec(value) ?? [];
	if (!weight) return refuse(`font: ${value}`);
	return { 'font-weight': weight, 'font-size': size, 'font-family': family };
}

/** What geometry is made of: read where shapes are placed. */
const geometry =
	/^(x|y|x1|y1|x2|y2|dx|dy|cx|cy|width|height|d|viewBox|preserveAspectRatio|overflow|transform|pathLength)$/;
/** What says nothing of the look: names, words, and `style`, which is read as CSS. */
const silent = /^(class|id|style|role|aria-[a-z]+|data-[a-z-]+)$/;

/** Attributes that are styles too. */
function presented({ name, attributes }: Element): Record<string, string> {
	const said: Record<string, string> = {};
	for (const [key, value] of Object.entries(attributes))
		if (geometry.test(key) || silent.test(key)) continue;
		else if (isKnown(key)) said[key] = value;
		else refuse(`attribute "${key}"`, `<${name}>`);
	return said;
}

/**
 * What holds for an element under a parent's style; the size of its type is in pixels.
 *
 * @throws RangeError naming what no picture understands.
 */
export function styleOf(
	element: Element,
	rules: readonly Rule[],
	parent: Style,
	container: number
): Style {
	const said = presented(element);
	const declared = rules.filter(({ matches }) => matches(element)).map((rule) => rule.declarations);
	for (const [name, value] of [...declared, inline(element.attributes.style ?? '')].flat())
		Object.assign(said, name === 'font' ? font(value) : { [name]: value });
	const em = Number.parseFloat(parent['font-size']);
	const style: Record<keyof Style, string> = { ...parent, ...notInherited };
	for (const [name, value] of Object.entries(said)) {
		if (!isKnown(name)) continue;
		if (/^(initial|unset|revert|revert-layer)$/.test(value)) refuse(`${name}: ${value}`);
		style[name] = value === 'inherit' ? parent[name] : value;
	}
	style['font-size'] = `${pixels(literal(style['font-size']), { em, container })}px`;
	return style;
}
