/** Figures of chapter 4: a bill of the reader's own. */
import { rows } from '$charts/calculator/rows';
import { assumptionsOf, billOf, presetsOf, swing, type State } from '$charts/calculator/bill';
import calculator from '$charts/calculator';
import { rowOf } from '$server/data';
import * as say from '$lib/format';
import { present } from '$server/data/amounts';

const initial = calculator.initial as unknown as State;
const range = (id: string) => {
	const row = assumptionsOf(rows).find((row) => row.id === id);
	if (!row) throw new RangeError(`the calculator has no assumption "${id}"`);
	return { ...row, total: swing(rows, initial, row) };
};
const preset = (id: string) => {
	const row = presetsOf(rows).find((row) => row.id === id);
	if (!row) throw new RangeError(`the calculator has no preset "${id}"`);
	return row;
};
const v3 = preset('deepseek-v3');
const llama = preset('llama-3-1-405b');
const share = rowOf('beyond-the-run', 'final-run-share');
const staff = rowOf('beyond-the-run', 'rd-staff-share');
const ai2 = present(range('trials').middle?.value, 'Ai2’s share');
const failed = (trials: number) => say.usdWords(billOf({ ...initial, trials }, 1).total);
/** Three digits, as on the chart. */
const short = (usd: number) => say.usdWords(Math.round(usd / 1e3) * 1e3);

export const yourBill = {
	'your-hours': say.countWords(v3.hours),
	'your-price': say.usd(v3.price),
	'your-total': say.usdWords(v3.hours * v3.price),
	'your-r1': say.usdWords(preset('deepseek-r1').hours * v3.price),
	'your-llama': say.usdWords(llama.hours * llama.price),
	'your-maverick-hours': say.countWords(preset('llama-4-maverick').hours),
	'your-ai2': `${ai2}%`,
	'your-ai2-total': failed(ai2),
	'your-share-low': `${present(share.sharePctLow, 'the least share')}%`,
	'your-share-high': `${present(share.sharePctHigh, 'the largest share')}%`,
	'your-share-low-total': failed(100 - present(share.sharePctLow, 'the least share')),
	'your-share-high-total': failed(100 - present(share.sharePctHigh, 'the largest share')),
	'your-staff-high': `${present(staff.sharePctHigh, 'the largest share of staff')}%`,
	'your-trials-most': short(range('trials').total[1]),
	'your-price-high': say.usd(range('price').high),
	'your-price-most': short(range('price').total[1]),
	'your-staff-most': short(range('staff').total[1]),
	'your-owned-least': short(range('by').total[0])
};
