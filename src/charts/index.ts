import type { Chart } from '$lib/chart';

/** Every chart of the house, one line each; fetched when first drawn. */
export const charts = {
	receipt: () => import('./receipt'),
	releases: () => import('./releases'),
	'training-cost': () => import('./training-cost'),
	bills: () => import('./bills'),
	'zoom-out': () => import('./zoom-out'),
	calculator: () => import('./calculator'),
	experts: () => import('./experts'),
	precision: () => import('./precision'),
	reasoning: () => import('./reasoning'),
	nvidia: () => import('./nvidia'),
	'market-day': () => import('./market-day'),
	losses: () => import('./losses'),
	adoption: () => import('./adoption'),
	prices: () => import('./prices'),
	demand: () => import('./demand'),
	claims: () => import('./claims')
} satisfies Record<string, () => Promise<{ default: Chart }>>;

/** Parts of charts that are fetched once a state has their key. */
export const parts: Readonly<Record<string, () => Promise<unknown>>> = {
	versus: () => import('$lib/layers/versus'),
	fit: () => import('./training-cost/fit')
};

export type ChartId = keyof typeof charts;

export const isChart = (id: string): id is ChartId => Object.hasOwn(charts, id);
