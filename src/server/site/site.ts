import { base } from '$app/paths';

/** What the whole site says of itself, in meta tags, feeds and citations. */
export const site = {
	title: 'The six-million-dollar model',
	description:
		'What AI models cost, and how a bill of six million dollars took half a trillion off Nvidia: a story with a source for every figure.',
	/** Author and publisher of data, text and charts. */
	by: 'The six-million-dollar model contributors',
	licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' }
} as const;

/**
 * The absolute address of a path from the site's root, such as `/charts/nvidia/`, for what is read
 * elsewhere: feeds, oEmbed, cards, citations. The origin is the build's `SITE_ORIGIN`, else that of `npm start`.
 */
export const absolute = (path: string): string => new URL(base + path, __SITE_ORIGIN__).href;
