import type { Fault } from '../fault';
import { fault, rowsOf, type Files, type Named } from './rows';

/** What an address says to those who count its readers, and nothing of the page. */
const counted = /^(utm_\w+|fbclid|gclid|mc_cid|mc_eid|srsltid|igshid)=/;

/** A page by what tells it from others: two ways to write its address are one. */
export function pageOf(address: string): string {
	const { hostname, pathname, search } = new URL(address);
	const host = hostname.replace(/^www\./, '').replace(/^(export\.)?arxiv\.org$/, 'arxiv.org');
	const query = search
		.slice(1)
		.split('&')
		.filter((part) => part && !counted.test(part))
		.sort();
	const path = pathname.replace(/\/(index\.html?)?$/, '');
	// a paper is one in all its versions and forms
	const own =
		host === 'arxiv.org'
			? path.replace(/^\/(abs|pdf|html)\//, '/abs/').replace(/(v\d+)?(\.pdf)?$/, '')
			: path;
	return [host + own, ...query].join('?');
}

/** The version of a paper that an address names; of others and of the newest `''`. */
const versionOf = (address: string) => /arxiv\.org\/\w+\/[\d.]+(v\d+)/.exec(address)?.[1] ?? '';

/** Two versions of a paper are two sources where a title says which it is. */
const apart = (a: Named, b: Named) =>
	versionOf(String(a.row.url)) !== versionOf(String(b.row.url)) &&
	[a, b].some(({ row }) => /\bversion\b/.test(String(row.title)));

/** Days that an address is made of: `/2025/01/27/`, and the month of a paper at arXiv. */
function dayIn(address: string): string | null {
	const day = /[/=](20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(address)?.slice(1);
	if (day) return day.map((part) => part.padStart(2, '0')).join('-');
	const month = /^https:\/\/arxiv\.org\/abs\/(\d\d)(\d\d)\.\d/.exec(address)?.slice(1);
	return month ? `20${month.join('-')}` : null;
}

/** Addresses that lead anywhere but to the page itself, or say who came from where. */
function addressFault(address: string): string | null {
	const { hostname, search, pathname } = new URL(address);
	if (
		search
			.slice(1)
			.split('&')
			.some((part) => counted.test(part))
	)
		return 'an address without what counts its readers';
	if (/(^|\.)example\.(com|org|net)$|^(bit\.ly|t\.co|tinyurl\.com|goo\.gl|ow\.ly)$/.test(hostname))
		return 'the address of the page itself';
	if (/(^|\.)(google|bing|duckduckgo|baidu)\./.test(hostname) && pathname.startsWith('/search'))
		return 'a page, no search for one';
	return /[),.;:'"]$/.test(address) ? 'an address without a sign at its end' : null;
}

/** Pages that are cited twice, and days that their addresses contradict. */
export function addressFaults(files: Files): Fault[] {
	const seen = new Map<string, Named>();
	return rowsOf(files, 'sources').flatMap((source) => {
		const { url, date } = source.row;
		const page = pageOf(String(url));
		const other = seen.get(page);
		seen.set(page, source);
		const day = dayIn(String(url));
		const wrong = addressFault(String(url));
		return [
			...(other && !apart(source, other)
				? [fault(source, 'url', `another page than that of row ${other.name}`, url)]
				: []),
			...(wrong ? [fault(source, 'url', wrong, url)] : []),
			...(day !== null && date !== null && !String(date).startsWith(day)
				? [fault(source, 'date', `${day}, as its address says`, date)]
				: [])
		];
	});
}
