/** Figures of chapter 3: a bill of the reader's own. */
import { rows } from '$charts/calculator/rows';
import { assumptionsOf, billOf, swing, type State } from '$charts/calculator/bill';
import calculator from '$charts/calculator';
import {
	all,
	Amount,
	apply,
	as,
	constant,
	across,
	having,
	is,
	isNot,
	matches,
	one,
	plain
} from '$server/reckoning';
import { holds } from './holds';
import { bill } from './pieces';
import { rents } from './rents';

const initial = calculator.initial as unknown as State;
const assumption = (id: string) => {
	const row = assumptionsOf(rows).find((row) => row.id === id);
	if (!row) throw new RangeError(`the calculator has no assumption "${id}"`);
	return row;
};
const beyond = (id: string) => one('beyond-the-run', id);
const hoursOf = (model: string) => one('models', model).get('gpuHours');
const [hours, price] = [bill('v3-total').get('gpuHours'), bill('v3-total').get('usdPerGpuHour')];
const maverick = hoursOf('llama-4-maverick');
holds(maverick.value < hours.value, 'Llama 4 Maverick took fewer hours than V3');

/** Ai2's share of compute that was not the final run: the step that tells it is drawn with it. */
const ai2 = beyond('olmo3-development').get('sharePctHigh');
export const trials = ai2.value;
const shares = beyond('final-run-share');
const [shareLow, shareHigh] = [shares.get('sharePctLow'), shares.get('sharePctHigh')];
const whole = constant(100);
const rest = (share: Amount) => whole.less(share);
const total = hours.times(price);

/** A formula of this page, which the calculator must bear out to the dollar. */
function borneOut(formula: Amount, calculated: number): Amount {
	holds(
		Math.abs(formula.value - calculated) < 0.5,
		`the calculator reckons by ${plain(formula.parts)}`
	);
	return formula;
}
/** V3's bill with failed runs, in percent of all compute. */
const failed = (percent: Amount) =>
	borneOut(
		total.times(whole).over(rest(percent)),
		billOf({ ...initial, hours: hours.value, price: price.value, trials: percent.value }, 1).total
	);

/** What Epoch's rent for a run on Hopper chips comes to an hour, at its highest. */
const hoppers = all('models')
	.where('accelerator', matches(/^NVIDIA H/, 'begins with NVIDIA H'))
	.where('gpuHours', isNot(null))
	.where('costs', having('id', is('rented')));
const rent = across(hoppers, (model) =>
	model.entry('costs', 'rented').get('usd').over(model.get('gpuHours'))
);
const rentOf = (model: string) => one('models', model).entry('costs', 'rented').get('usd');
holds(
	rentOf('llama-3-1-405b').over(hoursOf('llama-3-1-405b')).value === rent.highest().value,
	'the highest rent of an hour is that of Llama 3.1'
);
const staff = beyond('rd-staff-share').get('sharePctHigh');

/** An end of the calculator's range for the total, when one assumption alone moves to a bound. */
function end(id: string, which: 0 | 1, bound: Amount, formula: Amount): Amount {
	const { high, name } = assumption(id);
	holds(bound.value === high, `the calculator moves "${name}" up to the figure of the data`);
	const state = { ...initial, hours: hours.value, price: price.value };
	return borneOut(formula, swing(rows, state, assumption(id))[which]);
}
const most = {
	trials: end('trials', 1, rest(shareLow), failed(rest(shareLow))),
	price: end('price', 1, rent.highest(), hours.times(rent.highest())),
	staff: end('staff', 1, staff, total.over(constant(1).less(staff.over(100))))
};
const least = end('by', 0, rents.highest(), total.over(rents.highest()));
holds(
	assumptionsOf(rows).every(
		(row) => row.id === 'trials' || swing(rows, initial, row)[1] < most.trials.value
	),
	'failed runs move the total most'
);
holds(least.value < total.value, 'owning the chips lowers the total');
/** Three digits, as on the chart. */
const short = (usd: Amount) =>
	as.usdWords(apply('rounded to thousands', (usd) => Math.round(usd / 1e3) * 1e3, usd));

export const yourBill = {
	'your-hours': as.countWords(hours),
	'your-price': as.usd(price),
	'your-total': as.usdWords(total),
	'your-r1': as.usdWords(bill('r1-total').get('gpuHours').times(price)),
	'your-llama': as.usdWords(hoursOf('llama-3-1-405b').times(price)),
	'your-maverick-hours': as.countWords(maverick),
	'your-ai2': as.percents(ai2),
	'your-ai2-total': as.usdWords(failed(ai2)),
	'your-share-low': as.percents(shareLow),
	'your-share-high': as.percents(shareHigh),
	'your-share-low-total': as.usdWords(failed(rest(shareLow))),
	'your-share-high-total': as.usdWords(failed(rest(shareHigh))),
	'your-staff-high': as.percents(staff),
	'your-trials-most': short(most.trials),
	'your-price-high': as.usd(rent.highest()),
	'your-price-most': short(most.price),
	'your-staff-most': short(most.staff),
	'your-owned-least': short(least)
};
