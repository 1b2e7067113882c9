/** Selectors, matched by css-select on the tree that a picture is made flat from. */
import { compile, type Options } from 'css-select';
import type { CssNode, Selector } from 'css-tree';
import { elementsOf, type Element } from './markup';
import { refuse } from './properties';

type Node = Element | string;
const isTag = (node: Node): node is Element => typeof node !== 'string';

const options: Options<Node, Element> = {
	xmlMode: true,
	adapter: {
		isTag,
		getName: ({ name }) => name,
		getAttributeValue: ({ attributes }, name) => attributes[name],
		hasAttrib: ({ attributes }, name) => name in attributes,
		getChildren: (node) => (isTag(node) ? node.children : []),
		// what holds the outermost element has no name and is no element to a selector
		getParent: ({ parent }) => (parent?.name ? parent : null),
		getSiblings: (node) => (isTag(node) && node.parent ? elementsOf(node.parent) : [node]),
		getText: () => '',
		removeSubsets: (nodes) => nodes
	}
};

/**
 * Whether an element is one that a selector means.
 *
 * @throws RangeError naming a selector that css-select does not know, such as one of a pseudo-element.
 */
export function matcher(selector: string): (element: Element) => boolean {
	try {
		return compile<Node, Element>(selector, options);
	} catch (error) {
		return refuse(`"${selector}" (${error instanceof Error ? error.message : String(error)})`);
	}
}

const heaviest = (nodes: Iterable<CssNode>): number =>
	Math.max(0, ...[...nodes].map((node) => (node.type === 'Selector' ? specificity(node) : 0)));

function weightOf(node: CssNode): number {
	if (node.type === 'TypeSelector') return node.name === '*' ? 0 : 1;
	if (node.type === 'IdSelector') return 1_000_000;
	if (node.type === 'ClassSelector' || node.type === 'AttributeSelector') return 1000;
	if (node.type !== 'PseudoClassSelector') return 0;
	if (node.name === 'where') return 0;
	if (!['is', 'not', 'has'].includes(node.name)) return 1000;
	const [list] = node.children ?? [];
	return list?.type === 'SelectorList' ? heaviest(list.children) : 0;
}

/** Weight of a selector among others: classes and their like count a thousand, names of elements one. */
export const specificity = ({ children }: Selector): number =>
	children.toArray().reduce((sum, node) => sum + weightOf(node), 0);
