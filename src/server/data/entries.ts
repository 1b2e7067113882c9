/** Corrections as they are told: those of a day that mend one field for one reason are one entry. */
import { counted } from '$lib/format';
import { corrections, type Corrected } from './corrections';
import type { DatasetId } from './schemas';

/** One correction, or all that a day made of one field for one reason. */
export interface Entry {
	/** Of one correction its own name; of several `models.licence.2026-11-27.no-licence-had-been-read-…`. */
	readonly id: string;
	readonly day: string;
	readonly dataset: DatasetId;
	/** What was corrected: the row, or the field and how many rows. */
	readonly title: string;
	/** The same with the field, for lists. */
	readonly short: string;
	readonly reason: string;
	/** Steps of the story that any of them touched. */
	readonly steps: readonly string[];
	readonly sources: readonly string[];
	/** At least one. */
	readonly changes: readonly Corrected[];
}

/** Entries of one day and one dataset. */
export interface Section {
	readonly id: string;
	readonly day: string;
	readonly dataset: DatasetId;
	readonly entries: readonly Entry[];
	/** How many corrections they are. */
	readonly corrections: number;
}

const slug = (words: string) =>
	(
		words
			.toLowerCase()
			.replace(/[’']/g, '')
			.match(/[a-z0-9]+/g) ?? []
	).join('-');

/** Values with the same key together, in the order in which keys first come. */
function together<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
	const found = new Map<string, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		found.set(key, [...(found.get(key) ?? []), value]);
	}
	return [...found.values()];
}

const unique = <T>(values: readonly T[]) => [...new Set(values)];

function titleOf({ field, label, name }: Corrected, count: number): string {
	if (count === 1) return name;
	return field === 'row'
		? `${counted(count, 'row')} missing`
		: `${label} of ${counted(count, 'row')}`;
}

function entryOf(changes: readonly Corrected[]): Entry {
	const first = changes[0]!;
	const { day, dataset, field, label, reason } = first;
	const alone = changes.length === 1;
	const title = titleOf(first, changes.length);
	const named = [dataset, field, day, slug(reason)].join('.');
	return {
		id: alone ? first.id : named,
		...{ day, dataset, reason, changes },
		title,
		short: alone
			? `${title.replace(/\.$/, '')}: ${field === 'row' ? 'missing' : label.toLowerCase()}`
			: title,
		steps: unique(changes.flatMap(({ steps }) => steps)),
		sources: unique(changes.flatMap(({ sources }) => sources))
	};
}

/**
 * Entries in the order of their first corrections.
 *
 * @throws RangeError naming what two entries would be called.
 */
export function entriesOf(list: readonly Corrected[]): Entry[] {
	const entries = together(list, ({ day, dataset, field, reason }) =>
		[day, dataset, field, reason].join('\n')
	).map(entryOf);
	const ids = entries.map(({ id }) => id);
	const twice = ids.find((id, i) => ids.indexOf(id) < i);
	if (twice)
		throw new RangeError(`two corrections would be called ${twice}: word one reason otherwise`);
	return entries;
}

/** Entries by day and dataset, in their order. */
export const sectionsOf = (entries: readonly Entry[]): Section[] =>
	together(entries, ({ day, dataset }) => `${day} ${dataset}`).map((entries) => {
		const { day, dataset } = entries[0]!;
		const corrections = entries.reduce((sum, { changes }) => sum + changes.length, 0);
		return { id: `${day}-${dataset}`, day, dataset, entries, corrections };
	});

export const entries: readonly Entry[] = entriesOf(corrections);
