import type { Fault } from '../fault';
import { references } from '../references';
import { fault, isObject, rowsOf, whole, type Files, type Named } from './rows';

/** Lists named `sources`, however deep in a row, each with the path to it. */
function cited(value: unknown, path = ''): (readonly [path: string, ids: readonly unknown[]])[] {
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
		key === 'sources' && Array.isArray(part)
			? [[`${path}${key}`, part as unknown[]] as const]
			: cited(part, `${path}${key}.`)
	);
}

/** A name or an address as its letters and digits alone. */
const letters = (text: string) =>
	text
		.toLowerCase()
		.replaceAll('ı', 'i')
		.normalize('NFD')
		.replace(/[^a-z0-9]/g, '');

/**
 * Press, analysis and copies name the site on which they are read, beside whoever wrote it where that is another: `Reuters,
 * via Mint`. So no page looks like a newspaper that it is not.
 */
export function publisherFaults(files: Files): Fault[] {
	return rowsOf(files, 'sources').flatMap((source) => {
		const { kind, publisher, url } = source.row;
		if (kind === 'primary' || kind === 'data') return [];
		const host = new URL(String(url)).hostname.replace(/^www\./, '');
		const labels = host.split('.').slice(0, -1).map(letters);
		const names = String(publisher)
			.split(/[,()]| via | on | of /)
			.map(letters);
		const named = names.some(
			(name) =>
				name.length > 2 &&
				(letters(host).includes(name) ||
					labels.some((label) => label.length > 2 && name.includes(label)))
		);
		return named ? [] : [fault(source, 'publisher', `a name of ${host}`, publisher)];
	});
}

/** Whoever repeats what others wrote stands behind them. */
export function copyFaults(files: Files): Fault[] {
	const sources = rowsOf(files, 'sources').map(({ row }) => row);
	const copies = new Set<unknown>(
		sources.filter(({ kind }) => kind === 'copy').map(({ id }) => id)
	);
	return Object.keys(files).flatMap((file) =>
		rowsOf(files, file).flatMap((row) =>
			cited(row.row).flatMap(([path, ids]) => {
				const at = ids.findIndex((id) => copies.has(id));
				return at >= 0 && ids.slice(at).some((id) => !copies.has(id))
					? [fault(row, path, 'a copy behind the sources that are none', ids[at])]
					: [];
			})
		)
	);
}

/** Sources that nobody wrote down; and those that nobody cites, once every file can be asked. */
export function sourceFaults(files: Files, complete: boolean): Fault[] {
	if (!files.sources) return [];
	const known = new Map(rowsOf(files, 'sources').map((row) => [row.row.id, row]));
	const used = new Set<unknown>();
	const found: Fault[] = [];
	const look = (row: Named, json: unknown) => {
		for (const [path, ids] of cited(json))
			for (const [i, id] of ids.entries()) {
				used.add(id);
				if (!known.has(String(id))) found.push(fault(row, path, 'the id of a source', id));
				if (ids.indexOf(id) < i) found.push(fault(row, path, 'a source once', id));
			}
	};
	for (const [id, json] of Object.entries(files)) {
		look(whole(id), { sources: isObject(json) ? json.sources : [] });
		for (const row of rowsOf(files, id)) look(row, row.row);
	}
	for (const [id, row] of complete ? known : [])
		if (!used.has(id)) found.push(fault(row, 'id', 'a source that a row uses', id));
	return found;
}

export function referenceFaults(files: Files): Fault[] {
	return Object.entries(references).flatMap(([id, columns]) =>
		columns.flatMap(({ field, table }) => {
			if (!files[table]) return [];
			const known = new Set<unknown>(rowsOf(files, table).map(({ row }) => row.id));
			return rowsOf(files, id)
				.filter(({ row }) => !known.has(row[field]))
				.map((row) => fault(row, field, `the id of a row of data/${table}.json`, row.row[field]));
		})
	);
}
