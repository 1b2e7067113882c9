/** Styles that come with a part of the script, for the page or the shadow tree that it draws in. */

const sheets = new Map<string, CSSStyleSheet>();

/** Puts styles in force where a node stands, once. */
export function adopt(look: string, within: Node): void {
	const sheet = sheets.get(look) ?? new CSSStyleSheet();
	if (!sheets.has(look)) sheet.replaceSync(look);
	sheets.set(look, sheet);
	const root = within.getRootNode() as Document | ShadowRoot;
	if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
