import type { Fault } from '../fault';
import { fault, num, rowsOf, type Files, type Named } from './rows';

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

/** Rounded as names are: `20b` of 20.9 billion, `A3B` of 3.2. */
const ROUNDED = { total: 0.06, active: 0.2 };

/** Sizes that a name says, in billions: `405B`, `30B-A3B`; that of one expert, `8x7B`, is no size of the model. */
function sizeFaults(model: Named): Fault[] {
	const name = String(model.row.name);
	const said = (pattern: RegExp) => num(Number(pattern.exec(name)?.[1] ?? NaN));
	const near = (field: string, size: number | null, part: number) => {
		const own = num(model.row[field]);
		return size === null || Number.isNaN(size) || own === null || Math.abs(size / own - 1) <= part
			? []
			: [fault(model, field, `about ${size}, as its name says`, own)];
	};
	return [
		...near('paramsTotalB', said(/(?<![x×\d.A])(\d+(?:\.\d+)?) ?B\b/i), ROUNDED.total),
		...near('paramsActiveB', said(/\bA(\d+(?:\.\d+)?)B\b/), ROUNDED.active)
	];
}

export const modelFaults = (files: Files): Fault[] =>
	rowsOf(files, 'models').flatMap((model) => [...followedFaults(model), ...sizeFaults(model)]);
