/** What the records of a chart count and measure, and how that is said where a figure is handed on alone. */
import type { Cell } from './text/csv';

/** A record of a chart: all have the same keys. */
export type Recorded = Readonly<Record<string, Cell>>;

/** Words of every record, or of one. */
type Said = string | ((record: Recorded) => string | null);

/** Unit of a sum whose year a column tells, where anybody does. */
export const dollarsOf = ({ dollarsYear }: Recorded): string =>
	dollarsYear ? `US dollars of ${String(dollarsYear)}` : 'US dollars';

/** A column of the records that counts or measures something. */
export interface Figure {
	readonly title: string;
	readonly unit: Said;
	/** Columns with the lowest and the highest rival figure, or with the ends of a range. */
	readonly low?: string;
	readonly high?: string;
	/** What is counted; left out it is what the column `basis` says, where there is one. */
	readonly basis?: Said;
	/** How far it can be trusted; left out it is what the column `status` says, where there is one. */
	readonly status?: Said;
	/** Column with the address of its source, where that is not the record's. */
	readonly source?: string;
	/** Which records have such a figure; all of them where it is left out. */
	of?(record: Recorded): boolean;
	/** Why there is none where it is `null`. */
	readonly absent?: Said;
}
