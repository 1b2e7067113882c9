/** What the figures of several chapters are computed from. */
import { dataset, rowOf } from '$lib/data';
import * as say from '$lib/format';

export const models = dataset('models').rows;

/** A line of DeepSeek's bill. */
export const bill = (id: string) => rowOf('deepseek-bill', id);

/** @throws RangeError where a figure that the prose needs is absent. */
export function some(value: number | null | undefined, what: string): number {
	if (value === null || value === undefined || Number.isNaN(value))
		throw new RangeError(`the prose needs ${what}, which is absent`);
	return value;
}

/** Dollars of one cost figure of one model. */
export const cost = (model: string, id: string) =>
	some(rowOf('models', model).costs.find((cost) => cost.id === id)?.usd, `${model} ${id}`);

/** Days from one ISO date to another. */
export const gap = (from: string, to: string) => Math.round((say.day(to) - say.day(from)) / 864e5);

/** Nvidia's close on a trading day, in US dollars. */
export const close = (iso: string) => rowOf('nvidia-daily', iso).close;
export const closes = dataset('nvidia-daily').rows.map(({ id, close }) => ({ date: id, close }));

export const v3Usd = some(bill('v3-total').usd, 'the V3 total');
export const rate = some(bill('v3-total').usdPerGpuHour, 'the price of an hour');

/** The middle of a list, or the mean of its two middles. */
export function median(list: readonly number[]): number {
	const sorted = [...list].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** A figure of the papers on how V3 and R1 were made. */
export function technique(id: string): number {
	const { value } = rowOf('techniques', id);
	return some(typeof value === 'number' ? value : null, `the figure ${id}`);
}
