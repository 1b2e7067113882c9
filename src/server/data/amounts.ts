/** Amounts that several charts and chapters compute from the data. */
import { dataset, rowOf } from './index';
import type { Row } from './schemas';

/** @throws RangeError naming what a chart or the prose cannot do without. */
export function present<T>(value: T | null | undefined, what: string): T {
	if (value === null || value === undefined || Number.isNaN(value))
		throw new RangeError(`${what} is needed and absent from data/`);
	return value;
}

/** The middle of a list, or the mean of its two middles; `NaN` of none. */
export function median(list: readonly number[]): number {
	const sorted = [...list].sort((a, b) => a - b);
	const half = sorted.length / 2;
	return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
}

/** Day of the weights of a model that came out without them; `9999` where nobody says when they came. */
export const weightsLater = ({
	weights,
	released,
	releasedAs,
	weightsReleased
}: Row<'models'>): string | undefined =>
	weights === 'open' && releasedAs !== 'weights' && weightsReleased !== released
		? (weightsReleased ?? '9999')
		: undefined;

/** One cost figure of a model, which has dollars. */
export function costOf(model: string, id: string) {
	const cost = rowOf('models', model).costs.find((cost) => cost.id === id);
	return {
		...present(cost, `the cost "${id}" of ${model}`),
		usd: present(cost?.usd, `${model} ${id}`)
	};
}

/** Rent over wear and power, for every model that has both figures, the least first. */
export const rentRatios: readonly number[] = dataset('models')
	.rows.flatMap(({ costs }) => {
		const usd = (id: string) => costs.find((cost) => cost.id === id)?.usd;
		const [owned, rented] = [usd('amortized'), usd('rented')];
		return owned && rented ? [rented / owned] : [];
	})
	.sort((a, b) => a - b);

/** DeepSeek's assumed price of a GPU-hour, US dollars: nobody printed one for the other makers' hours. */
export const hourUsd = present(
	rowOf('deepseek-bill', 'v3-total').usdPerGpuHour,
	'the price of an hour'
);
