import * as v from 'valibot';

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
export const Positive = v.pipe(v.number(), v.gtValue(0, 'a number above 0'));
export const Count = v.pipe(v.number(), v.minValue(0, 'a number from 0'));
export const Whole = v.pipe(v.number(), v.integer('a whole number'));
export const Sources = v.pipe(v.array(Id), v.nonEmpty('at least one source'));
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

/** What stands round the rows of every file. */
export const Envelope = v.looseObject({
	id: Id,
	title: Text,
	description: Text,
	columns: v.array(
		v.strictObject({
			name: Text,
			title: Text,
			/** `any` is a number in some rows and text in others. */
			type: v.picklist(['string', 'number', 'integer', 'boolean', 'date', 'list', 'any']),
			unit: maybe(Text),
			meaning: Text
		})
	),
	licence: v.strictObject({ name: Text, url: v.pipe(v.string(), v.url('an address')) }),
	attribution: Text,
	method: Text,
	updated: IsoDate,
	sources: v.array(Id),
	rows: v.array(v.looseObject({ id: v.string() }))
});
