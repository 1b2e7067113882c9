import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { site } from '../../src/config';
import { credited, type Credit } from '../../src/lib/text/credit';
import { creditedPng } from '../../src/lib/text/png';
import { creditOf } from '../../src/server/pictures/pictures';
import { pngOf } from '../../src/server/pictures/png';
import { document } from '../../src/server/pictures/svg';
import { GET as ofChart } from '../../src/routes/charts/[chart].[kind=picture]/+server';
import { GET as ofCard } from '../../src/routes/cards/claims/[claim].png/+server';
import { GET as ofStep } from '../../src/routes/charts/[chart]/[step].[kind=picture]/+server';
import { GET as ofStill } from '../../src/routes/stills/[chart]/[step].svg/+server';
import { claims } from '../../src/ledger/server/claims';
import { chunksOf, textsIn } from '../png';

const drawing = document(40, 30, 'A picture', '<rect width="9" height="9"/>');
const hostile = `</metadata></svg><script>alert("1 & 2")</script>—…`;
const credit = creditOf('It fell', 'A line that falls.', '/charts/nvidia/');

/** What a program finds in the RDF of a file: texts and addresses by their names. */
function read(xml: string): Record<string, string> {
	const [rdf = ''] = /<rdf:RDF[^]*<\/rdf:RDF>/.exec(xml) ?? [];
	expect(XMLValidator.validate(rdf)).toBe(true);
	const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
	const parsed = parser.parse(rdf) as Record<string, Record<string, Record<string, unknown>>>;
	const said = (value: unknown): string => {
		if (typeof value === 'string') return value;
		const part = value as Record<string, unknown>;
		return said(
			part['#text'] ?? part['@_rdf:resource'] ?? part['rdf:li'] ?? Object.values(part)[0]
		);
	};
	const found = Object.entries(parsed['rdf:RDF']!['rdf:Description']!);
	return Object.fromEntries(found.map(([name, value]) => [name, said(value)]));
}
const bytesOf = async (response: Response | Promise<Response>) =>
	new Uint8Array(await (await response).arrayBuffer());
const said = ({ title, words, page }: Credit) => ({
	'dc:title': title,
	'dc:description': words,
	'dc:creator': site.by,
	'dc:rights': `${site.by}, ${site.licence.name}`,
	'dc:source': page,
	'cc:license': site.licence.url,
	'cc:attributionURL': page,
	'xmpRights:WebStatement': site.licence.url,
	'photoshop:Credit': site.title,
	'Iptc4xmpCore:AltTextAccessibility': words
});

test('an SVG says licence, credit, address and alt behind its title, and is drawn as before', async () => {
	const file = credited(drawing, credit);
	expect(file).toContain('</title><metadata><rdf:RDF');
	expect(read(file)).toMatchObject(said(credit));
	expect(await pngOf(file)).toEqual(await pngOf(drawing));
});

test('a PNG says the same under keywords and as XMP, and its other chunks are as they were', async () => {
	const png = await pngOf(drawing);
	const file = creditedPng(png, credit);
	const chunks = chunksOf(file);
	expect(chunks.filter(({ whole }) => !whole)).toEqual([]);
	expect(chunks[0]?.type).toBe('IHDR');
	const others = chunks.filter(({ type }) => type !== 'iTXt');
	expect(others).toEqual(chunksOf(png));
	const texts = textsIn(file);
	expect([...texts.keys()].sort()).toEqual(
		['Author', 'Copyright', 'Description', 'Source', 'Title', 'XML:com.adobe.xmp'].sort()
	);
	expect(texts.get('Title')).toBe(credit.title);
	expect(texts.get('Copyright')).toContain(site.licence.url);
	expect(texts.get('Source')).toBe(credit.page);
	expect(read(texts.get('XML:com.adobe.xmp')!)).toMatchObject(said(credit));
});

test('no words leave their element, and all of them come back', async () => {
	const own = { ...credit, title: hostile, words: `$& ${hostile}`, by: hostile, line: hostile };
	const file = credited(drawing, own);
	expect(XMLValidator.validate(file)).toBe(true);
	expect(file).not.toContain('<script');
	const texts = textsIn(creditedPng(await pngOf(drawing), own));
	expect(texts.get('Description')).toBe(own.words);
	expect(texts.get('XML:com.adobe.xmp')).toContain('$&amp; &lt;/metadata&gt;');
	expect(XMLValidator.validate(texts.get('XML:com.adobe.xmp')!)).toBe(true);
});

test('pictures of charts and steps and cards carry their credit, and the stills of the story’s pages none', async () => {
	const svg = await (await ofChart({ params: { chart: 'nvidia', kind: 'svg' } } as never)).text();
	expect(read(svg)['dc:source']).toMatch(/^http.*\/charts\/nvidia\/$/);
	const params = { chart: 'nvidia', step: 'the-fall', kind: 'png' };
	const texts = textsIn(await bytesOf(ofStep({ params } as never)));
	expect(texts.get('Title')).toBe('$142.62 on Friday, $118.42 on Monday');
	expect(texts.get('Source')).toMatch(/^http.*\/#the-fall$/);
	expect(texts.get('Description')).toMatch(/^Nvidia's daily close from /);
	const claim = claims[0]!;
	const card = textsIn(await bytesOf(ofCard({ params: { claim: claim.id } } as never)));
	expect(card.get('Description')).toMatch(new RegExp(`${claim.word}\\.$`, 'i'));
	expect(await (await ofStill({ params } as never)).text()).not.toContain('metadata');
});
