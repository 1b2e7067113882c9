/** Text that can stand between tags and inside quoted attributes of HTML and XML. */
export const escapeXml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Attributes as they stand in a tag; what is empty is left out. */
export const attributes = (list: Record<string, string | undefined>): string =>
	Object.entries(list)
		.filter(([, value]) => value !== undefined && value !== '')
		.map(([name, value]) => ` ${name}="${escapeXml(value ?? '')}"`)
		.join('');

/** A value as JSON that may stand in a script element, whatever its texts hold. */
export const jsonInScript = (value: unknown): string =>
	JSON.stringify(value).replaceAll('<', '\\u003c');
