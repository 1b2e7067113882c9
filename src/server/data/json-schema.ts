/**
 * The schemas of the data as JSON Schema (2020-12), for programs that read the published files. What valibot asks of a
 * value and JSON Schema has no word for is left to the build, which refuses it in the data themselves.
 */
export type Json = Readonly<Record<string, unknown>>;

/** A schema of valibot, as far as it is walked here. */
export interface Asked {
	readonly type: string;
	readonly wrapped?: Asked;
	readonly pipe?: readonly Asked[];
	readonly options?: readonly (Asked | string)[];
	readonly item?: Asked;
	readonly entries?: Readonly<Record<string, Asked>>;
	readonly requirement?: unknown;
	readonly message?: unknown;
}

/** What a demand on a value is called; `check` runs code, of which a day of the calendar alone has a name. */
function demand({ type, requirement, message }: Asked): Json {
	switch (type) {
		case 'regex':
			return { pattern: (requirement as RegExp).source };
		case 'gt_value':
			return { exclusiveMinimum: requirement };
		case 'lt_value':
			return { exclusiveMaximum: requirement };
		case 'min_value':
			return { minimum: requirement };
		case 'integer':
			return { type: 'integer' };
		case 'url':
			return { format: 'uri' };
		case 'check':
			return message === 'a day that the calendar has' ? { format: 'date' } : {};
	}
	throw new RangeError(`JSON Schema: nobody says what "${type}" demands`);
}

/** What all of a list asks for: of two patterns both hold. */
function all(parts: readonly Json[]): Json {
	const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : { pattern }));
	const whole = Object.assign({}, ...parts) as Json;
	return patterns.length > 1 ? { ...whole, allOf: patterns.slice(0, -1) } : whole;
}

/** An object that has no other keys than these, and lacks none but those that may be left out. */
const object = (entries: Readonly<Record<string, Asked>>): Json => ({
	type: 'object',
	properties: Object.fromEntries(
		Object.entries(entries).map(([name, asked]) => [name, jsonSchema(asked)])
	),
	required: Object.keys(entries).filter((name) => entries[name]?.type !== 'optional'),
	additionalProperties: false
});

/** Something or nothing: a word that is fixed may be `null` by its list, all else by its type. */
function orNull(some: Json): Json {
	if (Array.isArray(some.enum)) return { ...some, enum: [...(some.enum as unknown[]), null] };
	if (typeof some.type === 'string') return { ...some, type: [some.type, 'null'] };
	return { anyOf: [some, { type: 'null' }] };
}

const plain = ['string', 'number', 'boolean'];

function typed({ type, wrapped, options = [], item, entries = {} }: Asked): Json {
	if (plain.includes(type)) return { type };
	switch (type) {
		case 'unknown':
			return {};
		case 'picklist':
			return { enum: options };
		case 'union':
			return { anyOf: options.map((option) => jsonSchema(option as Asked)) };
		case 'array':
			return { type: 'array', items: jsonSchema(item!) };
		case 'strict_object':
			return object(entries);
		case 'optional':
			return jsonSchema(wrapped!);
		case 'nullable':
			return orNull(jsonSchema(wrapped!));
	}
	throw new RangeError(`JSON Schema: nobody says what a "${type}" is`);
}

/**
 * What a schema of valibot asks for, in the words of JSON Schema.
 *
 * @throws RangeError naming a kind of schema or demand that nobody has translated.
 */
export function jsonSchema(asked: Asked): Json {
	const [first, ...demands] = asked.pipe ?? [];
	if (!first) return typed(asked);
	const base = jsonSchema(first);
	const some = { [base.type === 'array' ? 'minItems' : 'minLength']: 1 };
	return all([base, ...demands.map((one) => (one.type === 'non_empty' ? some : demand(one)))]);
}
