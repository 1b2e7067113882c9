/** The root of the site whose `embed.js` is loaded from an address, with its `/` at the end. */
export const siteOf = (script: string): string => new URL('.', script).href;

/** A chart and its step as one name, `chart/step`; `''` names the chart as it begins. */
export const nameOf = (chart: string, step: string): string => chart + (step && `/${step}`);

/**
 * Where a site keeps the picture of that name; `''` where the name can be none of ours, so that no
 * attribute leads the request elsewhere.
 */
export const pictureOf = (site: string, name: string): string =>
	/^[a-z\d-]+(\/[a-z\d-]+)?$/.test(name) ? `${site}element/${name}.json` : '';
