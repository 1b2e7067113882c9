import { faults } from './check';
import type { Fault } from './fault';
import { jsonFault, repeatedKeys } from './json';

export interface Read {
	/** What the texts say, by the ids of their datasets. */
	readonly files: Readonly<Record<string, unknown>>;
	readonly faults: readonly Fault[];
}

/** Datasets from the texts of their files. What one says of another waits until all can be read. */
export function read(texts: Readonly<Record<string, string>>): Read {
	const files: Record<string, unknown> = {};
	const broken: Fault[] = [];
	for (const [id, text] of Object.entries(texts)) {
		const file = `data/${id}.json`;
		try {
			files[id] = JSON.parse(text);
			broken.push(...repeatedKeys(file, text));
		} catch {
			broken.push(jsonFault(file, text));
		}
	}
	return { files, faults: broken.length ? broken : faults(files) };
}
