/** What is said of bills: in the details of a row, and of the whole picture. */
import type { Mark } from '$lib/chart';
import { counted, countShort, countWords, date, usd } from '$lib/format';
import { atRent, below, hourly, rounded, saidOf } from './sums';
import type { Bill, HoursBy, Line, State } from './types';

/** Its hours at V3's rent, and what kind of figure that is. */
function rentLine(bill: Bill): string {
	const sum = atRent(bill);
	if (sum === null) return 'its maker gave no hours';
	const kind = sum === bill.usd ? 'its maker’s own claim' : 'our arithmetic';
	return `${rounded(bill)} at ${usd(bill.hourUsd)} an hour: ${kind}`;
}

/** The sum that its maker gave, and the rent behind it. */
function sumLine(bill: Bill): string {
	if (bill.usd === null) return 'its maker gave no sum';
	const own = hourly(bill, usd);
	const dollars = bill.dollarsYear ? ` in dollars of ${bill.dollarsYear}` : '';
	return `its maker’s sum: ${saidOf(bill, bill.usd)}${dollars}${own && `, ${own}`}`;
}

const hoursWords: Readonly<Record<HoursBy, string>> = {
	maker: '',
	us: ', chips times time, our arithmetic',
	'Epoch AI': ', as Epoch AI records them'
};

const hoursLine = ({ hours, chip, hoursBy, stage }: Bill) =>
	hours === null
		? []
		: [
				`${countWords(hours)} GPU-hours${chip && ` on ${chip}`}` +
					hoursWords[hoursBy] +
					(stage ? ', of one stage' : '')
			];

export function markOf(bill: Bill, { value, at, row }: Line): Mark {
	return {
		id: bill.id,
		x: at,
		y: row,
		title: `${bill.name}: ${value || 'no sum given'}`,
		lines: [
			...hoursLine(bill),
			rentLine(bill),
			sumLine(bill),
			`${bill.developer}, ${date(bill.released)}`
		],
		source: bill.source
	};
}

function told(bill: Bill, rent: State['rent']): string {
	const sum = atRent(bill);
	const hours = bill.hours === null ? 'no hours' : `${countShort(bill.hours)} hours`;
	const said = bill.usd === null ? 'no sum given' : `${saidOf(bill, bill.usd)} by its maker`;
	const by = hourly(bill);
	const parts =
		rent === 'own' || sum === null
			? [said, hours, by]
			: [rounded(bill), hours, ...(bill.usd === null || bill.usd === sum ? [] : [said, by])];
	return `${bill.name}${bill.stage ? ' (one stage)' : ''} ${parts.filter(Boolean).join(', ')}`;
}

/** The rows from the top down, in words. */
export function describe(rows: readonly Bill[], rent: State['rent']): string {
	const hour = usd(rows[0]?.hourUsd ?? 0);
	const how =
		rent === 'v3'
			? `their hours at ${hour} each, with the sums that makers gave themselves. ${counted(below(rows).length, 'other whole run')} below DeepSeek-V3`
			: 'each at the rent that its maker’s own sum implies, where it gave one';
	return `Training of ${counted(rows.length, 'model')} whose makers gave hours or a sum, US dollars, linear scale, ${how}. ${rows.map((bill) => told(bill, rent)).join('; ')}.`;
}
