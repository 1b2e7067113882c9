/** What a dataset's file holds, as JSON Schema (2020-12): `/data/<dataset>.schema.json`. */
import { absolute } from '$server/site/site';
import { dataset } from '$server/data';
import { jsonSchema, type Asked, type Json } from '$server/data/json-schema';
import { meaningsOf } from '$server/data/meanings';
import { history, nested, type DataColumn, type Nested } from '$server/data/nested';
import { envelopeOf } from '$server/data/pieces';
import { schemas, type DatasetId } from '$server/data/schemas';
import { described } from './package';

type Properties = Readonly<Record<string, Json>>;

/** Fields with what their columns say of them, those of the lists in a row with theirs. */
function annotated(id: DatasetId, schema: Json, columns: readonly DataColumn[], list = ''): Json {
	const properties = Object.entries(schema.properties as Properties).map(([name, field]) => {
		const column = columns.find((column) => column.name === name);
		const held = list ? undefined : listsOf(id)[name];
		const items = held && annotated(id, field.items as Json, held.columns, `${name}.`);
		const words = column && {
			title: column.title,
			description: described({ ...column, meanings: meaningsOf(id, list + name) })
		};
		return [name, { ...words, ...field, ...(items ? { items } : {}) }];
	});
	return { ...schema, properties: Object.fromEntries(properties) as Properties };
}

/** Lists in the rows: those of its columns, and what was corrected. */
const listsOf = (id: DatasetId): Readonly<Partial<Record<string, Nested>>> => ({
	...nested[id],
	history: history(id, dataset(id).title)
});

/** The schema of the file: what stands round its rows, and in `$defs` what a row is. */
export function fileSchema(id: DatasetId): Json {
	const { title, description, columns } = dataset(id);
	const whole = jsonSchema(envelopeOf(id) as unknown as Asked);
	const properties = whole.properties as Properties;
	return {
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		$id: absolute(`/data/${id}.schema.json`),
		title,
		description,
		...whole,
		properties: {
			...properties,
			id: { const: id },
			rows: { ...properties.rows, items: { $ref: '#/$defs/row' } }
		},
		$defs: { row: annotated(id, jsonSchema(schemas[id] as unknown as Asked), columns) }
	};
}
