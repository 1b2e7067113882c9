import type { Fault } from '../fault';
import { fault, isObject, num, rowsOf, type Files } from './rows';

/** How far an estimate may have moved: the most until now is from half of what it is today. */
const MOVED = 3;

/** Figures of models by `model/cost`. */
const figures = (files: Files) =>
	new Map(
		rowsOf(files, 'models').flatMap(({ row }) =>
			(Array.isArray(row.costs) ? (row.costs as unknown[]) : [])
				.filter(isObject)
				.map((cost) => [`${row.id}/${String(cost.id)}`, cost] as const)
		)
	);

/** What an estimate said before is about what it says now, of a figure that there is, and of a day before. */
export function revisionFaults(files: Files): Fault[] {
	if (!files.models) return [];
	const now = figures(files);
	return rowsOf(files, 'cost-revisions').flatMap((revision) => {
		const { model, cost, known, usd } = revision.row;
		const figure = now.get(`${String(model)}/${String(cost)}`);
		if (!figure) return [fault(revision, 'cost', `the id of a figure of ${String(model)}`, cost)];
		const times = (num(usd) ?? NaN) / (num(figure.usd) ?? NaN);
		const own = (status: unknown) => status === 'claimed';
		return [
			...(own(revision.row.status) === own(figure.status)
				? []
				: [fault(revision, 'status', `${String(figure.status)}, as today`, revision.row.status)]),
			...(typeof figure.known === 'string' && String(known) < figure.known
				? []
				: [fault(revision, 'known', `a day before ${String(figure.known)}`, known)]),
			...(times > 1 / MOVED && times < MOVED
				? []
				: [fault(revision, 'usd', `within ${MOVED} times ${String(figure.usd)}`, usd)])
		];
	});
}
