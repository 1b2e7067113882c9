import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files, type Loose, type Named } from './rows';

const costsOf = ({ row }: Named) =>
	Array.isArray(row.costs)
		? (row.costs as unknown[]).filter(isObject).map((cost) => cost as Loose)
		: [];

/** Rent over wear and power of one run: 1.5 to 6.7 among all that have both. */
const RENT = [1, 10] as const;

/** The year whose dollars Epoch’s table counts in. */
const EPOCH = 2023;

function figureFaults(row: Named, cost: Loose, at: number, before: readonly Loose[]): Fault[] {
	const found: Fault[] = [];
	const year = num(cost.dollarsYear);
	const field = (name: string) => `costs.${at}.${name}`;
	if ((cost.usd === null) !== (cost.status === 'undisclosed'))
		found.push(fault(row, field('status'), 'undisclosed exactly where usd is null', cost.status));
	if ((cost.usd === null) !== (cost.basis === null))
		found.push(fault(row, field('basis'), 'null exactly where usd is', cost.basis));
	for (const name of ['dollarsYear', 'usdLow', 'usdHigh'])
		if (cost.usd === null && cost[name] !== null)
			found.push(fault(row, field(name), 'null where usd is', cost[name]));
	if (cost.basis !== null && !cost.id.startsWith(String(cost.basis)))
		found.push(fault(row, field('basis'), `what its id begins with, ${cost.id}`, cost.basis));
	if (/^(amortized|rented)$/.test(String(cost.basis)) && (year ?? EPOCH) !== EPOCH)
		found.push(fault(row, field('dollarsYear'), `${EPOCH}, as in Epoch’s table`, year));
	const own = cost.basis === 'claimed' || cost.basis === 'said';
	if (own !== (cost.status === 'claimed'))
		found.push(fault(row, field('status'), 'claimed exactly where its maker says it', cost.status));
	if (year !== null && typeof cost.known === 'string' && year > Number(cost.known.slice(0, 4)))
		found.push(
			fault(row, field('dollarsYear'), `a year up to ${cost.known}, when it was known`, year)
		);
	if (before.some(({ id }) => id === cost.id))
		found.push(fault(row, field('id'), 'an id of its own', cost.id));
	return found;
}

/** The same run costs more by the hour than by wear and power, and not an order of magnitude more. */
function rentFaults(row: Named, costs: readonly Loose[]): Fault[] {
	const at = costs.findIndex(({ id }) => id === 'rented');
	const [owned, rented] = [
		num(costs.find(({ id }) => id === 'amortized')?.usd),
		num(costs[at]?.usd)
	];
	if (owned === null || rented === null) return [];
	const times = rented / owned;
	return times >= RENT[0] && times <= RENT[1]
		? []
		: [fault(row, `costs.${at}.usd`, `${RENT.join(' to ')} times the amortized ${owned}`, rented)];
}

export function costFaults(files: Files): Fault[] {
	return rowsOf(files, 'models').flatMap((row) => {
		const costs = costsOf(row);
		const heads = costs.filter(({ headline }) => headline === true).length;
		return [
			...costs.flatMap((cost, at) => figureFaults(row, cost, at, costs.slice(0, at))),
			...rentFaults(row, costs),
			...(costs.length && heads !== 1
				? [fault(row, 'costs', 'one figure with headline true', heads)]
				: [])
		];
	});
}

/** What a cluster cost to buy stands in two files. */
export function boughtFaults(files: Files): Fault[] {
	const bought = new Map(
		rowsOf(files, 'models').flatMap((model) =>
			costsOf(model)
				.filter(({ basis }) => basis === 'bought')
				.map(({ usd }) => [model.row.name, usd] as const)
		)
	);
	return rowsOf(files, 'beyond-the-run')
		.filter(({ row }) => bought.has(row.subject) && row.kind === 'hardware-upfront')
		.filter(({ row }) => bought.get(row.subject) !== row.usd)
		.map((row) =>
			fault(
				row,
				'usd',
				`${String(bought.get(row.row.subject))}, as data/models.json has it`,
				row.row.usd
			)
		);
}
