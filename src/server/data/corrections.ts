/** Every correction of the data, newest first: for the page of corrections, the feed and the steps that it touched. */
import { byText } from '$lib/format';
import { dataset, datasetIds } from './index';
import { correctionsIn, type Correction } from './history';
import { columnOf, nameOf } from './names';
import type { DatasetId } from './schemas';

/** A correction with its dataset and what names it for good: `models.kimi-k1-5.released.2026-11-27`. */
export interface Corrected extends Correction {
	readonly id: string;
	readonly dataset: DatasetId;
	/** What the row is of, in the words of its own fields. */
	readonly name: string;
	/** Title of the field's column; of one in a list with the entry that it is of: `Figure (amortized)`. */
	readonly label: string;
	/** Unit of the field, where it has one. */
	readonly unit: string | null;
}

function correctedIn(id: DatasetId): Corrected[] {
	const { rows } = dataset(id);
	return correctionsIn(rows).map((correction) => {
		const column = columnOf(id, correction.field);
		return {
			...correction,
			dataset: id,
			name: nameOf((rows as readonly { id: string }[]).find(({ id }) => id === correction.row)!),
			id: [id, correction.row, correction.field, correction.day].join('.'),
			label: correction.field === 'row' ? 'Row' : column.title,
			unit: column.unit
		};
	});
}

export const corrections: readonly Corrected[] = datasetIds.flatMap(correctedIn).sort(
	(a, b) =>
		byText(b.day, a.day) ||
		// of one day those first that the story was read by
		Number(b.steps.length > 0) - Number(a.steps.length > 0)
);
