export interface Room {
	readonly name: string;
	/** Folder; with `/*` at its end the files that lie directly in it. */
	readonly path: string;
	readonly runs: 'build' | 'browser' | 'both';
	/** Rooms that it may import. */
	readonly may: readonly string[];
	/** Rooms of which it may import types alone. */
	readonly types?: readonly string[];
}
export const rooms: readonly Room[];
