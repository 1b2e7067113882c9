/** Rows on companies and the market: prices of shares, losses, revenue and what is spent on building. */
import * as v from 'valibot';
import { History, IsoDate, maybe, note, Positive, row, sourced, Text, Whole } from './pieces';

/** A day's prices in US dollars, adjusted for the split of June 2024; the id is the day. */
export const TradingDay = v.strictObject({
	id: IsoDate,
	open: Positive,
	high: Positive,
	low: Positive,
	close: Positive,
	volume: Positive,
	history: History
});

export const IndexClose = row({ ticker: Text, date: IsoDate, close: Positive });

export const MarketLoss = sourced({
	rank: Whole,
	company: Text,
	ticker: Text,
	date: IsoDate,
	/** Above what the file's title says. */
	lossUsdB: v.pipe(v.number(), v.gtValue(200, 'a loss of more than 200 billion dollars')),
	/** Highest figure printed for the same day; `null` where sources agree. */
	highUsdB: maybe(Positive),
	changePct: v.pipe(v.number(), v.ltValue(0, 'a number below 0')),
	trigger: maybe(Text),
	basis: v.picklist(['reported', 'computed']),
	sharesUsedB: maybe(Positive),
	note
});

export const MarketMove = sourced({
	ticker: Text,
	name: Text,
	sector: Text,
	changePct: v.number(),
	closeBefore: maybe(Positive),
	close: maybe(Positive),
	lossUsdB: maybe(Positive),
	note
});

export const Quarter = sourced({
	quarter: Text,
	periodEnd: IsoDate,
	datacenterUsdB: Positive,
	totalUsdB: Positive,
	/** The fiscal year as reported with its last quarter; `null` in the others. */
	yearDatacenterUsdB: maybe(Positive),
	yearTotalUsdB: maybe(Positive),
	/** Day of the release that said so. */
	known: IsoDate,
	note
});

export const Capex = sourced({
	company: Text,
	year: Whole,
	capexUsdB: maybe(Positive),
	lowUsdB: maybe(Positive),
	highUsdB: maybe(Positive),
	kind: v.picklist(['actual', 'guidance']),
	yearBasis: v.picklist(['calendar year', 'fiscal year to June']),
	definition: v.picklist([
		'cash purchases of property and equipment',
		'including finance leases',
		'company definition'
	]),
	asOf: maybe(IsoDate),
	/** Day by which what was spent was public; `null` where nobody says, and of plans, which have `asOf`. */
	known: maybe(IsoDate),
	primary: v.boolean(),
	note
});
