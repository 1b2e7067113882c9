/** Selectors as far as the charts' styles use them: compounds with descendants, children, neighbours. */
import { elementsOf, type Element } from './markup';

/** Parts of a list at the commas that stand in no bracket. */
export function parts(text: string, separator = ','): string[] {
	const found = [''];
	let depth = 0;
	for (const c of text) {
		if (c === '(' || c === '[') depth++;
		if (c === ')' || c === ']') depth--;
		if (c === separator && !depth) found.push('');
		else found[found.length - 1] += c;
	}
	return found.map((part) => part.trim()).filter(Boolean);
}

const simple =
	/[a-zA-Z]+|\*|\.[\w-]+|\[[^\]]+\]|:(?:not|where|is)\((?:[^()]|\([^()]*\))*\)|:first-child/y;

/** @throws SyntaxError naming a selector that is not understood: no style may be lost unseen. */
function simples(compound: string): string[] {
	const found: string[] = [];
	simple.lastIndex = 0;
	while (simple.lastIndex < compound.length) {
		const from = simple.lastIndex;
		const [text] = simple.exec(compound) ?? [];
		if (!text) throw new SyntaxError(`no picture understands "${compound.slice(from)}"`);
		found.push(text);
	}
	return found;
}

const inner = (text: string) => text.slice(text.indexOf('(') + 1, -1);

function fits(element: Element, text: string): boolean {
	if (text === '*') return true;
	if (text.startsWith('.'))
		return (element.attributes.class ?? '').split(/\s+/).includes(text.slice(1));
	if (text.startsWith('[')) {
		const [, key = '', value] = /^\[([\w-]+)(?:="?([^"]*)"?)?\]$/.exec(text) ?? [];
		const own = element.attributes[key];
		return value === undefined ? own !== undefined : own === value;
	}
	if (text.startsWith(':not(')) return !parts(inner(text)).some((one) => matches(element, one));
	if (text === ':first-child') return !element.parent || elementsOf(element.parent)[0] === element;
	if (text.startsWith(':')) return parts(inner(text)).some((one) => matches(element, one));
	return element.name === text;
}

/** Whether an element is one that a selector without commas means. */
export function matches(element: Element, selector: string): boolean {
	const steps = parts(selector.replace(/\s*([>+])\s*/g, ' $1 '), ' ');
	const compound = steps.pop() ?? '';
	if (!simples(compound).every((text) => fits(element, text))) return false;
	if (!steps.length) return true;
	const relation = steps.at(-1);
	const { parent } = element;
	if (relation === '+' || relation === '>') steps.pop();
	const rest = steps.join(' ');
	if (relation === '+') {
		const all = parent ? elementsOf(parent) : [];
		const before = all[all.indexOf(element) - 1];
		return Boolean(before && matches(before, rest));
	}
	if (relation === '>') return Boolean(parent && matches(parent, rest));
	for (let up = parent; up; up = up.parent) if (matches(up, rest)) return true;
	return false;
}

/** Weight of a selector among others: classes and their like count a thousand, names of elements one. */
export function specificity(selector: string): number {
	let weight = 0;
	for (const compound of parts(selector.replace(/[>+]/g, ' '), ' '))
		for (const text of simples(compound)) {
			if (text.startsWith(':where(') || text === '*') continue;
			if (/^:(not|is)\(/.test(text)) weight += Math.max(...parts(inner(text)).map(specificity));
			else weight += /^[a-zA-Z]/.test(text) ? 1 : 1000;
		}
	return weight;
}
