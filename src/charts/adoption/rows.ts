import type { DatasetId } from '$server/data/schemas';
import type { Side } from '$lib/chart';
import { citation, dataset, rowOf } from '$server/data';
import { capital, count, date, countShort } from '$lib/format';
import type { CountRow } from './types';

export const datasets: readonly DatasetId[] = ['adoption', 'sources'];

type Drawn = Pick<CountRow, 'show' | 'series' | 'tone'> & { readonly hollow?: boolean };

/** Which picture a metric is drawn in, and as what; one that is not here stands in the table alone. */
const drawn: Readonly<Record<string, Drawn>> = {
	'hf-r1-derivative-models-at-least': { show: 'week', series: 'wall', tone: 'ink' },
	'hf-r1-family-original-models-downloads-7-days': {
		show: 'week',
		series: 'bar',
		tone: 'deepseek'
	},
	'hf-r1-derivative-models-downloads-7-days': { show: 'week', series: 'bar', tone: 'ink' },
	'hf-r1-downloads-at-least': { show: 'week', series: 'bar', tone: 'deepseek' },
	'hf-r1-derivative-models-downloads': { show: 'week', series: 'bar', tone: 'ink' },
	'hf-r1-downloads-last-30-days': {
		show: 'rolling',
		series: 'thirty days',
		tone: 'deepseek',
		hollow: true
	},
	'app-monthly-active-users-china': { show: 'app', series: 'a month', tone: 'deepseek' },
	'app-weekly-active-users-china': { show: 'app', series: 'a week', tone: 'deepseek' },
	'app-downloads-week-china': {
		show: 'app',
		series: 'downloads',
		tone: 'deepseek'
	},
	'rival-doubao-weekly-active-users-china': {
		show: 'app',
		series: 'rival',
		tone: 'ink',
		hollow: true
	},
	'hf-models-derived-from-deepseek': { show: 'families', series: 'bar', tone: 'deepseek' },
	'hf-models-derived-from-llama': { show: 'families', series: 'bar', tone: 'ink' },
	'hf-models-derived-from-qwen': { show: 'families', series: 'bar', tone: 'ink' }
};

const models = (id: string) => rowOf('adoption', `hf-r1-derivative-models-${id}`).value;
const week = (day: string) =>
	countShort(rowOf('adoption', `app-downloads-week-china-${day}`).value);
/** The day by which the first downloads were counted: `29 Jan`. */
const by = date(rowOf('adoption', 'hf-r1-downloads-at-least-2025-01-29').date, 'day');
/** Words of bars and of some points: `#` for the count in full and `~` for it in short. */
const texts: Readonly<Record<string, string>> = {
	'hf-r1-family-original-models-downloads-7-days-2025-01-27': 'Originals: # downloads',
	'hf-r1-derivative-models-downloads-7-days-2025-01-27': `${models('at-least-2025-01-27')} derivatives: # downloads`,
	'hf-r1-downloads-at-least-2025-01-29': `R1 by ${by}: at least #`,
	'hf-r1-derivative-models-downloads-2025-01-29': `${models('2025-01-29')} derivatives by ${by}: #`,
	'hf-r1-downloads-last-30-days-2025-02-11': '~',
	'hf-r1-downloads-last-30-days-2025-02-24': '~ in 30 days',
	'hf-r1-downloads-last-30-days-2025-04-07': '~ in 30 days',
	'app-downloads-week-china-2025-02-02': `~, from ${week('2025-01-26')} a week before`,
	'app-weekly-active-users-china-2025-02-09': '~',
	'app-weekly-active-users-china-2025-12-23': '~',
	'app-monthly-active-users-china-2025-03-31': '~',
	'app-monthly-active-users-china-2025-05-31': '~',
	'app-monthly-active-users-china-2025-06-30': '~',
	'app-monthly-active-users-china-2025-12-23': '~',
	'rival-doubao-weekly-active-users-china-2025-12-23': 'Doubao: ~',
	'hf-models-derived-from-deepseek-2026-02-03': 'From DeepSeek: #',
	'hf-models-derived-from-llama-2026-02-03': 'From Llama: #',
	'hf-models-derived-from-qwen-2026-02-03': 'From Qwen: #'
};

/** Days of counts by week, and months of counts by month, that wide pictures set under their texts. */
const whens: Readonly<Record<string, 'week' | 'month'>> = {
	'app-downloads-week-china-2025-02-02': 'week',
	'app-weekly-active-users-china-2025-02-09': 'week',
	'app-monthly-active-users-china-2025-03-31': 'month',
	'app-monthly-active-users-china-2025-12-23': 'month'
};
function whenOf(id: string, iso: string): string {
	if (whens[id] === 'week') return `in the week to ${date(iso, 'day')}`;
	return whens[id] ? date(iso, 'monthLong').replace(/ .*/, '') : '';
}

/** The side of a text, where a line or a mark is on the others. */
const sides: Readonly<Record<string, Side>> = {
	'hf-r1-downloads-last-30-days-2025-02-11': 'below',
	'hf-r1-downloads-last-30-days-2025-04-07': 'below',
	'app-monthly-active-users-china-2025-03-31': 'left',
	'app-monthly-active-users-china-2025-05-31': 'left',
	'app-monthly-active-users-china-2025-12-23': 'left',
	'app-weekly-active-users-china-2025-12-23': 'left',
	'rival-doubao-weekly-active-users-china-2025-12-23': 'left'
};

/** A metric's id as words. */
function named(metric: string): string {
	const words = metric
		.replace(/^hf-/, 'Hugging-Face:-')
		.replace(/-/g, ' ')
		.replace(
			/\b(v41|v4) flash( 0731)?/,
			(_, v: string, end = '') =>
				`${v === 'v41' ? 'V4.1' : 'V4'}-Flash${String(end).replace(' ', '-')}`
		)
		.replace(/\br1\b/, 'R1')
		.replace(/\bios\b/, 'iOS')
		.replace(/\bus\b/, 'US')
		.replace(
			/\b(china|deepseek|doubao|qwen|llama|openai|ollama|github|google scholar|nature|belarus|cuba|russia|ethiopia|zimbabwe)\b/g,
			(name) => proper[name] ?? name.replace(/\b\w/g, (c) => c.toUpperCase())
		);
	return capital(words);
}
const proper: Readonly<Record<string, string>> = {
	deepseek: 'DeepSeek',
	openai: 'OpenAI',
	github: 'GitHub'
};

/** What kind of count it is, where its kind decides what may be done with it. */
function kindOf(metric: string): string[] {
	if (metric.includes('last-30-days'))
		return ['a rolling count of 30 days: it may fall, and is not to be added up', 'date inferred'];
	if (/7-days|week/.test(metric)) return ['in seven days'];
	if (metric.includes('approximate')) return ['count and date approximate'];
	return metric.includes('month') ? ['in a month'] : [];
}

export const rows: readonly CountRow[] = dataset('adoption').rows.map((row) => {
	const metric = named(row.metric);
	const text = texts[row.id] ?? '';
	return {
		id: row.id,
		date: row.date,
		metric,
		value: row.value,
		show: null,
		series: '',
		tone: 'grey',
		hollow: false,
		...drawn[row.metric],
		text: text.replace('#', count(row.value)).replace('~', countShort(row.value)),
		when: whenOf(row.id, row.date),
		side: sides[row.id] ?? 'right',
		title: count(row.value),
		lines: [metric, ...kindOf(row.metric), date(row.date, 'long')],
		source: citation(row.sources[0] ?? '')
	};
});
