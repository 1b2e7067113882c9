/** The past of a chart's rows. */
export interface AsOf<Row> {
	/** Days that the reader is offered beside today, ISO dates; any from the first of their first year to the newest may be asked for. */
	readonly days: readonly string[];
	/** The line under the title, where today's names what a past does not draw. */
	readonly sub?: string;
	/** The day with which the rows end, ISO date: of later ones nothing more is known. */
	newest(rows: readonly Row[]): string;
	/** What was known at the end of a day, ISO date: rows of that time, with the figures of that time. */
	rows(rows: readonly Row[], day: string): readonly Row[];
}

/** From a day on, ISO date, the cells of a table's row that read otherwise than today's, by their place. */
export type Then = readonly [day: string, cells: Readonly<Record<number, string>>];
