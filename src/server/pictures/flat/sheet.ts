/** Style sheets of charts, read by css-tree. What a picture would lose unseen stops the build. */
import { generate, parse, type Atrule, type CssNode, type Declaration, type List } from 'css-tree';
import type { Element } from './markup';
import { refuse, ignored, isKnown } from './properties';
import { matcher, specificity } from './select';
import { pixels } from './values';

export type Declared = readonly [property: string, value: string];

export interface Rule {
	matches(element: Element): boolean;
	readonly weight: number;
	readonly declarations: readonly Declared[];
	/** Whether it holds in a container so many pixels wide. */
	holds(container: number): boolean;
}

/** At-rules that change nothing in a picture that stands still. */
const still = [
	[/^@starting-style $/, 'a picture has come'],
	[/^@keyframes /, 'a picture shows where marks come to, not how'],
	[/^@media \(prefers-reduced-motion:\s*no-preference\)$/, 'a picture does not move'],
	[/^@supports \(animation-timeline:\s*--[\w-]+\)$/, 'a picture is not scrolled']
] as const;

type Holds = Rule['holds'];

/** The width that a container query asks for. */
function query(head: string, before: Holds): Holds {
	const [, side, edge = ''] = /^@container \((min|max)-width:\s*([\w.]+)\)$/.exec(head) ?? [];
	if (!side) return refuse(head);
	const width = pixels(edge, { em: 16, container: 0 });
	return (container) =>
		before(container) && (side === 'max' ? container <= width : container >= width);
}

function declared(node: Declaration, where: string): Declared[] {
	const { property, important } = node;
	if (important) return refuse(`!important of "${property}"`, where);
	const value = generate(node.value).trim();
	if (isKnown(property) || property === 'font') return [[property, value]];
	return property.startsWith('--') || property in ignored
		? []
		: refuse(`property "${property}"`, where);
}

/** What is declared in a rule or in an attribute `style`. */
export const declarations = (nodes: List<CssNode>, where: string): Declared[] =>
	nodes
		.toArray()
		.flatMap((node) =>
			node.type === 'Declaration' ? declared(node, where) : refuse(`nested ${node.type}`, where)
		);

function within(node: Atrule, holds: Holds): Rule[] {
	const head = `@${node.name} ${node.prelude ? generate(node.prelude) : ''}`;
	if (still.some(([known]) => known.test(head))) return [];
	return node.block ? rulesIn(node.block.children, query(head, holds)) : refuse(head);
}

function rulesIn(nodes: List<CssNode>, holds: Holds): Rule[] {
	return nodes.toArray().flatMap((node) => {
		if (node.type === 'Atrule') return within(node, holds);
		if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList')
			return refuse(generate(node) || node.type);
		const said = declarations(node.block.children, generate(node.prelude));
		return node.prelude.children.toArray().map((selector) => {
			if (selector.type !== 'Selector') return refuse(generate(selector));
			const matches = matcher(generate(selector));
			return { matches, weight: specificity(selector), declarations: said, holds };
		});
	});
}

const options = {
	parseValue: false,
	onParseError: ({ message }: { message: string }) => refuse(message)
} as const;
const sheets = new Map<string, readonly Rule[]>();

/**
 * The rules of a style sheet that hold in a container of so many pixels, the heavier last.
 *
 * @throws RangeError naming the selector and what no picture understands.
 */
export function rulesOf(css: string, container: number): Rule[] {
	let rules = sheets.get(css);
	if (!rules) {
		const tree = parse(css, options);
		rules = tree.type === 'StyleSheet' ? rulesIn(tree.children, () => true) : [];
		sheets.set(css, rules);
	}
	return rules.filter(({ holds }) => holds(container)).sort((a, b) => a.weight - b.weight);
}

/** What an attribute `style` declares. */
export function inline(style: string): Declared[] {
	const tree = parse(style, { ...options, context: 'declarationList' });
	return tree.type === 'DeclarationList' ? declarations(tree.children, `style="${style}"`) : [];
}
