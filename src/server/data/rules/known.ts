import type { Fault } from '../fault';
import { datesOf, fault, num, rowsOf, type Files, type Loose, type Named } from './rows';

/** Words by which a note says that a figure was out before its model. */
const EARLY = /\b(before|ahead of|earlier than)\b/;

const costsOf = ({ row }: Named) => (Array.isArray(row.costs) ? (row.costs as Loose[]) : []);

/** Nobody knows what a model cost before it is out, unless the figure's note says so. */
function costFaults(model: Named): Fault[] {
	const released = String(model.row.released);
	return costsOf(model).flatMap(({ known, note }, at) =>
		typeof known === 'string' && known < released && !EARLY.test(String(note))
			? [
					fault(
						model,
						`costs.${at}.known`,
						`a day from the release on ${released} on, or a note that it was known before`,
						known
					)
				]
			: []
	);
}

export const knownFaults = (files: Files): Fault[] => rowsOf(files, 'models').flatMap(costFaults);

/**
 * A figure is known from the day of its first source on, where all of them have one, unless its note says that it
 * was known before, or its maker gave it with the model.
 */
export function knownBySourceFaults(files: Files): Fault[] {
	if (!files.sources) return [];
	const dates = datesOf(files);
	return rowsOf(files, 'models').flatMap((model) =>
		costsOf(model).flatMap(({ known, note, sources, status }, at) => {
			const days = (sources as string[]).map((source) => dates.get(source) ?? null);
			const first = days.includes(null) ? null : days.map(String).sort()[0];
			const told =
				EARLY.test(String(note)) || (status === 'claimed' && known === model.row.released);
			return typeof known !== 'string' || !first || known >= first || told
				? []
				: [
						fault(
							model,
							`costs.${at}.known`,
							`a day from ${first} on, that of the first of ${(sources as string[]).join(', ')}, or a note that it was known before`,
							known
						)
					];
		})
	);
}

/** Days of other files on a model that come before it. */
const after: Readonly<Record<string, string>> = {
	'price-history': 'date',
	'cost-revisions': 'known'
};

export function afterReleaseFaults(files: Files): Fault[] {
	const released = new Map(rowsOf(files, 'models').map(({ row }) => [row.id, row.released]));
	return Object.entries(after).flatMap(([id, field]) =>
		rowsOf(files, id).flatMap((row) => {
			const day = released.get(String(row.row.model));
			return typeof day === 'string' && String(row.row[field]) < day
				? [fault(row, field, `a day from the release on ${day} on`, row.row[field])]
				: [];
		})
	);
}

/** How many times its launch price a model has come to cost, or the other way round: 4, and room. */
const TIMES = 6;

/** A later price is about what the model cost at its launch. */
export function laterPriceFaults(files: Files): Fault[] {
	const launch = new Map(
		rowsOf(files, 'models').map(({ row }) => [row.id, num(row.priceOutputUsdPerMtok)])
	);
	return rowsOf(files, 'price-history').flatMap((price) => {
		const { model, outputUsdPerMtok: usd } = price.row;
		const first = launch.get(String(model)) ?? null;
		const times = Number(usd) / (first ?? NaN);
		return times > TIMES || times < 1 / TIMES
			? [fault(price, 'outputUsdPerMtok', `within ${TIMES} times the ${first} of its launch`, usd)]
			: [];
	});
}

/** The day of what a row tells, by dataset. */
const told: Readonly<Record<string, string>> = {
	models: 'released',
	events: 'date',
	'chip-controls': 'date',
	'market-losses': 'date',
	adoption: 'date',
	'nvidia-quarters': 'periodEnd',
	capex: 'asOf',
	'price-history': 'date',
	promises: 'said'
};

/** What happened is told by a source of that day, a later one, or one without a day. */
export function toldFaults(files: Files): Fault[] {
	if (!files.sources) return [];
	const dates = datesOf(files);
	return Object.entries(told).flatMap(([id, field]) =>
		rowsOf(files, id).flatMap((row) => {
			const day = row.row[field];
			const days = (Array.isArray(row.row.sources) ? (row.row.sources as string[]) : []).map(
				(source) => dates.get(source) ?? null
			);
			return typeof day === 'string' &&
				days.length &&
				days.every((d) => d !== null && String(d) < day)
				? [
						fault(
							row,
							field,
							`a day up to ${days.map(String).sort().at(-1)}, that of its newest source`,
							day
						)
					]
				: [];
		})
	);
}
