import { render } from 'svelte/server';
import type { StepInfo } from '$lib/chart';
import { chartIds } from '$server/charts/all';
import { corrections } from '$server/data/corrections';
import Article from './Article.svelte';
import { minutesOf } from './minutes';

/**
 * Every step of the article in order, from one rendering that nobody sees: a step states its own
 * address, chart and words beside its prose, and here they are known before the page is drawn.
 */
const found: StepInfo[] = [];
const { body } = render(Article, { props: { note: (step) => found.push(step) } });

checkNames(found.map(({ id }) => id));
checkCorrections(found.map(({ id }) => id));

export const steps: readonly StepInfo[] = found;

/** What routes with a file for each chart, for each step, or for each of both are built for. */
export const everyChart = () => chartIds.map((chart) => ({ chart }));
export const everyStep = () => steps.map(({ chart, id }) => ({ chart, step: id }));
export const everyPicture = () => [
	...chartIds.map((chart) => ({ chart, step: '' })),
	...everyStep()
];

/** Chapters for the menu, with the minutes that each takes to read, from the same rendering. */
export const chapters = [
	...body.matchAll(
		/<header[^>]* id="([^"]+)"[^>]* data-chapter="\d+"[^>]*>.*?<h2[^>]*>(.*?)<\/h2>/gs
	)
].map(({ 1: id = '', 2: title = '', index }, i, all) => ({
	id,
	title,
	minutes: minutesOf(body.slice(index, all[i + 1]?.index))
}));

/** @throws Error naming the step that is called like another, or like the folder of an embed's still. */
export function checkNames(ids: readonly string[]): void {
	ids.forEach((id, i) => {
		if (ids.indexOf(id) < i) throw new Error(`story.svx: two steps are called "${id}"`);
		if (id === 'still')
			throw new Error('story.svx: no step can be called "still", which embeds without script are');
	});
}

/** @throws RangeError naming the correction that speaks of a step which the story does not have. */
export function checkCorrections(ids: readonly string[], list = corrections): void {
	for (const { id, steps } of list)
		for (const step of steps)
			if (!ids.includes(step))
				throw new RangeError(`the correction ${id} names the step "${step}", which is none`);
}

/** @throws RangeError naming the steps that the chart has. */
export function stepOf(chart: string, id: string): StepInfo {
	const step = steps.find((step) => step.chart === chart && step.id === id);
	if (step) return step;
	const known = steps.filter((step) => step.chart === chart).map(({ id }) => id);
	throw new RangeError(`${chart} has no step "${id}"; there are ${known.join(', ')}`);
}

/** A place in the prose that marks a claim of the ledger: in a step or a chapter's line, or before both. */
export interface ClaimUse {
	readonly claim: string;
	readonly at: string;
}

/** Uses of claims in the order of the prose, read off the same rendering. */
export const claimUses: readonly ClaimUse[] = usesIn(body);

function usesIn(html: string): ClaimUse[] {
	let at = '';
	return [
		...html.matchAll(/ id="([^"]+)"[^>]* data-(?:step|chapter)=|<a[^>]* data-claim="([^"]+)"/g)
	].flatMap(([, place, claim]) => {
		at = place ?? at;
		return claim ? { claim, at } : [];
	});
}

/** Where the story touches a claim, each place once; the opening's own lines have no step. */
export const touched = (id: string) =>
	[...new Set(claimUses.filter(({ claim }) => claim === id).map(({ at }) => at))].map((at) => ({
		at,
		words: steps.find((step) => step.id === at)?.headline ?? 'The opening'
	}));
