/** What the figures of several chapters are reckoned from. */
import { after, all, apply, as, before, one, type Amount } from '$server/reckoning';
import type { Figure } from '$server/reckoning';
import * as say from '$lib/format';

/** A line of DeepSeek's bill. */
export const bill = (id: string) => one('deepseek-bill', id);
export const v3Usd = bill('v3-total').get('usd');

/** Dollars of one cost figure of one model. */
export const cost = (model: string, id: string) =>
	one('models', model).entry('costs', id).get('usd');

export const released = (model: string) => one('models', model).get('released');

/** The day of the fall, of which the story tells: that of Nvidia's loss. */
export const loss = one('market-losses', 'nvda-2025-01-27');
export const fallDay = loss.get('date');

/** How often V3's bill goes into that loss: the area of the opening's field, in squares. */
export const lossInBills = loss.get('lossUsdB').times(1e9).over(v3Usd);

export const closes = all('nvidia-daily');
/** A session of Nvidia by its day; the last before a day, or the first from it on. */
export const session = (iso: string) => one('nvidia-daily', iso);
export const sessionBefore = (day: Amount<string>) => closes.where('id', before(day)).last('id');
export const sessionAfter = (day: Amount<string>) => closes.where('id', after(day)).first('id');

type Session = ReturnType<typeof session>;
/** Change from one close to another, as a share of the first. */
export const move = (from: Session, to: Session) =>
	to.get('close').less(from.get('close')).over(from.get('close'));

/** A field of one of the papers on how V3 and R1 were made, by its name. */
export const techniqueField = (id: string, name: string) =>
	one('techniques', id).entry('fields', name).get('value').number;

/** A figure of the papers on how V3 and R1 were made. */
export const technique = (id: string) => one('techniques', id).get('value').number;

/** A figure of a claim's finding, by the words that label it. */
export const finding = (claim: string, label: string) =>
	one('claims', claim).entry('figures', label).get('value');

/** A small count in words, with its noun: `six quarters`. */
export const counted = (amount: Amount, noun: string): Figure =>
	as.written(
		'in words',
		(value) => `${say.inWords(value)} ${value === 1 ? noun : `${noun}s`}`,
		amount
	);

/** Weeks and months in a span of days, to the nearest whole one. */
export const weeks = (span: Amount) => rounded(span.over(7));
export const months = (span: Amount) => rounded(span.over(365.25 / 12));

/** To the nearest whole number. */
export const rounded = (amount: Amount) => apply('rounded', Math.round, amount);
