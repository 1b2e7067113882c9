import type { Fault } from '../fault';
import { fault, rowsOf, type Files } from './rows';

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

/** Days that an address is made of: `/2025/01/27/`, and the month of a paper at arXiv. */
function dayIn(address: string): string | null {
	const day = /[/=](20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/.exec(address)?.slice(1);
	if (day) return day.map((part) => part.padStart(2, '0')).join('-');
	const month = /^https:\/\/arxiv\.org\/abs\/(\d\d)(\d\d)\.\d/.exec(address)?.slice(1);
	return month ? `20${month.join('-')}` : null;
}

/** Pages that are cited twice, and days that their addresses contradict. */
export function addressFaults(files: Files): Fault[] {
	const seen = new Map<string, string>();
	return rowsOf(files, 'sources').flatMap((source) => {
		const { url, date } = source.row;
		const page = pageOf(String(url));
		const other = seen.get(page);
		seen.set(page, source.name);
		const day = dayIn(String(url));
		return [
			...(other ? [fault(source, 'url', `another page than that of row ${other}`, url)] : []),
			...(day !== null && date !== null && !String(date).startsWith(day)
				? [fault(source, 'date', `${day}, as its address says`, date)]
				: [])
		];
	});
}
