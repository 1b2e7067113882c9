import { updated } from '$server/data';
import { chapters, steps } from '../../story/steps';

/** The day of the first release, as CITATION.cff has it. */
const published = '2026-11-24';

export const load = () => ({
	steps,
	chapters,
	published,
	modified: updated > published ? updated : published
});
