import type { Fault } from '../fault';
import { fault, grouped, isObject, num, rowsOf, type Files, type Named } from './rows';

/** A plan has the day on which it was made, in its year or before; what was spent is of a year that has begun. */
function kindFaults(row: Named, updated: string): Fault[] {
	const { kind, asOf, year, lowUsdB } = row.row;
	if ((kind === 'guidance') !== (asOf !== null))
		return [fault(row, 'asOf', 'a day exactly where kind is guidance', asOf)];
	if (asOf !== null && Number(String(asOf).slice(0, 4)) > Number(year))
		return [fault(row, 'asOf', `a day up to the end of ${Number(year)}`, asOf)];
	if (kind === 'actual' && Number(year) > Number(updated.slice(0, 4)))
		return [fault(row, 'kind', `guidance, for ${Number(year)} is to come`, kind)];
	return kind === 'actual' && lowUsdB !== null
		? [fault(row, 'lowUsdB', 'null, for what was spent is no range', lowUsdB)]
		: [];
}

/** A plan has its own day; what was spent is public once the year has ended, which may be in June. */
function knownFaults(figure: Named): Fault[] {
	const { kind, known, year } = figure.row;
	if (known === null) return [];
	if (kind !== 'actual')
		return [fault(figure, 'known', 'null of a plan, whose day is asOf', known)];
	return String(known) > `${String(year)}-06-30`
		? []
		: [fault(figure, 'known', `a day after the year ${String(year)}`, known)];
}

/** Of the figures for a firm’s year, or for that of all firms, one is the first, which the picture shows. */
function firstFaults(files: Files): Fault[] {
	const rows = rowsOf(files, 'capex').map((row) => ({
		...row,
		row: { ...row.row, of: `${String(row.row.company)} ${String(row.row.year)}` }
	}));
	return grouped(rows, 'of').flatMap((figures) => {
		const first = figures.filter(({ row }) => row.primary === true);
		const at = first[1] ?? figures[0];
		return first.length === 1 || !at
			? []
			: [fault(at, 'primary', 'true in one of its firm’s rows of the year', first.length)];
	});
}

const ALL = 'All four';
const cents = (usdB: number) => Math.round(usdB * 100) / 100;

/** A row whose note calls it our sum of the four plans is that of each firm’s first, ends of ranges included. */
function planFaults(rows: readonly Named[]): Fault[] {
	const sums = rows.filter(
		({ row }) => row.company === ALL && /^Sum, ours, of the four plans\b/.test(String(row.note))
	);
	return sums.flatMap((sum) => {
		const plans = rows.filter(
			({ row: { company, kind, primary, year } }) =>
				company !== ALL && kind === 'guidance' && primary === true && year === sum.row.year
		);
		return ['capexUsdB', 'lowUsdB', 'highUsdB'].flatMap((field) => {
			const of = ({ row }: Named) => num(row[field]) ?? num(row.capexUsdB) ?? NaN;
			const expected = cents(plans.reduce((all, plan) => all + of(plan), 0));
			const got = num(sum.row[field]);
			const ids = plans.map(({ row }) => row.id).join(', ');
			return got === null || got === expected
				? []
				: [fault(sum, field, `${expected}, the sum of ${ids}`, got)];
		});
	});
}

/** A year whose note lists its four quarters is their sum. */
function quarterFaults(year: Named): Fault[] {
	const listed = /^Sum of four quarters: ([\d., ]+)\.$/.exec(String(year.row.note))?.[1];
	if (!listed) return [];
	const expected = cents(listed.split(', ').reduce((sum, usdB) => sum + Number(usdB), 0));
	return year.row.capexUsdB === expected
		? []
		: [fault(year, 'capexUsdB', `${expected}, the sum of ${listed}`, year.row.capexUsdB)];
}

export function capexFaults(files: Files): Fault[] {
	const json = files.capex;
	const updated = isObject(json) ? String(json.updated) : '';
	const rows = rowsOf(files, 'capex');
	return [
		...rows.flatMap((row) => [...kindFaults(row, updated), ...knownFaults(row)]),
		...firstFaults(files),
		...planFaults(rows),
		...rows.flatMap(quarterFaults)
	];
}
