/** Where the slider beside a number's field stands, in hundredths of its way, and what it is moved to. */
import type { NumberControl } from './controls';

/** The number at a place of the slider: of a span over powers of ten, to three digits. */
export function slidTo({ slide, max }: NumberControl, place: number): number {
	const { low, high, log } = slide ?? { low: 0, high: max };
	const value = log ? low * (high / low) ** (place / 100) : low + ((high - low) * place) / 100;
	return Math.min(max, Number(value.toPrecision(log ? 3 : 6)));
}

/** The place that is nearest to a number. */
export function placeOf({ slide, max }: NumberControl, value: number): number {
	const { low, high, log } = slide ?? { low: 0, high: max };
	const inside = Math.min(high, Math.max(low, value));
	const share = log ? Math.log(inside / low) / Math.log(high / low) : (inside - low) / (high - low);
	return Math.round(share * 100);
}
