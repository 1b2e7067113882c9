import { base } from '$app/paths';

/** Address of one row on the page of its dataset, from the site's root. */
export const permalink = (dataset: string, id: string): string =>
	`${base}/data/${dataset}/#${encodeURIComponent(id)}`;
