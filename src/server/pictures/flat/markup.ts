/** Markup that Svelte wrote on the server, as a tree: what a picture is made flat from. */

export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: (Element | string)[];
	readonly parent: Element | null;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescape = (text: string) =>
	text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '');

/**
 * The first element of a markup whose attributes are all quoted, as Svelte's are; comments are dropped.
 *
 * @throws SyntaxError where a tag is closed that was not opened.
 */
export function parse(markup: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], parent: null };
	let at = root;
	const parts = markup
		.replace(/<!--.*?-->/gs, '')
		.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|[^<]+/g);
	for (const [text, closing, name, rest = '', empty] of parts) {
		if (!name) at.children.push(unescape(text));
		else if (closing) {
			if (at.name !== name || !at.parent) throw new SyntaxError(`</${name}> closes <${at.name}>`);
			at = at.parent;
		} else {
			const pairs = [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)];
			const attributes = Object.fromEntries(
				pairs.map(([, key = '', value = '']) => [key, unescape(value)])
			);
			const element: Element = { name, attributes, children: [], parent: at };
			at.children.push(element);
			if (!empty) at = element;
		}
	}
	const first = root.children.find((child) => typeof child !== 'string');
	if (!first || at !== root) throw new SyntaxError(`<${at.name}> is not closed`);
	return first;
}

export const elementsOf = ({ children }: Element): Element[] =>
	children.filter((child) => typeof child !== 'string');
