import type { Envelope } from './pieces';
import type * as v from 'valibot';

export type DataColumn = v.InferOutput<typeof Envelope>['columns'][number];

const column = (
	name: string,
	title: string,
	type: DataColumn['type'],
	meaning: string,
	unit: string | null = null
): DataColumn => ({ name, title, type, unit, meaning });

/** A list of figures inside of a row, which is a table of its own wherever rows are flat. */
export interface Nested {
	/** Column that names the row it belongs to. */
	readonly key: DataColumn;
	readonly title: string;
	readonly description: string;
	readonly columns: readonly DataColumn[];
	/** Columns that tell its rows apart, beside the key; none where only their order does. */
	readonly unique: readonly string[];
}

const models: Nested = {
	key: column('model', 'Model', 'string', 'Id of the model, in models'),
	title: 'Models: every figure for what training cost',
	description: 'One row a figure; figures on two bases must not be compared without saying so.',
	unique: ['id'],
	columns: [
		column('id', 'Id', 'string', 'Name of the figure, unique among those of its model'),
		column('basis', 'Basis', 'string', 'What is counted: see the method'),
		column('usd', 'Figure', 'number', 'The figure', 'US dollars of dollarsYear'),
		column('usdLow', 'Lowest rival figure', 'number', 'Lowest rival point estimate', 'US dollars'),
		column(
			'usdHigh',
			'Highest rival figure',
			'number',
			'Highest rival point estimate',
			'US dollars'
		),
		column('dollarsYear', 'Dollars of', 'integer', 'Year whose dollars they are'),
		column('status', 'Status', 'string', 'How far it can be trusted'),
		column('headline', 'Headline', 'boolean', 'The one figure of a model that is shown first'),
		column('note', 'Note', 'string', 'What a reader should know'),
		column('sources', 'Sources', 'list', 'Ids of the sources of the figure, in sources'),
		column('known', 'Known', 'date', 'Day by which it was public; empty where nobody says')
	]
};

const claims: Nested = {
	key: column('claim', 'Claim', 'string', 'Id of the claim, in claims'),
	title: 'The ledger of claims: figures of the findings',
	description: 'One row a figure, in the order in which the finding names them.',
	unique: [],
	columns: [
		column('label', 'Label', 'string', 'What is counted or dated'),
		column('value', 'Value', 'any', 'The figure: a number, a date or words'),
		column('unit', 'Unit', 'string', 'Its unit')
	]
};

const techniques: Nested = {
	key: column('technique', 'Technique', 'string', 'Id of the row, in techniques'),
	title: 'How V3 and R1 were made: further fields',
	description: 'What single rows of the papers’ tables say beside their figure.',
	unique: [],
	columns: [
		column('name', 'Name', 'string', 'Name of the field'),
		column('value', 'Value', 'any', 'What it says: a number, words, true or false')
	]
};

/** Corrections of the rows of a dataset: a list that no column names, since few rows have it. */
export const history = (dataset: string, title: string): Nested => ({
	key: column('corrected', 'Row', 'string', `Id of the row, in ${dataset}`),
	title: `${title}: corrections`,
	description: 'One row a correction: what a field said until the day on which it was corrected.',
	unique: ['field', 'day'],
	columns: [
		column('field', 'Field', 'string', 'Name of the field; row where the whole row was missing'),
		column('was', 'Was', 'any', 'What it said; empty where it said nothing'),
		column('day', 'Day', 'date', 'Day of the correction'),
		column('reason', 'Reason', 'string', 'What was wrong'),
		column('steps', 'Steps', 'list', 'Steps of the story whose words or picture changed'),
		column('sources', 'Sources', 'list', 'Ids of the sources of the correction, in sources')
	]
});

/** Lists of objects in rows, by dataset and column. */
export const nested: Readonly<Record<string, Readonly<Record<string, Nested>>>> = {
	models: { costs: models },
	claims: { figures: claims },
	techniques: { fields: techniques }
};
