/**
 * Stands beside a superlative or a count in words, whose truth depends on the data.
 *
 * @throws RangeError saying what the prose says and the data no longer do.
 */
export function holds(truth: boolean, says: string): void {
	if (!truth) throw new RangeError(`the prose says that ${says}: the data no longer do`);
}
