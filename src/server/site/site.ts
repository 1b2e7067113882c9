import { base } from '$app/paths';

/**
 * The absolute address of a path from the site's root, such as `/charts/adoption/`, for what is read
 * elsewhere: feeds, oEmbed, cards, citations. The origin is the build's `SITE_ORIGIN`, else that of `npm start`.
 */
export const absolute = (path: string): string => new URL(base + path, __SITE_ORIGIN__).href;

/** Where a reader reports an error: the build's `CORRECTIONS`, such as the issues of its repository; `null` without one. */
export const corrections: string | null = __CORRECTIONS__ || null;
