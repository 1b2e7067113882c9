import type { Fault } from '../fault';
import { fault, num, rowsOf, type Files } from './rows';

/** Off the peak hours a model costs no more than in them, and a price for all hours leaves none for a part. */
export function priceFaults(files: Files): Fault[] {
	const prices = rowsOf(files, 'price-history');
	return prices.flatMap((price) => {
		const { date, model, hours } = price.row;
		const beside = prices.filter(({ row }) => row.date === date && row.model === model);
		const of = (which: string) => beside.find(({ row }) => row.hours === which);
		if (hours === 'all')
			return beside.length > 1
				? [fault(price, 'hours', 'peak or off-peak, of two prices', hours)]
				: [];
		const [own, peak] = [num(price.row.outputUsdPerMtok), of('peak')];
		const most = num(peak?.row.outputUsdPerMtok);
		if (of('all')) return [];
		if (!of('off-peak') || !peak)
			return [fault(price, 'hours', 'peak and off-peak of one day, or all', hours)];
		return own !== null && most !== null && own > most
			? [fault(price, 'outputUsdPerMtok', `at most ${most}, the price at peak`, own)]
			: [];
	});
}
