import { chartIds } from '$server/charts/all';
import type { ChartId } from '../charts';
import { stepOf, steps } from './steps';

/** What a chart of the gallery is about, in the words of its filter. */
export const subjects = [
	'the number',
	'what it leaves out',
	'how it was done',
	'the worst day',
	'what happened next'
] as const;
type Subject = (typeof subjects)[number];

/** The step whose picture and finding stand for a chart in the gallery, and what it is about; the first leads. */
const leads = {
	nvidia: ['the-fall', 'the worst day'],
	'training-cost': ['v3-dot', 'the number'],
	receipt: ['the-bill', 'the number'],
	bills: ['bills', 'the number'],
	losses: ['still-the-record', 'the worst day'],
	'market-day': ['not-the-worst', 'the worst day'],
	'zoom-out': ['other-counts', 'what it leaves out'],
	releases: ['the-field', 'the number'],
	reasoning: ['level-with-o1', 'how it was done'],
	experts: ['every-layer', 'how it was done'],
	demand: ['demand-capex', 'what happened next'],
	claims: ['the-verdicts', 'what happened next'],
	calculator: ['own-trials', 'what it leaves out'],
	precision: ['long-conversation', 'how it was done'],
	prices: ['price-way-up', 'what happened next'],
	adoption: ['the-app', 'what happened next']
} as const satisfies Record<ChartId, readonly [step: string, about: Subject]>;

/** Charts in the order of the gallery, each as its step shows it, with the number of steps that it has. */
export const gallery = [...chartIds].sort(byPlace).map((id) => {
	const [step, about] = leads[id];
	const views = steps.filter(({ chart }) => chart === id).length;
	return { id, step: stepOf(id, step), about, views };
});

function byPlace(a: ChartId, b: ChartId): number {
	const order = Object.keys(leads);
	return order.indexOf(a) - order.indexOf(b);
}

/** What the story says with a chart: the finding that stands for it in the gallery, and all of its steps. */
export const findingsOf = (chart: string) => ({
	finding: gallery.find(({ id }) => id === chart)!.step.headline,
	steps: steps.filter((step) => step.chart === chart)
});
