/** The charts with their rows, for the server's rendering; the browser has `index.ts` and fetches rows. */
import type { About, Chart, LoadedChart, Source } from '$lib/chart';
import { base } from '$app/paths';
import { charts, type ChartId, isChart } from '$charts';

const specs = import.meta.glob<Chart>('/src/charts/*/index.ts', { eager: true, import: 'default' });
const tables = import.meta.glob<readonly { source?: Source }[]>('/src/charts/*/rows.ts', {
	eager: true,
	import: 'rows'
});

const abouts = import.meta.glob<About<unknown>>('/src/charts/*/about.ts', {
	eager: true,
	import: 'about'
});

export const chartIds = Object.keys(charts) as ChartId[];

/**
 * One chart with its rows.
 *
 * @throws RangeError naming the charts there are.
 */
export function loaded(id: string): LoadedChart {
	const chart = specs[`/src/charts/${id}/index.ts`];
	const rows = tables[`/src/charts/${id}/rows.ts`];
	const about = abouts[`/src/charts/${id}/about.ts`];
	if (!isChart(id) || !chart || !rows || !about)
		throw new RangeError(`no chart "${id}"; there are ${chartIds.join(', ')}`);
	return {
		chart,
		rows,
		about,
		rowsUrl: `${base}/rows/${id}.json?${fingerprint(JSON.stringify(rows))}`,
		sources: ledBy(about.leads, usedBy(rows), id)
	};
}

/** @throws RangeError naming a lead that no row of the chart names. */
function ledBy(leads: readonly Source[], sources: readonly Source[], chart: string): Source[] {
	const first = leads.map(({ url }) => {
		const source = sources.find((source) => source.url === url);
		if (!source) throw new RangeError(`src/charts/${chart}/about.ts: no row comes from ${url}`);
		return source;
	});
	return [...first, ...sources.filter((source) => !first.includes(source))];
}

/** Sources of the rows and of what they hold, each once, most used first. */
function usedBy(rows: readonly unknown[]): Source[] {
	const uses = new Map<string, { source: Source; count: number }>();
	JSON.stringify(rows, (key, value: unknown) => {
		if (key === 'source' && value) {
			const source = value as Source;
			const known = uses.get(source.url) ?? { source, count: 0 };
			uses.set(source.url, { ...known, count: known.count + 1 });
		}
		return value;
	});
	return [...uses.values()].sort((a, b) => b.count - a.count).map(({ source }) => source);
}

/** A short name for a content, so that a browser asks again when it changed (FNV-1a, 32 bits). */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	return (hash >>> 0).toString(36);
}
