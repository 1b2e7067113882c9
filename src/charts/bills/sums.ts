/** What a run comes to: at the one rent, and by the hour where its maker gave hours and a sum. */
import { usdShort } from '$lib/format';
import type { Bill } from './types';

/** Its hours at V3's rent; `null` without hours. */
export const atRent = ({ hours, hourUsd }: Bill): number | null => hours && hours * hourUsd;

/** The rent that its maker's sum comes to. */
export const ownRent = ({ hours, usd }: Bill): number | null => hours && usd && usd / hours;

/** The same to three digits; in full where it is its maker's own claim. */
export function rounded(bill: Bill): string {
	const sum = atRent(bill) ?? 0;
	return usdShort(sum === bill.usd ? sum : Number(sum.toPrecision(3)));
}

/** A sum as its maker said it: `over $32.5M`. */
export const saidOf = ({ bound }: Bill, sum: number): string => bound + usdShort(sum);

/** A rent to the dollar, for it is a quotient of round figures; at least so much where the sum is a lower bound. */
export function hourly(bill: Bill, write = (rent: number) => `$${Math.round(rent)}`): string {
	const own = ownRent(bill);
	return own ? `${bill.bound === 'over ' ? 'over ' : ''}${write(own)} an hour` : '';
}

export const isV3 = ({ tone, stage }: Bill): boolean => tone === 'deepseek' && !stage;

/** Whole runs whose hours come to less than V3's own claim, at its rent. */
export function below(rows: readonly Bill[]): readonly Bill[] {
	const v3 = rows.find(isV3);
	const usd = v3 ? (atRent(v3) ?? 0) : 0;
	return rows.filter((bill) => !bill.stage && bill.hours !== null && atRent(bill)! < usd);
}
