/** The ledger as the prose and its own page read it: claims with their sources, in words. */
import { site } from '$config';
import { verdictWords, type Verdict } from '$ledger/verdicts';
import { dataset, rowOf, sourcesOf, type Citation } from '$server/data';
import type { Row } from '$server/data/schemas';
import { jsonLd } from '$server/page/jsonld';
import { capital, count, date, price, typeset, usd, usdWords } from '$lib/format';

type Figure = Row<'claims'>['figures'][number];

/** A correction of a claim in words. */
interface Changed {
	readonly day: string;
	readonly text: string;
}

export interface LedgerClaim extends Omit<Row<'claims'>, 'sources' | 'figures'> {
	readonly word: string;
	readonly figures: readonly { readonly label: string; readonly text: string }[];
	readonly sources: readonly Citation[];
	/** Corrections, the newest first. */
	readonly changes: readonly Changed[];
}

/** Units that say what kind of text the value is, and add nothing to read. */
const silent = ['date', 'month', 'timestamp', 'weekday', 'licence'];

type Change = NonNullable<Row<'claims'>['history']>[number];

/** What a change was about, and why: `Verdict before: contradicted. …`. */
function changed({ field, was, day, reason }: Change): Changed {
	const before = field === 'verdict' ? verdictWords[was as Verdict] : String(was);
	const what = /^(claim|verdict|confidence)$/.test(field)
		? `${capital(field)} before: ${before.replace(/\.$/, '')}.`
		: field === 'row'
			? 'Added.'
			: field === 'finding'
				? 'Finding corrected.'
				: `Figure before: ${before}.`;
	return { day, text: typeset(`${what} ${reason}`) };
}

const written = (row: Row<'claims'>): LedgerClaim => ({
	...row,
	claim: typeset(row.claim),
	finding: typeset(row.finding),
	wouldChange: typeset(row.wouldChange),
	word: verdictWords[row.verdict],
	figures: row.figures.map((figure) => ({
		label: typeset(figure.label),
		text: figureText(figure)
	})),
	sources: sourcesOf(row.sources),
	changes: (row.history ?? []).map(changed).reverse()
});

export const claims: readonly LedgerClaim[] = dataset('claims').rows.map(written);
export const updated = dataset('claims').updated;

/** The article whose claims they are: the one source that the file itself names. */
export const article = articleOf(sourcesOf(dataset('claims').sources));

function articleOf([source, ...others]: readonly Citation[]): Citation & { readonly date: string } {
	if (!source?.date || others.length)
		throw new RangeError('data/claims.json names one source of its own, the article, with its day');
	return { ...source, date: source.date };
}

/** @throws RangeError naming a claim that the ledger does not have. */
export const claimOf = (id: string): LedgerClaim => written(rowOf('claims', id));

/** A figure of a finding with its unit: `$5.576 million`, `79.8%`, `20 January 2025`, `58 of 61`. */
export function figureText({ value, unit }: Figure): string {
	if (typeof value === 'string')
		return silent.includes(unit) ? dateText(value) : `${value} ${unit}`;
	if (unit === 'USD') return value < 1000 ? price(value) : usdWords(value);
	if (unit.startsWith('USD ')) return `${usd(value)} ${unit.slice(4)}`;
	if (unit === 'year') return String(value);
	const text = number(value);
	return unit.startsWith('%') ? text + unit : `${text} ${unit}`;
}

/** Groups from a thousand, decimals as given, powers of ten where groups would be unreadable. */
function number(value: number): string {
	if (value >= 1e15) {
		const power = Math.floor(Math.log10(value));
		const lead = Number((value / 10 ** power).toFixed(2));
		return `${lead} × 10^${power}`;
	}
	return Number.isInteger(value) ? count(value) : String(value);
}

/** A day, a month or a moment of the data in words; other text as it stands. */
function dateText(value: string): string {
	const [, day, time, zone] =
		/^(\d{4}-\d\d(?:-\d\d)?)(?:T(\d\d:\d\d):\d\d([+-]\d\d:\d\d))?$/.exec(value) ?? [];
	if (!day) return value;
	if (day.length === 7) return date(`${day}-01`, 'long').replace(/^1 /, '');
	return date(day, 'long') + (time ? `, ${time} (UTC${zone})` : '');
}

/** Ratings of schema.org's ClaimReview: 1 is false, 5 true; what cannot be verified has words alone, a judgement no rating. */
const ratings: Partial<Record<Row<'claims'>['verdict'], number>> = {
	contradicted: 1,
	caveat: 3,
	holds: 5
};

const ratingLd = (verdict: Row<'claims'>['verdict'], word: string) => ({
	'@type': 'Rating',
	...(ratings[verdict] ? { ratingValue: ratings[verdict] } : {}),
	bestRating: 5,
	worstRating: 1,
	alternateName: word
});

const claimLd = (text: string) => ({
	'@type': 'Claim',
	text,
	author: { '@type': 'Organization', name: article.publisher, url: new URL(article.url).origin },
	datePublished: article.date,
	appearance: {
		'@type': 'CreativeWork',
		headline: article.title,
		url: article.url,
		datePublished: article.date
	}
});

/** Every claim as structured data, for the page at `address`, as text that may stand in a script element. */
export function claimReviews(list: readonly LedgerClaim[], address: string): string {
	const reviews = list.map(({ id, claim, verdict, word, finding, history }) => ({
		'@type': 'ClaimReview',
		url: `${address}#${id}`,
		datePublished: history?.at(-1)?.day ?? updated,
		inLanguage: 'en',
		author: { '@type': 'Organization', name: site.title },
		claimReviewed: claim,
		reviewBody: finding,
		itemReviewed: claimLd(claim),
		...(verdict === 'judgement' ? {} : { reviewRating: ratingLd(verdict, word) })
	}));
	return jsonLd(reviews);
}
