/** What is said of promises and deliveries, where they are the picture. */
import { capital, inWords } from '$lib/format';
import type { Held, Kept } from './types';

const told = ({ name, lab, verdict, came, sub, text, brackets }: Kept): string => {
	const months = brackets.flatMap(({ due }) => due || []).join(', then ');
	const what = months ? `promised for ${months} (${sub})` : sub;
	return `${name} (${lab}): ${what}; ${text}${came ? `, ${verdict}` : ''}`;
};

/** The rows in words. */
export const tellHeld = ({ rows, rule }: Held): string =>
	`${capital(inWords(rows.length))} models held against what had been promised of them: a bracket for the promise, a dot for the day it came${rule ? `, and a rule at ${rule.text}` : ''}. ` +
	rows.map(told).join('. ') +
	'.';
