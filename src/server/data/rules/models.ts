import type { Fault } from '../fault';
import { fault, grouped, num, rowsOf, type Files, type Named } from './rows';

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

/** Operations a second of one chip on average, from the oldest of the data to what no chip reaches. */
const SPEED = [1e12, 1e16] as const;

/** What fields of one row say of each other. */
function rowFaults(model: Named): Fault[] {
	const { row } = model;
	const found: Fault[] = [];
	const letters = (text: unknown) =>
		String(text)
			.toLowerCase()
			.replace(/[^a-z0-9]/g, '');
	const [id, name] = [letters(row.id), letters(row.name)];
	if (!id.startsWith(name) && !name.startsWith(id))
		found.push(fault(model, 'name', `a name that its id ${row.id} is made of`, row.name));
	if (row.releaseName === row.name)
		found.push(fault(model, 'releaseName', 'null where it is the name', row.releaseName));
	if (row.weights === 'closed' && row.licence !== null && row.licence !== 'proprietary')
		found.push(fault(model, 'licence', 'proprietary or null, for weights are closed', row.licence));
	const [flop, hours] = [num(row.trainingComputeFlop), num(row.gpuHours)];
	const speed = flop && hours ? flop / hours / 3600 : SPEED[0];
	if (speed < SPEED[0] || speed > SPEED[1])
		found.push(fault(model, 'gpuHours', `hours in which chips can do ${flop} operations`, hours));
	return found;
}

/** A developer has one lab and one country, as most of its rows have them. */
function developerFaults(models: readonly Named[]): Fault[] {
	return grouped(models, 'developer').flatMap((own) =>
		['lab', 'country'].flatMap((field) => {
			const [most] = grouped(own, field).sort((a, b) => b.length - a.length);
			const usual = most?.[0]?.row[field];
			const expected = `${String(usual)}, as for ${String(own[0]?.row.developer)} elsewhere`;
			return own
				.filter(({ row }) => row[field] !== usual)
				.map((model) => fault(model, field, expected, model.row[field]));
		})
	);
}

export function modelFaults(files: Files): Fault[] {
	const models = rowsOf(files, 'models');
	return [
		...models.flatMap((model) => [
			...followedFaults(model),
			...sizeFaults(model),
			...rowFaults(model)
		]),
		...developerFaults(models)
	];
}
