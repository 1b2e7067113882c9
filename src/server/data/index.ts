/**
 * The datasets, read and checked once when the site is built. Bad data stop the build with every
 * fault named. Nothing here reaches the browser: charts import the types alone.
 */
import type * as v from 'valibot';
import { report } from './fault';
import type { Envelope } from './pieces';
import { date, typeset } from '$lib/format';
import { read } from './read';
import { schemas, type DatasetId, type Row } from './schemas';

const texts = import.meta.glob<string>('/data/*.json', {
	eager: true,
	query: '?raw',
	import: 'default'
});
const { files, faults } = read(
	Object.fromEntries(
		Object.entries(texts).map(([path, text]) => [
			path.slice('/data/'.length, -'.json'.length),
			text
		])
	)
);
if (faults.length)
	throw new Error(`The data have ${faults.length} faults:\n${report(faults).join('\n')}`);

type File = v.InferOutput<typeof Envelope>;

/** A file of `data/`: what it says of itself, and its rows. */
export interface Dataset<D extends DatasetId> {
	readonly id: D;
	readonly title: string;
	readonly description: string;
	readonly columns: File['columns'];
	readonly licence: File['licence'];
	readonly attribution: string;
	readonly method: string;
	readonly updated: string;
	/** Sources of every row that names none of its own. */
	readonly sources: readonly string[];
	readonly rows: readonly Row<D>[];
}

/** In the order in which they are listed: what the others cite comes last. */
export const datasetIds = (Object.keys(schemas) as DatasetId[]).sort(
	(a, b) => Number(a === 'sources') - Number(b === 'sources')
);

/** A dataset by its id. */
export const dataset = <D extends DatasetId>(id: D): Dataset<D> => files[id] as Dataset<D>;

/** The day of the latest change among datasets, `YYYY-MM-DD`. */
export const lastChange = (ids: readonly DatasetId[]): string =>
	ids.map((id) => dataset(id).updated).reduce((last, day) => (day > last ? day : last), '');

/** The day on which any of the data last changed. */
export const updated = lastChange(datasetIds);

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

export type Citation = Row<'sources'>;

/** The day of a source in words, or that it has none. */
export const sourceDay = ({ date: day }: Pick<Citation, 'date'>): string =>
	day ? date(day, 'long') : 'no date';

/**
 * A source by its address, which is its own.
 *
 * @throws RangeError naming the address.
 */
export function sourceAt(url: string): Citation {
	const source = dataset('sources').rows.find((source) => source.url === url);
	if (!source) throw new RangeError(`data/sources.json has no address ${url}`);
	return source;
}

/** Sources by their ids, as they are named on a page. */
export const sourcesOf = (ids: readonly string[]): Citation[] =>
	ids.map((id) => {
		const source = rowOf('sources', id);
		return { ...source, title: typeset(source.title) };
	});
