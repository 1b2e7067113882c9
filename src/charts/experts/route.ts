import { randomOf } from '$lib/random';

/** How many there are of what a router chooses among. */
export interface Counts {
	/** Routed experts of a layer, spread evenly over the nodes. */
	readonly experts: number;
	readonly chosen: number;
	readonly nodes: number;
	/** Nodes that a word may be sent to, at most. */
	readonly nodesAtMost: number;
}

/** Numbers that depend on a text alone: its FNV-1a is their seed. */
function stream(text: string): () => number {
	let seed = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) seed = Math.imul(seed ^ text.charCodeAt(i), 0x01000193);
	return randomOf(seed);
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
