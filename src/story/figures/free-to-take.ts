/** Figures of chapter 9: what others made of the weights, and who used the app. */
import { rowOf } from '$server/data';
import * as say from '$lib/format';

const value = (id: string) => rowOf('adoption', id).value;
/** A count as running text has it: `63 million`, `550`. */
const countOf = (id: string) => say.countWords(value(id));
const released = (id: string) => say.date(rowOf('models', id).released, 'long');
const qwen = rowOf('claims', 'different-from-earlier-chinese-releases').figures.find(
	({ label }) => label === 'Qwen-7B'
);

export const freeToTake = {
	derivatives: countOf('hf-r1-derivative-models-at-least-2025-01-27'),
	'derivative-downloads': countOf('hf-r1-derivative-models-downloads-7-days-2025-01-27'),
	'original-downloads': countOf('hf-r1-family-original-models-downloads-7-days-2025-01-27'),
	'qwen-date': say.date(String(qwen?.value), 'long'),
	'yi-date': released('yi-34b'),
	'v2-date': released('deepseek-v2'),
	'rolling-first': countOf('hf-r1-downloads-last-30-days-2025-02-11'),
	'rolling-top': countOf('hf-r1-downloads-last-30-days-2025-02-24'),
	'rolling-low': countOf('hf-r1-downloads-last-30-days-2025-04-07'),
	'hf-deal-month': say.date(
		rowOf('events', '2026-09-02-nvidia-agrees-to-buy-hugging-face').date,
		'monthLong'
	),
	'r1-total': countOf('hf-r1-downloads-cumulative-2025-09-17'),
	'app-before': countOf('app-downloads-week-china-2025-01-26'),
	'app-week': countOf('app-downloads-week-china-2025-02-02'),
	'app-month': countOf('app-monthly-active-users-china-2025-03-31'),
	'app-month-last': countOf('app-monthly-active-users-china-2025-12-23'),
	'app-weekly-last': say.countWords(value('app-weekly-active-users-china-2025-12-23')),
	'doubao-weekly': countOf('rival-doubao-weekly-active-users-china-2025-12-23')
};
