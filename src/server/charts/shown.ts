import type { Shown, StepInfo } from '$lib/chart';
import { leadSource } from '$lib/stops';
import { loaded } from './all';

/**
 * A chart as it begins, or as a step shows it.
 *
 * @throws RangeError naming the charts there are.
 */
export function shownAs(id: string, step: StepInfo | null): Shown {
	const known = loaded(id);
	const { chart, about, rows, sources } = known;
	const state = step?.state ?? chart.initial;
	const view = chart.view(rows, state);
	return {
		...known,
		id: step ? `${id}-${step.id}` : id,
		step: step?.id,
		state,
		view,
		headline: step?.headline ?? chart.title,
		sub: step?.sub ?? chart.sub,
		source: leadSource(view, about.leads) ?? sources[0] ?? null,
		home: step ? `#${step.id}` : `charts/${id}/`
	};
}
