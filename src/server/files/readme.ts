/** README.txt of the download: what its files hold, and the notes on the data from the repository. */
import notes from '../../../data/README.md?raw';
import { site } from '$config';
import { absolute } from '$server/site/site';
import { dataset, datasetIds, updated } from '$server/data';
import { defined, tableOf } from '$server/data/defined';
import { tables } from './tables';

/** The notes from the units on; what comes before speaks of files in the repository. */
const method = notes.slice(notes.indexOf('## Units'));

const list = () =>
	tables
		.map(({ name, title, rows }) => `  ${name}.csv  ${rows.length} rows\n    ${title}`)
		.join('\n');

const attributions = () =>
	[...new Set(tables.map((table) => dataset(table.dataset).attribution))]
		.map((line) => `  ${line}.`)
		.join('\n');

/** Words of columns with their meaning and how many figures have each. */
const words = () =>
	datasetIds
		.flatMap((id) => defined(id))
		.map(({ words, warnings, ...of }) =>
			[
				`${tableOf(of).name}.csv, ${tableOf(of).column}`,
				...words.map(({ word, meaning, count }) => `  ${word} (${count}): ${meaning}`),
				...warnings.map((warning) => `  ! ${warning}`)
			].join('\n')
		)
		.join('\n\n');

/** The text, in lines. */
export const readme = (): string => `${site.title}: the data
${absolute('/data/')}
Version of ${updated}

FILES

${list()}

Each dataset is here as .json too, as the site reads it: columns with units and meanings, method,
licence, attribution and rows; the .schema.json beside it is its JSON Schema (2020-12).
datapackage.json describes those in tables/ (Data Package, version 2).

HOW THE TABLES ARE WRITTEN

RFC 4180: commas, CRLF, UTF-8. Tables beside this file begin with a byte-order mark, so that Excel
reads their letters right; the same tables without it, for programs, are in tables/. Missing is
empty, never 0. Lists are joined by "; ". A text that a spreadsheet would take for a formula or
for a day, such as 2023-11 or 85-90, has an apostrophe before it. Numbers are in full precision,
with a point and no groups.

WHAT WORDS OF COLUMNS MEAN

In brackets, how many figures have each. Lines with ! are to be read before reckoning.

${words()}

LICENCE AND ATTRIBUTION

${site.licence.name}, ${site.licence.url}
${attributions()}

${method}`;
