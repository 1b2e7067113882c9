/** What each price of a model answers, in words: the build's own, which travel with the rows. */
import { date } from '$lib/format';
import type { Answer, Basis, CostFigure } from './types';

/** The question in two lines and in two for phones, and what is counted. */
const answers: Record<
	Exclude<Basis, 'said'>,
	readonly [ask: string, brief: string, how: string]
> = {
	amortized: ['What did the chips/lose in value?', 'Wear on/chips?', 'wear and power'],
	rented: ['What would a tenant/have paid?', 'Rent in/a cloud?', 'at cloud prices'],
	bought: ['What did buying/the machines cost?', 'Chips,/bought?', 'the whole cluster'],
	project: ['What did the whole/project use?', 'Whole/project?', 'experiments too'],
	claimed: ['What did its/maker claim?', 'Maker’s/claim?', 'by its own account'],
	'third-party': ['What did others/reckon?', 'Others/reckon?', 'from outside']
};

/** Of one figure of a model; what was only said answers nothing that is known. */
export function answerOf(
	{ developer }: { readonly developer: string },
	{ basis, known, note }: Pick<CostFigure, 'basis' | 'known'> & { readonly note: string | null }
): Answer | undefined {
	if (basis === null) return undefined;
	if (basis === 'said')
		return {
			asks: [[`What did ${developer} count?`]],
			lead: /more than this/.test(note ?? '') ? 'More than ' : '',
			how: [
				`said${known ? ` in ${date(known, 'monthLong')}` : ''} without a word`,
				'of what: it hangs from nothing'
			]
		};
	const [ask, brief, how] = answers[basis];
	return { asks: [ask.split('/'), brief.split('/')], lead: '', how: [how] };
}
