import { updated } from '$server/data';
import { entries } from '$server/data/entries';
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
	corrections: entries
		.filter(({ steps }) => steps.length)
		.map(({ id, reason, day }) => ({ path: `/corrections/#${id}`, text: typeset(reason), day }))
});
