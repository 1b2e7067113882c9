/** What the build keeps of each step for the scroll: fetched once, forgotten when it fails, so that it is asked for again. */

const fetched = new Map<string, Promise<unknown>>();

/** The file of a step that ends so, read; the page is the site's root, from where its address counts. */
export function once<T>(
	{ chart, step, end }: { chart: string; step: string; end: 'html' | 'json' },
	read: (answer: Response) => Promise<T>
): Promise<T> {
	const url = `fragments/${chart}/${step}.${end}`;
	const known = (fetched.get(url) ?? ask(url, read)) as Promise<T>;
	fetched.set(url, known);
	known.catch(() => fetched.delete(url));
	return known;
}

async function ask<T>(url: string, read: (answer: Response) => Promise<T>): Promise<T> {
	// a line that is dead may never say so
	const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
	if (!answer.ok) throw new Error(answer.url);
	return read(answer);
}
