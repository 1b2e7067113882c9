/** Figures of chapter 11: the ledger of claims. */
import { article } from '$ledger/server/claims';
import { dataset } from '$server/data';
import * as say from '$lib/format';

const { rows } = dataset('claims');
type Claim = (typeof rows)[number];
const tally = (verdict: Claim['verdict'], section?: string) =>
	say.inWords(
		rows.filter((row) => row.verdict === verdict && (!section || row.section === section)).length
	);
const sized = (section: string) =>
	say.inWords(rows.filter((row) => row.section === section).length);
const [made, labs] = ['How They Did It', 'What the Western Labs Did Next'];

const contradictedIn = (part: string) =>
	rows.filter(({ section, verdict }) => section === part && verdict === 'contradicted').length;
const rest = [...new Set(rows.map(({ section }) => section))].filter((part) => part !== labs);
if (rest.some((part) => contradictedIn(part) >= contradictedIn(labs)))
	throw new RangeError('the claims on the Western labs are not those contradicted most often');
if (contradictedIn(made)) throw new RangeError('a claim on how the model was made is contradicted');
for (const id of ['frontier-budget-falsified', 'moat-narrower-investors-updated'])
	if (rows.find((row) => row.id === id)?.verdict !== 'caveat')
		throw new RangeError(`the prose says that ${id} holds with a caveat`);

/** Ids of the claims on what the Western labs did, which a step picks out. */
export const labsClaims = rows.filter(({ section }) => section === labs).map(({ id }) => id);

export const ledger = {
	'article-month': say.date(article.date, 'monthLong'),
	'claims-all': say.count(rows.length),
	'claims-holds': tally('holds'),
	'claims-caveat': tally('caveat'),
	'claims-contradicted': tally('contradicted'),
	'claims-unverifiable': tally('unverifiable'),
	'claims-judgement': tally('judgement'),
	'claims-contradicted-first': say.capital(tally('contradicted')),
	'claims-made': sized(made),
	'claims-made-contradicted': tally('contradicted', made),
	'claims-labs': sized(labs),
	'claims-labs-contradicted': tally('contradicted', labs),
	'claims-labs-unverifiable': tally('unverifiable', labs)
};
