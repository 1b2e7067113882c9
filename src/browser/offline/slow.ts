/** Whether the line is one on which nothing should be fetched unasked; browsers that say nothing are taken for fast. */
export function slow(): boolean {
	const { connection } = navigator as Navigator & {
		connection?: { saveData: boolean; effectiveType: string };
	};
	return connection !== undefined && (connection.saveData || connection.effectiveType !== '4g');
}
