/** What a picture that goes elsewhere says of itself to programs that take it in: XMP, as photo desks, Wikimedia and image searches read it. */
import { escapeXml } from './xml';

/** Whose picture it is and what it shows. */
export interface Credit {
	/** Its finding, or what it is called. */
	readonly title: string;
	/** The picture in words, for who cannot see it. */
	readonly words: string;
	/** Where it is read: an absolute address. */
	readonly page: string;
	/** Who made it, and what is written beside it. */
	readonly by: string;
	readonly line: string;
	readonly licence: { readonly name: string; readonly url: string };
}

export const rights = ({ by, licence }: Credit): string => `${by}, ${licence.name}`;

/** A text in the one language that there is. */
const text = (name: string, said: string) =>
	`<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(said)}</rdf:li></rdf:Alt></${name}>`;
const plain = (name: string, said: string) => `<${name}>${escapeXml(said)}</${name}>`;
const link = (name: string, url: string) => `<${name} rdf:resource="${escapeXml(url)}"/>`;

const spaces = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	dc: 'http://purl.org/dc/elements/1.1/',
	cc: 'http://creativecommons.org/ns#',
	photoshop: 'http://ns.adobe.com/photoshop/1.0/',
	xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
	Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/'
};
const named = Object.entries(spaces)
	.map(([name, url]) => ` xmlns:${name}="${url}"`)
	.join('');

/** The same in Dublin Core, Creative Commons and IPTC, each of which somebody reads alone. */
export const rdf = (credit: Credit): string =>
	`<rdf:RDF${named}><rdf:Description rdf:about="">` +
	text('dc:title', credit.title) +
	text('dc:description', credit.words) +
	`<dc:creator><rdf:Seq>${plain('rdf:li', credit.by)}</rdf:Seq></dc:creator>` +
	text('dc:rights', rights(credit)) +
	plain('dc:source', credit.page) +
	link('cc:license', credit.licence.url) +
	plain('cc:attributionName', credit.line) +
	link('cc:attributionURL', credit.page) +
	plain('xmpRights:Marked', 'True') +
	plain('xmpRights:WebStatement', credit.licence.url) +
	plain('photoshop:Credit', credit.line) +
	text('Iptc4xmpCore:AltTextAccessibility', credit.words) +
	'</rdf:Description></rdf:RDF>';

/** A finished SVG with its credit, behind its title. */
export const credited = (svg: string, credit: Credit): string =>
	svg.replace('</title>', (end) => `${end}<metadata>${rdf(credit)}</metadata>`);
