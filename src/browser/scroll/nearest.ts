/** The place that an address which leads nowhere most likely meant. */

/** How many characters must be put in, taken out or changed to make one text the other. */
function apart(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				row[j]! + 1,
				next[j - 1]! + 1,
				row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
		row = next;
	}
	return row.at(-1)!;
}

/** The path that differs least, if by no more than a quarter; else the nearest folder above that is one of them. */
export function nearest(path: string, known: readonly string[]): string | undefined {
	const bare = path.toLowerCase().slice(0, 120);
	const [best, off] = known
		.map((one) => [one, apart(bare, one)] as const)
		.reduce((a, b) => (b[1] < a[1] ? b : a), ['', Infinity]);
	if (off <= bare.length / 4) return best;
	const folders = bare.split('/').map((_, i, parts) => parts.slice(0, i).join('/') + '/');
	return folders.reverse().find((folder) => folder > '/' && known.includes(folder));
}
