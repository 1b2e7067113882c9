import * as v from 'valibot';
import { isPublic } from './rules/words';

/** `YYYY-MM-DD`, a day that the calendar has; `check.ts` holds it to the day its file was last updated. */
export const IsoDate = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d\d-\d\d$/, 'a date as YYYY-MM-DD'),
	v.check((text) => {
		const time = Date.parse(text);
		return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
	}, 'a day that the calendar has')
);
export const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'a name in kebab-case'));
export const Text = v.pipe(v.string(), v.nonEmpty('some words'));
/** Becomes a link as it stands: nothing but the web's own schemes. */
export const WebAddress = v.pipe(
	v.string(),
	v.url('an address'),
	v.regex(/^https?:\/\/\S+$/, 'an address of the web'),
	v.check((url) => isPublic(url), 'an address that everybody can open')
);
export const Positive = v.pipe(v.number(), v.gtValue(0, 'a number above 0'));
export const Count = v.pipe(v.number(), v.minValue(0, 'a number from 0'));
export const Whole = v.pipe(v.number(), v.integer('a whole number'));
export const Sources = v.pipe(v.array(Id), v.nonEmpty('at least one source'));
const Held = v.nullable(v.union([v.number(), v.string(), v.boolean()]));

/** What a field of a row said until the day on which it was corrected, and why it no longer does. */
export const Change = v.strictObject({
	/** Name of the field; `costs.<id>.usd` for one of a list, `row` where the whole row was missing. */
	field: Text,
	/** What it said; `null` where it said nothing. */
	was: Held,
	day: IsoDate,
	/** A sentence. */
	reason: Text,
	/** Steps of the story whose words or picture it changed. */
	steps: v.array(Id),
	sources: Sources
});
/** A change as a row keeps it. */
export type Change = v.InferOutput<typeof Change>;

/** Corrections of a row, the oldest first; left out of rows that never needed one. */
export const History = v.optional(v.pipe(v.array(Change), v.nonEmpty('at least one change')));
/** Missing is `null`, never 0 and never left out. */
export const maybe = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

export const Status = v.picklist(['claimed', 'estimated', 'disputed', 'withdrawn', 'undisclosed']);
export const Basis = v.picklist([
	'amortized',
	'rented',
	'bought',
	'claimed',
	'said',
	'third-party',
	'project'
]);

/** The fields of a row beside its id; of a `sourced` one the sources come last. */
export const row = <E extends v.ObjectEntries>(entries: E) =>
	v.strictObject({ id: Id, ...entries, history: History });
export const sourced = <E extends v.ObjectEntries>(entries: E) =>
	v.strictObject({ id: Id, ...entries, sources: Sources, history: History });
export const note = maybe(Text);

const column = v.strictObject({
	name: Text,
	title: Text,
	/** `any` is a number in some rows and text in others. */
	type: v.picklist(['string', 'number', 'integer', 'boolean', 'date', 'list', 'any']),
	unit: maybe(Text),
	meaning: Text
});

const around = {
	id: Id,
	title: Text,
	description: Text,
	columns: v.array(column),
	licence: v.strictObject({ name: Text, url: WebAddress }),
	attribution: Text,
	method: Text,
	updated: IsoDate,
	sources: v.array(Id),
	/** Each is held to the schema of its file. */
	rows: v.pipe(v.array(v.unknown()), v.nonEmpty('at least one row'))
};

/** What stands round the rows of every file. */
export const Envelope = v.strictObject(around);

/** What single files say beside that. */
const further: Readonly<Record<string, v.ObjectEntries>> = {
	techniques: {
		topics: v.array(v.strictObject({ id: Id, summary: Text })),
		conventions: v.array(v.strictObject({ term: Text, meaning: Text }))
	}
};

/** The envelope of a file. */
export const envelopeOf = (id: string): typeof Envelope =>
	Object.hasOwn(further, id) ? v.strictObject({ ...around, ...further[id] }) : Envelope;
