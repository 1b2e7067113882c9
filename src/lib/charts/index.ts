import type { Chart } from '$lib/chart';

/** Every chart of the house, one line each; fetched when first drawn. */
export const charts = {
	receipt: () => import('./receipt'),
	releases: () => import('./releases'),
	'training-cost': () => import('./training-cost'),
	nvidia: () => import('./nvidia'),
	'market-day': () => import('./market-day'),
	losses: () => import('./losses'),
	adoption: () => import('./adoption')
} satisfies Record<string, () => Promise<{ default: Chart }>>;

export type ChartId = keyof typeof charts;

export const isChart = (id: string): id is ChartId => Object.hasOwn(charts, id);
