import type { Fault } from '../fault';
import { fault, rowsOf, type Files, type Named } from './rows';

/** What is said of a release is said of the models that are followed, and of no other. */
function followedFaults(model: Named): Fault[] {
	const { row } = model;
	const followed = row.releasedAs !== null;
	const found = (followed ? ['kind'] : ['kind', 'licence'])
		.filter((field) => (row[field] !== null) !== followed)
		.map((field) => fault(model, field, followed ? 'a value, for releasedAs' : 'null', row[field]));
	if (row.kind === 'open-weights' && row.weights !== 'open')
		found.push(fault(model, 'weights', '"open", as its kind says', row.weights));
	if (row.paramsRumoured === true && row.paramsTotalB === null)
		found.push(fault(model, 'paramsRumoured', 'false where paramsTotalB is null', true));
	return found;
}

export const modelFaults = (files: Files): Fault[] =>
	rowsOf(files, 'models').flatMap(followedFaults);
