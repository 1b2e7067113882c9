import { updated } from '$server/data';
import { corrections } from '$server/data/corrections';
import { typeset } from '$lib/format';
import { chapters, steps } from '../../story/steps';

/** The day of the first release, as CITATION.cff has it. */
const published = '2026-11-24';

export const load = () => ({
	steps,
	chapters,
	published,
	modified: updated > published ? updated : published,
	/** Those that the story itself was wrong by. */
	corrections: corrections
		.filter(({ steps }) => steps.length)
		.map(({ id, reason, day }) => ({ path: `/corrections/#${id}`, text: typeset(reason), day }))
});
