/** What the rows of models must say of their releases so that a day, a size and a price can be believed. */
import * as v from 'valibot';
import { months } from '../../lib/format';
import type { Fault } from './fault';
import { schemas, type DatasetId, type Row } from './schemas';

type Model = Row<'models'>;
type Source = Row<'sources'>;
/** What one field of a row should be. */
type Wrong = readonly [field: keyof Model, expected: string];

const day = 864e5;
/** Days from a release within which a table of prices still shows those of the launch. */
const LAUNCH = 14;
const uses = ['weights', 'api', 'product'];

const says = (text: string | null, pattern: RegExp) => text !== null && pattern.test(text);

/** `released` and what came out on that day agree, and so do the weights and their day. */
function dayFaults(model: Model): Wrong[] {
	const { released, releasedAs, weights, weightsReleased, inReleases, note } = model;
	if (releasedAs === null) {
		const followed: Wrong = ['releasedAs', 'what came out, for it is one of the releases'];
		return [
			...(inReleases ? [followed] : []),
			...wrong(weightsReleased !== null, 'weightsReleased', 'null where it is not followed')
		];
	}
	const isUse = uses.includes(releasedAs);
	const unknown = says(note, /\bday of the (weights|first)\b|\btheir day could not be found\b/);
	return [
		...wrong(inReleases !== isUse, 'inReleases', isUse ? 'true' : `false for ${releasedAs}`),
		...wrong(releasedAs === 'weights' && weights !== 'open', 'weights', 'open, as it was released'),
		...wrong(
			releasedAs === 'weights' && weightsReleased !== released,
			'weightsReleased',
			`${released}, as it was released`
		),
		...wrong(
			weightsReleased !== null && (weights !== 'open' || weightsReleased < released),
			'weightsReleased',
			'null where weights are closed, and no day before the release'
		),
		...wrong(
			weights === 'open' && weightsReleased === null && !unknown,
			'weightsReleased',
			'the day of the weights, or a note that it could not be found'
		)
	];
}

const wrong = (is: boolean, field: keyof Model, expected: string): Wrong[] =>
	is ? [[field, expected]] : [];

/** Open weights have a size and a licence with a name; nothing drawn says that it was left unchecked. */
function wordFaults({ weights, licence, paramsTotalB, note, priceNote }: Model): Wrong[] {
	const open = weights === 'open';
	const loose = /not re-checked|\bsplit\b|\d or \d+ \w+ \d{4} depending|see the source/;
	return [
		...wrong(open && paramsTotalB === null, 'paramsTotalB', 'a size, for the weights are open'),
		...wrong(
			licence !== null && (says(licence, /see the source/) || (open && licence === 'proprietary')),
			'licence',
			'the name of a licence that weights can have, or null'
		),
		...wrong(says(note, loose), 'note', 'what was found, not what was left open'),
		...wrong(says(priceNote, loose), 'priceNote', 'what was found, not what was left open')
	];
}

/** The day of the table that a price was read from: what its note names before anything that came later. */
function tableDay(note: string | null): string | null {
	const found = /^From [^;]*?\b(\d{1,2}) ([A-Z][a-z]+) (20\d\d)\b/.exec(note ?? '');
	const month = months.indexOf(found?.[2] ?? '');
	if (!found || month < 0) return null;
	return new Date(Date.UTC(Number(found[3]), month, Number(found[1]))).toISOString().slice(0, 10);
}

function priceFaults({ released, priceIsLaunch, priceNote }: Model): Wrong[] {
	if (priceIsLaunch !== true) return [];
	const read = tableDay(priceNote);
	const late = read !== null && Date.parse(read) - Date.parse(released) > LAUNCH * day;
	return wrong(
		late || says(priceNote, /in force from/),
		'priceIsLaunch',
		`no launch price: its note names a day more than ${LAUNCH} days after ${released}, or says since when`
	);
}

/** A day rests on more than Epoch's table and a paper, or the note says that it does not. */
function sourceFaults(model: Model, sources: ReadonlyMap<string, Source>): Wrong[] {
	const { released, releasedAs, note } = model;
	const own = model.sources.flatMap((id) => sources.get(id) ?? []);
	const paper = ({ url }: Source) => /^https:\/\/arxiv\.org\//.test(url);
	const others = own.filter((source) => source.id !== 'epoch-ai-models' && !paper(source));
	return [
		...wrong(
			own.length > 0 && !others.length && !says(note, /second source|\bpaper\b/),
			'sources',
			'one besides Epoch’s table and a paper, or a note that there is no second source'
		),
		...wrong(
			releasedAs !== 'paper' &&
				own.some((source) => paper(source) && source.date === released) &&
				!says(note, /\bpaper\b/),
			'released',
			'another day than the paper’s, or a note that it is the same'
		)
	];
}

/** The first two parts of an id: `kimi-k2` of `kimi-k2-thinking`. */
const family = ({ id }: Model) => id.split('-').slice(0, 2).join('-');

/** No more parameters at work than there are; models of a family that nearly agree say why they do not. */
function sizeFaults(model: Model, all: readonly Model[]): Wrong[] {
	const { paramsTotalB: total, paramsActiveB: active, note } = model;
	const near = all.some((other) => {
		const size = other.paramsTotalB;
		if (total === null || size === null || size === total) return false;
		return family(other) === family(model) && Math.abs(total - size) < 0.05 * total;
	});
	return [
		...wrong(
			total !== null && active !== null && active > total,
			'paramsActiveB',
			`at most ${total}`
		),
		...wrong(
			near && !says(note, /\bsizes?\b|parameters|[Cc]ount/),
			'paramsTotalB',
			'the size that its family has, or a note on how it was counted'
		)
	];
}

/** Faults of days, weights, licences, sizes and prices of the models that are followed. */
export function releaseFaults(files: Readonly<Record<string, unknown>>): Fault[] {
	const models = rowsOf(files, 'models');
	const sources = new Map(rowsOf(files, 'sources').map(({ row }) => [row.id, row]));
	const followed = models.map(({ row }) => row).filter(({ releasedAs }) => releasedAs);
	return models.flatMap(({ row, at }) => {
		const found = row.releasedAs
			? [
					...[...dayFaults(row), ...wordFaults(row), ...priceFaults(row)],
					...[...sourceFaults(row, sources), ...sizeFaults(row, followed)]
				]
			: dayFaults(row);
		return found.map(([field, expected]): Fault => ({
			...{ file: 'data/models.json', row: `${at + 1} (${row.id})`, field, expected },
			got: JSON.stringify(row[field]) ?? 'nothing'
		}));
	});
}

/** Rows of a file with their numbers; those with broken fields are named elsewhere, and left out here. */
function rowsOf<D extends DatasetId>(
	files: Readonly<Record<string, unknown>>,
	id: D
): { row: Row<D>; at: number }[] {
	const rows = (files[id] as { rows?: unknown } | undefined)?.rows;
	if (!Array.isArray(rows)) return [];
	return rows.flatMap((row, at) => (v.is(schemas[id], row) ? [{ row: row as Row<D>, at }] : []));
}
