import { toneOf } from '$config';
import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { change, count, date, inWords, price } from '$lib/format';
import { rows, secondary, span } from './rows';
import { LANE, lanesOf } from './view';
import type { Recorded } from '$lib/values';
import { isRelease, isSession, type Release, type Row } from './types';

const models = rows.filter(isRelease).filter(({ event }) => !event);
const weights = ({ only, event, open, promise }: Release) =>
	promise
		? 'promise'
		: event
			? 'event'
			: (only ?? (open === null ? '—' : open ? 'open' : 'closed'));
const days = models
	.filter(({ only }) => !only)
	.map(({ released }) => released)
	.sort();
const [first, last] = [days[0]!, days.at(-1)!].map((day) => date(day, 'monthLong'));

const none = { open: null, event: null, licence: null, priceOutputUsdPerMtok: null };

const traded = ({ close }: Recorded) => close !== null;

export const about = defineAbout<Row>({
	leads: [
		citation('epoch-ai-models'),
		citation('prices-ycmycmkaka'),
		citation('techcrunch-openai-announces-new-o3-models'),
		citation('deepseek-r1-paper')
	],
	method: `${count(days.length)} releases of language models from ${first} to ${last}, dated by the first day on which anyone uninvited could use them, by their makers’ own records where those exist; ${count(models.length - days.length)} announcements and papers are drawn small and not counted. Labs with fewer than ${inWords(LANE)} releases share the last lane. A model whose weights came later than its launch counts as open; the note says so. The days of ${count(secondary)} rest on secondary sources alone. The calendar is of the weeks from ${span}: changes are from one close of Nvidia to the next, in each cell on the same scale; a weekday without a close is one on which the exchange was closed. Promises are drawn as brackets round the days that their words can mean, which is our reading and stands with each; the first one of a model is held against the day it came.`,
	columns: [
		{ title: 'Date', cell: ({ released }) => date(released) },
		{ title: 'Name', cell: (row) => (isSession(row) ? 'Nvidia' : row.name) },
		{ title: 'Lab', cell: (row) => (isSession(row) ? '' : row.lab) },
		{ title: 'Weights', cell: (row) => (isSession(row) ? 'trading day' : weights(row)) },
		{ title: 'Licence', cell: (row) => (isSession(row) ? '' : (row.licence ?? '—')) },
		{
			title: 'Output price, $ per million tokens',
			numeric: true,
			cell: (row) => {
				if (isSession(row)) return '';
				const { priceOutputUsdPerMtok: usd } = row;
				return usd === null ? '—' : price(usd);
			}
		},
		{
			title: 'Close, US dollars',
			numeric: true,
			cell: (row) => (isSession(row) ? price(row.close) : '')
		},
		{
			title: 'Change on the day',
			numeric: true,
			cell: (row) => (isSession(row) ? change(row.change) : '')
		},
		{
			title: 'Promised for',
			cell: (row) => (isSession(row) ? '' : (row.promise?.due ?? '—'))
		},
		{
			title: 'Drawn as',
			cell: (row) => {
				const promise = isSession(row) ? undefined : row.promise;
				return promise
					? `${date(promise.from)} to ${promise.to ? date(promise.to) : 'no end'}`
					: '—';
			}
		}
	],
	overview: {
		kind: 'ticks',
		step: 'month',
		least: 28,
		points() {
			const { names, of } = lanesOf(models);
			return models
				.filter(({ promise }) => !promise)
				.map(({ released, lab }) => ({
					date: released,
					at: 1 - names.indexOf(of(lab)) / (names.length - 1),
					tone: toneOf(lab)
				}));
		}
	},
	records: (rows) =>
		rows.map((row) => {
			const { released, source } = row;
			const known = isSession(row) ? { ...none, ...row, name: 'Nvidia', lab: null } : row;
			const promise = isSession(row) ? undefined : row.promise;
			const { name, lab, open, event, licence, priceOutputUsdPerMtok } = known;
			return {
				...{ date: released, name, lab },
				weights: event || open === null ? null : open ? 'open' : 'closed',
				event,
				licence,
				outputUsdPerMtok: priceOutputUsdPerMtok,
				close: isSession(row) ? row.close : null,
				changePct: isSession(row) ? Math.round(row.change * 1e4) / 100 : null,
				source: source.url,
				promised: promise?.model ?? null,
				dueFrom: promise?.from ?? null,
				dueTo: promise?.to ?? null,
				id: isSession(row) ? `nvidia-${row.id}` : row.id
			};
		}),

	named: ({ name }) => String(name),
	figures: {
		outputUsdPerMtok: {
			title: 'Output price',
			unit: 'US dollars per million tokens',
			of: ({ close, event, promised }) => close === null && event === null && promised === null,
			absent: 'no list price is kept here'
		},
		close: { title: 'Close', unit: 'US dollars', of: traded },
		changePct: { title: 'Change on the day', unit: '%', of: traded }
	}
});
