/** What the figures of several chapters are computed from. */
import { dataset, rowOf } from '$server/data';
import { costOf, present } from '$server/data/amounts';
import * as say from '$lib/format';

export const models = dataset('models').rows;

/** A line of DeepSeek's bill. */
export const bill = (id: string) => rowOf('deepseek-bill', id);

/** Dollars of one cost figure of one model. */
export const cost = (model: string, id: string) => costOf(model, id).usd;

/** Days from one ISO date to another. */
export const gap = (from: string, to: string) =>
	Math.round((say.day(to) - say.day(from)) / say.DAY);

/** Nvidia's close on a trading day, in US dollars. */
export const close = (iso: string) => rowOf('nvidia-daily', iso).close;
export const closes = dataset('nvidia-daily').rows.map(({ id, close }) => ({ date: id, close }));

export const v3Usd = present(bill('v3-total').usd, 'the V3 total');

/** A further figure beside one of the papers, by its name. */
export function techniqueField(id: string, name: string): number {
	const value = rowOf('techniques', id).fields.find((field) => field.name === name)?.value;
	return present(typeof value === 'number' ? value : null, `${name} of ${id}`);
}

/** A figure of the papers on how V3 and R1 were made. */
export function technique(id: string): number {
	const { value } = rowOf('techniques', id);
	return present(typeof value === 'number' ? value : null, `the figure ${id}`);
}
