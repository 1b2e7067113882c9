/** Steps that were wrong not long ago say so. */
import { updated } from '$server/data';
import { corrections } from '$server/data/corrections';
import { DAY, day } from '$lib/format';

/** Days for which a step says that it was corrected, counted back from the newest data: no clock, one build. */
const REMEMBERED = 90;

/** The latest correction that touched a step. */
export const corrected = (step: string) =>
	corrections.find(
		(change) => change.steps.includes(step) && day(updated) - day(change.day) <= REMEMBERED * DAY
	);
