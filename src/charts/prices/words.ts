/** What is said of prices: beside a dot, in its details, and of the whole picture. */
import type { Mark } from '$lib/chart';
import { counted, date, day, leftOut, usd } from '$lib/format';
import { until } from './steps';
import type { Price, PricesView, State } from './types';

/** Set after the launch of its model. */
export const isLater = ({ when }: Price) => when !== 'launch' && when !== 'unsure';

/** Words beside a dot; along DeepSeek's line clear of its steps, later prices at the middle or end of their own. */
export function labelText(row: Price, rows: readonly Price[], { deepseekLine, pair }: State) {
	const text = usd(row.usd);
	if (!deepseekLine || !row.line)
		return {
			text: `${row.name}, ${text}`,
			...(row.id === pair[0] ? { sides: ['above', 'left'] as const } : {})
		};
	const end = until(row, rows);
	if (row.when === 'off-peak') return { text, sub: row.when, x: end, sides: ['right'] as const };
	const high = row.usd > 1;
	return {
		text: row.when === 'peak' ? `peak ${text}` : isLater(row) ? text : `${short(row)}, ${text}`,
		...(isLater(row) ? { x: (day(row.date) + end) / 2 } : {}),
		sides: high ? (['above', 'left'] as const) : (['below'] as const)
	};
}

const short = ({ name }: Price) => name.slice('DeepSeek-'.length);

const kinds: Record<Price['when'], string> = {
	launch: 'at launch',
	unsure: 'not known to be the launch price',
	all: 'set after the launch',
	peak: 'in peak hours, set after the launch',
	'off-peak': 'off-peak, set after the launch'
};

/** Prices of some hours are not those of all. */
const bases: Record<Price['when'], string> = {
	...{ launch: 'at list price', unsure: 'at list price', all: 'at list price' },
	peak: 'in peak hours',
	'off-peak': 'off-peak'
};

export const details = (row: Price): Omit<Mark, 'id' | 'x' | 'y'> => ({
	title: `${row.name}: ${usd(row.usd)}`,
	lines: [
		`per million output tokens, ${kinds[row.when]}`,
		`${row.lab}, ${row.open ? 'open' : 'closed'} weights, ${date(row.date)}`,
		...(row.note ? [row.note] : [])
	],
	quantity: {
		...{ of: row.name, value: row.usd, write: usd },
		measure: 'the price of a million output tokens',
		basis: bases[row.when]
	},
	source: row.source
});

export function describe({ dots, labels, tone, window, left, empty, missed }: PricesView): string {
	const rest =
		(missed ? ` ${missed}` : '') +
		leftOut(left, 'price set after a launch', 'prices set after a launch');
	if (empty) return empty + rest;
	const unsure = dots.filter(({ ghost }) => ghost).length;
	const named = labels.map(({ text }) => text).join('; ');
	return (
		`${counted(dots.length, 'output price')} from ${date(window.from, 'long')} to ${date(window.to, 'long')}, US dollars per million tokens, log scale.` +
		(unsure
			? ` ${unsure} of them, broken ${unsure === 1 ? 'ring, is' : 'rings, are'} not known to be ${unsure === 1 ? 'a launch price' : 'launch prices'}.`
			: '') +
		(tone === 'deepseek' ? ' A blue line in steps follows DeepSeek’s strongest model.' : '') +
		(named ? ` Named: ${named}.` : '') +
		rest
	);
}
