/** Figures of chapter 11: the ledger of claims. */
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

export const ledger = {
	'claims-all': say.count(rows.length),
	'claims-holds': tally('holds'),
	'claims-caveat': tally('caveat'),
	'claims-contradicted': tally('contradicted'),
	'claims-unverifiable': tally('unverifiable'),
	'claims-holds-first': say.capital(tally('holds')),
	'claims-contradicted-first': say.capital(tally('contradicted')),
	'claims-made': sized(made),
	'claims-made-contradicted': tally('contradicted', made),
	'claims-labs': sized(labs),
	'claims-labs-contradicted': tally('contradicted', labs),
	'claims-labs-unverifiable': tally('unverifiable', labs)
};
