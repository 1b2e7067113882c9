/** What is said of closes: beside the line, of what a state leaves out, and of the whole picture. */
import { change, counted, date, price, usdWords } from '$lib/format';
import type { NvidiaView } from './types';

/** What of its window a picture does not show. */
export const leftOf = (closes: number, events: number, fall: boolean): string[] => [
	...(closes ? [counted(closes, 'close')] : []),
	...(events ? [counted(events, 'marked day')] : []),
	...(fall ? ['the fall'] : [])
];

export function describe(view: NvidiaView): string {
	const { window, fall, notes, callouts, more, left, empty } = view;
	const rest = left.length ? ` Not in this picture: ${left.join(', ')}.` : '';
	const first = window[0];
	const last = window.at(-1);
	const events = callouts.filter(({ tone }) => tone === 'deepseek');
	const marked = [...notes, ...events].sort((a, b) => a.x - b.x);
	if (!first || !last) return empty + rest;
	return (
		`Nvidia's daily close from ${price(first.close)} on ${date(first.date, 'long')} to ${price(last.close)} on ${date(last.date, 'long')}.` +
		(fall
			? ` From ${date(fall.days[0].date, 'long')} to ${date(fall.days[1].date, 'long')} it fell from ${price(fall.days[0].close)} to ${price(fall.days[1].close)}, ${change(fall.share)}, or ${usdWords(fall.lossUsd)} of market value.`
			: '') +
		more +
		(marked.length
			? ` Marked: ${marked.map(({ text, x }) => `${text}, ${date(x)}`).join('; ')}.`
			: '') +
		rest
	);
}
