/** Lists for machines that come back: an Atom feed of changes (RFC 4287) and a sitemap (sitemaps.org 0.9). */
import { site } from '$config';
import { absolute } from '$server/site/site';
import { escapeXml } from '$lib/text/xml';

/** A change of a dataset as a whole, or a correction of one row. */
export interface Change {
	/** Path of its page or place from the site's root, which is the entry's lasting name. */
	readonly page: string;
	readonly title: string;
	readonly summary: string;
	/** ISO date. */
	readonly updated: string;
	readonly licence: string;
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';
/** Data are dated by the day; the moment is its midnight, UTC. */
const moment = (day: string) => `${day}T00:00:00Z`;

const entry = ({ page, title, summary, updated, licence }: Change) =>
	`<entry><id>${escapeXml(absolute(page))}</id><title>${escapeXml(title)}</title>` +
	`<updated>${moment(updated)}</updated><link rel="alternate" type="text/html" href="${escapeXml(absolute(page))}"/>` +
	`<summary>${escapeXml(summary)}</summary><rights>${escapeXml(licence)}</rights></entry>`;

/**
 * The feed, latest change first: one entry a dataset, whose date moves when its data do, and one a
 * correction, which stays as it is.
 *
 * @throws RangeError where there is nothing to list: a feed has to have a date.
 */
export function atom(changes: readonly Change[]): string {
	const latest = [...changes].sort((a, b) => (a.updated < b.updated ? 1 : -1));
	if (!latest[0]) throw new RangeError('a feed without entries');
	return (
		`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">` +
		`<id>${escapeXml(absolute('/feed.xml'))}</id><title>${escapeXml(site.title)}: changes of the data</title>` +
		`<updated>${moment(latest[0].updated)}</updated><author><name>${escapeXml(site.by)}</name></author>` +
		`<link rel="self" type="application/atom+xml" href="${escapeXml(absolute('/feed.xml'))}"/>` +
		`<link rel="alternate" type="text/html" href="${escapeXml(absolute('/'))}"/>` +
		`${latest.map(entry).join('')}</feed>\n`
	);
}

/** Pages by path from the site's root, each with the ISO date of its last change. */
export function sitemap(pages: readonly { readonly path: string; readonly modified: string }[]) {
	const urls = pages.map(
		({ path, modified }) =>
			`<url><loc>${escapeXml(absolute(path))}</loc><lastmod>${modified}</lastmod></url>`
	);
	return `${declaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
}
