/**
 * The datasets, read and checked once when the site is built. Bad data stop the build with every
 * fault named. Nothing here reaches the browser: charts import the types alone.
 */
import { faultLine, faults } from './check';
import type { DatasetId, Row } from './schemas';

const files = Object.fromEntries(
	Object.entries(import.meta.glob('/data/*.json', { eager: true, import: 'default' })).map(
		([path, json]) => [path.slice('/data/'.length, -'.json'.length), json]
	)
);

const found = faults(files);
if (found.length)
	throw new Error(`The data have ${found.length} faults:\n${found.map(faultLine).join('\n')}`);

export interface Dataset<D extends DatasetId> {
	readonly id: D;
	readonly title: string;
	readonly updated: string;
	readonly sources: readonly string[];
	readonly rows: readonly Row<D>[];
}

/** A dataset by its id. */
export const dataset = <D extends DatasetId>(id: D): Dataset<D> => files[id] as Dataset<D>;

/**
 * A row of a dataset by its id.
 *
 * @throws RangeError naming file and id.
 */
export function rowOf<D extends DatasetId>(dataset_: D, id: string): Row<D> {
	const row = (dataset(dataset_).rows as readonly { id: string }[]).find((row) => row.id === id);
	if (!row) throw new RangeError(`data/${dataset_}.json has no row "${id}"`);
	return row as Row<D>;
}

/** A citation as charts show it: title with publisher, and address. */
export function citation(id: string): { title: string; by: string; url: string } {
	const { title, publisher, url, kind } = rowOf('sources', id);
	// the keeper of a data file says nothing to a reader; its title does
	const known = kind === 'data' || title.startsWith(publisher);
	const behind = /\((Yahoo Finance)\)/.exec(title)?.[1];
	const by = behind ?? publisher.replace(/( \(|, (via|citing|copy)\b).*/, '');
	return { title: known ? title : `${publisher}: ${title}`, by, url };
}
