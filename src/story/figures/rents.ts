/** Rent against wear and power, of the models that have both figures. */
import { all, across, having, is, type One } from '$server/reckoning';
import type { Row } from '$server/data/schemas';

export const both = all('models').where(
	'costs',
	having('id', is('amortized')),
	having('id', is('rented'))
);
export const ratioOf = (model: One<Row<'models'>>) =>
	model.entry('costs', 'rented').get('usd').over(model.entry('costs', 'amortized').get('usd'));
export const rents = across(both, ratioOf);
