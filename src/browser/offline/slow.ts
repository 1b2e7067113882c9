/** What is known of the reader's line; browsers that say nothing are taken for fast. */
const line = () =>
	(navigator as Navigator & { connection?: { saveData: boolean; effectiveType: string } })
		.connection;

/** Whether what nobody has asked for yet should not be kept for later. */
export function slow(): boolean {
	const connection = line();
	return connection !== undefined && (connection.saveData || connection.effectiveType !== '4g');
}

/** Whether in a page nothing should be fetched that the reader has not come to: who spares data says so, or the line is hardly one. */
export function spared(): boolean {
	const connection = line();
	return (
		connection?.saveData ||
		/2g/.test(connection?.effectiveType ?? '') ||
		matchMedia('(prefers-reduced-data: reduce)').matches
	);
}
