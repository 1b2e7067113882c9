/** Figures of chapter 7: the ledger of claims. */
import { all, as, is, one } from '$server/reckoning';
import { dataset } from '$server/data';
import type { Row } from '$server/data/schemas';
import { holds } from './holds';
import { finding, released } from './pieces';

const claims = all('claims');
type Verdict = Row<'claims'>['verdict'];
const tally = (verdict: Verdict) => claims.where('verdict', is(verdict)).count();
const part = (section: string) => claims.where('section', is(section));
const made = part('How They Did It');
const labs = part('What the Western Labs Did Next');
const within = (section: typeof claims, verdict: Verdict) =>
	section.where('verdict', is(verdict)).count();

holds(
	[...new Set(claims.rows.map(({ section }) => section))].every(
		(section) =>
			section === labs.rows[0]?.section ||
			within(part(section), 'contradicted').value < within(labs, 'contradicted').value
	),
	'the claims on the Western labs are those contradicted most often'
);
holds(
	within(made, 'contradicted').value === 0,
	'no claim on how the model was made is contradicted'
);
for (const id of ['frontier-budget-falsified', 'moat-narrower-investors-updated'])
	holds(one('claims', id).row.verdict === 'caveat', `${id} holds with a caveat`);
for (const id of [
	'thursday-evening',
	'meta-accelerated-llama',
	'different-from-earlier-chinese-releases'
])
	holds(one('claims', id).row.verdict === 'contradicted', `${id} is contradicted`);

/** Ids of the claims on what the Western labs did, which a step picks out. */
export const labsClaims = labs.rows.map(({ id }) => id);

/** The article whose claims they are: the one source that the file itself names. */
const [article = ''] = dataset('claims').sources;
const r1 = released('deepseek-r1');
const told = as.words(finding('thursday-evening', 'Weekday, as told').text);
holds(told.text !== as.date(r1, 'weekday').text, 'R1 came on another day of the week than told');

export const ledger = {
	'article-month': as.date(one('sources', article).get('date'), 'monthLong'),
	'claims-all': as.count(claims.count()),
	'claims-holds': as.inWords(tally('holds')),
	'claims-caveat': as.inWords(tally('caveat')),
	'claims-contradicted': as.inWords(tally('contradicted')),
	'claims-unverifiable': as.inWords(tally('unverifiable')),
	'claims-judgement': as.inWords(tally('judgement')),
	'claims-contradicted-first': as.capital(as.inWords(tally('contradicted'))),
	'claims-made-contradicted': as.inWords(within(made, 'contradicted')),
	'claims-labs': as.inWords(labs.count()),
	'claims-labs-contradicted': as.inWords(within(labs, 'contradicted')),
	'claims-labs-unverifiable': as.inWords(within(labs, 'unverifiable')),
	'told-weekday': told,
	'open-weights-by': as.date(
		finding('different-from-earlier-chinese-releases', 'Qwen-7B').text,
		'year'
	)
};
