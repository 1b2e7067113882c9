/** How many there are of what a router chooses among. */
export interface Counts {
	/** Routed experts of a layer, spread evenly over the nodes. */
	readonly experts: number;
	readonly chosen: number;
	readonly nodes: number;
	/** Nodes that a word may be sent to, at most. */
	readonly nodesAtMost: number;
}

/** A stream of whole numbers that depends on the seed alone: FNV-1a for the start, then mulberry32. */
function stream(seed: string): () => number {
	let state = 0x811c9dc5;
	for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return (t ^ (t >>> 14)) >>> 0;
	};
}

/**
 * Experts that a word goes to in a layer, by number from 0, in order. The limits are the paper's:
 * the best-scored experts on the best-scored nodes. The scores are not the model's: a hash makes them.
 */
export function route(word: string, layer: number, counts: Counts): number[] {
	const next = stream(`${word}/${layer}`);
	const each = counts.experts / counts.nodes;
	const scored = Array.from({ length: counts.experts }, (_, expert) => ({ expert, score: next() }));
	scored.sort((a, b) => b.score - a.score || a.expert - b.expert);
	const nodeOf = ({ expert }: { expert: number }) => Math.floor(expert / each);
	// a node is as good as its best expert
	const best = [...new Set(scored.map(nodeOf))].slice(0, counts.nodesAtMost);
	return scored
		.filter((one) => best.includes(nodeOf(one)))
		.slice(0, counts.chosen)
		.map(({ expert }) => expert)
		.sort((a, b) => a - b);
}
