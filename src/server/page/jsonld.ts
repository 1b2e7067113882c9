/** Pages described for machines: schema.org as JSON-LD, every address absolute. */
import { cardSize } from '$server/site/card-size';
import { site } from '$config';
import { jsonInScript } from '$lib/text/xml';
import { absolute } from '$server/site/site';

/** A node of schema.org. */
export type Node = { readonly '@type': string } & Readonly<Record<string, unknown>>;

const publisher = () => ({ '@type': 'Organization', name: site.by, url: absolute('/') });

/** The card at a path from the site's root. */
export const imageLd = (
	card: string,
	caption: string,
	size: { width: number; height: number } = cardSize
): Node => ({
	'@type': 'ImageObject',
	contentUrl: absolute(card),
	url: absolute(card),
	caption,
	...size,
	encodingFormat: 'image/png',
	license: site.licence.url,
	acquireLicensePage: site.licence.url,
	creditText: site.title,
	creator: publisher(),
	copyrightNotice: `${site.by}, ${site.licence.name}`
});

interface Article {
	readonly headline: string;
	readonly description: string;
	/** Path from the site's root, as of the card. */
	readonly page: string;
	readonly card: string;
	/** ISO dates. */
	readonly published: string;
	readonly modified: string;
	/** What was set right, newest first: place on the page of corrections, words and ISO date. */
	readonly corrections: readonly {
		readonly path: string;
		readonly text: string;
		readonly day: string;
	}[];
}

const correctionLd = ({ path, text, day }: Article['corrections'][number]): Node => ({
	'@type': 'CorrectionComment',
	url: absolute(path),
	text,
	datePublished: day
});

export const articleLd = ({
	headline,
	description,
	page,
	card,
	published,
	modified,
	corrections
}: Article): Node => ({
	'@type': 'Article',
	headline,
	description,
	url: absolute(page),
	mainEntityOfPage: absolute(page),
	image: imageLd(card, headline),
	datePublished: published,
	dateModified: modified,
	...(corrections.length ? { correction: corrections.map(correctionLd) } : {}),
	author: publisher(),
	publisher: publisher(),
	inLanguage: 'en',
	isAccessibleForFree: true,
	license: site.licence.url
});

interface Described {
	readonly name: string;
	/** 50 to 5,000 characters, as Google asks. */
	readonly description: string;
	/** Path of its page from the site's root. */
	readonly page: string;
	readonly modified: string;
	/** Address of the licence, where all rows have one. */
	readonly licence?: string;
	/** Columns by title, with their meaning and unit where they have one. */
	readonly columns: readonly {
		readonly title: string;
		readonly meaning?: string;
		readonly unit?: string | null;
	}[];
	/** Files: path from the site's root and media type. */
	readonly files: readonly (readonly [path: string, type: string])[];
	/** Addresses of what it is compiled from. */
	readonly sources?: readonly string[];
	readonly card?: string;
}

/** A table with its files. */
export const datasetLd = (of: Described): Node => ({
	'@type': 'Dataset',
	name: of.name,
	description: of.description,
	url: absolute(of.page),
	dateModified: of.modified,
	creator: publisher(),
	isAccessibleForFree: true,
	inLanguage: 'en',
	variableMeasured: of.columns.map(({ title, meaning, unit }) => ({
		'@type': 'PropertyValue',
		name: title,
		...(meaning ? { description: meaning } : {}),
		...(unit ? { unitText: unit } : {})
	})),
	distribution: of.files.map(([path, type]) => ({
		'@type': 'DataDownload',
		contentUrl: absolute(path),
		encodingFormat: type
	})),
	...(of.licence ? { license: of.licence } : {}),
	...(of.sources?.length ? { isBasedOn: of.sources } : {}),
	...(of.card ? { image: absolute(of.card) } : {})
});

/** Nodes as text that may stand in a script element, whatever they hold. */
export const jsonLd = (nodes: readonly Node[]): string =>
	jsonInScript({ '@context': 'https://schema.org', '@graph': nodes });
