/** The ledger as the prose and its own page read it: claims with their sources, in words. */
import { site } from '$config';
import { verdictWords } from '$ledger/verdicts';
import { dataset, rowOf, sourcesOf, type Citation } from '$server/data';
import type { Row } from '$server/data/schemas';
import { jsonLd } from '$server/page/jsonld';
import { count, date, price, typeset, usd, usdWords } from '$lib/format';

type Figure = Row<'claims'>['figures'][number];

export interface LedgerClaim extends Omit<Row<'claims'>, 'sources' | 'figures'> {
	readonly word: string;
	readonly figures: readonly { readonly label: string; readonly text: string }[];
	readonly sources: readonly Citation[];
}

/** Units that say what kind of text the value is, and add nothing to read. */
const silent = ['date', 'month', 'timestamp', 'weekday', 'licence'];

const written = (row: Row<'claims'>): LedgerClaim => ({
	...row,
	claim: typeset(row.claim),
	finding: typeset(row.finding),
	word: verdictWords[row.verdict],
	figures: row.figures.map((figure) => ({
		label: typeset(figure.label),
		text: figureText(figure)
	})),
	sources: sourcesOf(row.sources)
});

export const claims: readonly LedgerClaim[] = dataset('claims').rows.map(written);
export const updated = dataset('claims').updated;

/** @throws RangeError naming a claim that the ledger does not have. */
export const claimOf = (id: string): LedgerClaim => written(rowOf('claims', id));

/** A figure of a finding with its unit: `$5.576 million`, `79.8%`, `20 January 2025`, `58 of 61`. */
export function figureText({ value, unit }: Figure): string {
	if (typeof value === 'string')
		return silent.includes(unit) ? dateText(value) : `${value} ${unit}`;
	if (unit === 'USD') return value < 1000 ? price(value) : usdWords(value);
	if (unit.startsWith('USD ')) return `${usd(value)} ${unit.slice(4)}`;
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

/** Ratings of schema.org's ClaimReview: 1 is false, 5 true; what cannot be verified has words alone. */
const ratings: Partial<Record<Row<'claims'>['verdict'], number>> = {
	contradicted: 1,
	caveat: 3,
	holds: 5
};

/** Every claim as structured data, for the page at `address`, as text that may stand in a script element. */
export function claimReviews(list: readonly LedgerClaim[], address: string): string {
	const reviews = list.map(({ id, claim, verdict, word, finding }) => ({
		'@type': 'ClaimReview',
		url: `${address}#${id}`,
		datePublished: updated,
		inLanguage: 'en',
		author: { '@type': 'Organization', name: site.title },
		claimReviewed: claim,
		reviewBody: finding,
		itemReviewed: { '@type': 'Claim', text: claim },
		reviewRating: {
			'@type': 'Rating',
			...(ratings[verdict] ? { ratingValue: ratings[verdict] } : {}),
			bestRating: 5,
			worstRating: 1,
			alternateName: word
		}
	}));
	return jsonLd(reviews);
}
