/** Text that can stand between tags and inside quoted attributes of HTML and XML. */
export const escapeXml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A value as JSON that may stand in a script element, whatever its texts hold. */
export const jsonInScript = (value: unknown): string =>
	JSON.stringify(value).replaceAll('<', '\\u003c');
