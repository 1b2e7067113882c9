/** Terms of the glossary as the prose explains them, with their sources. */
import { rowOf, sourcesOf } from '$server/data';

/** @throws RangeError naming a term that the glossary does not have. */
export function termOf(id: string) {
	const { term, meaning, sources } = rowOf('glossary', id);
	return { term, meaning, sources: sourcesOf(sources) };
}
