/** Styles that come with what a reader asks for, as files of their own: a strict policy forbids what script writes into the page. */

const coming = new Map<string, Promise<unknown>>();

/** Fetches a sheet once, and answers when it is in force, or is lost. */
export function linked(href: string): Promise<unknown> {
	const known =
		coming.get(href) ??
		new Promise((done) => {
			const link = document.createElement('link');
			link.rel = 'stylesheet';
			link.onload = link.onerror = done;
			link.href = href;
			document.head.append(link);
		});
	coming.set(href, known);
	return known;
}
