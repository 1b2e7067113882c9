import type { Label, Mark, Source, Tone, View } from '$lib/chart';
import { date, day, usd } from '$lib/format';

/** An output price of one model on the list of its maker. */
export interface Price {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	/** Day of release, or from which a later price is listed. */
	readonly date: string;
	/** US dollars per million output tokens. */
	readonly usd: number;
	readonly open: boolean;
	/** `unsure`: seen later than the launch, or not known to be the first; then the hours of later prices. */
	readonly when: 'launch' | 'unsure' | 'all' | 'peak' | 'off-peak';
	/** Whether DeepSeek's line passes through it. */
	readonly line: boolean;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	readonly from: string;
	readonly to: string;
	/** Ids to name and to draw in ink. */
	readonly focus: readonly string[];
	/** Part of a name to find. */
	readonly search: string;
	/** DeepSeek's price for its strongest model, with the prices set after a launch. */
	readonly deepseekLine: boolean;
}

interface Point {
	readonly x: number;
	readonly y: number | null;
}

export interface PricesView extends View {
	readonly dots: readonly (Point & {
		readonly id: string;
		readonly y: number;
		readonly tone: Tone;
		readonly hollow: boolean;
		readonly ghost: boolean;
		readonly muted: boolean;
		readonly r: number;
	})[];
	readonly labels: readonly Label[];
	/** DeepSeek's line, in steps; a gap between the prices of peak and off-peak hours. */
	readonly line: readonly Point[];
	readonly state: State;
}

const isLater = ({ when }: Price) => when !== 'launch' && when !== 'unsure';

export function view(rows: readonly Price[], state: State): PricesView {
	const { from, to, focus, deepseekLine } = state;
	const search = state.search.trim().toLowerCase();
	const shown = rows
		.filter((row) => row.date >= from && row.date <= to && (deepseekLine || !isLater(row)))
		.sort((a, b) => a.date.localeCompare(b.date));
	const chosen = ({ id, name }: Price) =>
		focus.includes(id) || (search !== '' && name.toLowerCase().includes(search));
	const some = focus.length > 0 || search !== '';
	const tone = (row: Price): Tone =>
		row.lab === 'DeepSeek' ? 'deepseek' : chosen(row) ? 'ink' : 'grey';
	const at = (row: Price) => ({ id: row.id, x: day(row.date), y: row.usd });
	const rank = ({ id }: Price) => (focus.includes(id) ? focus.indexOf(id) : focus.length);
	return {
		x: { kind: 'time', domain: [day(from), day(to)] },
		y: { kind: 'log', domain: [0.1, 1000] },
		dots: shown.map((row) => ({
			...at(row),
			tone: tone(row),
			hollow: !row.open,
			ghost: row.when === 'unsure',
			muted: some && !chosen(row) && !(deepseekLine && row.line),
			r: chosen(row) ? 6 : 4.5
		})),
		labels: shown
			.filter(chosen)
			.sort((a, b) => rank(a) - rank(b))
			.map((row) => ({ ...at(row), ...words(row, deepseekLine), tone: tone(row) })),
		line: deepseekLine ? stepsOf(rows) : [],
		marks: shown.map((row) => ({ ...at(row), ...details(row) })),
		state
	};
}

/** Words beside a dot; on DeepSeek's line above it or below it, off the line's own way. */
function words(row: Price, along: boolean): Pick<Label, 'text' | 'sides'> {
	if (!along || !row.line) return { text: `${row.name}, ${usd(row.usd)}` };
	const hours = { launch: row.name.replace('DeepSeek-', ''), unsure: row.name, all: 'then' };
	const name = row.when === 'peak' || row.when === 'off-peak' ? row.when : hours[row.when];
	return {
		text: `${name} ${usd(row.usd)}`,
		sides: row.when === 'peak' || row.usd > 2 ? ['above', 'left'] : ['below', 'right', 'left']
	};
}

/** Each price holds until the next; the last ones until the newest row. */
function stepsOf(rows: readonly Price[]): Point[] {
	const line = rows.filter((row) => row.line).sort((a, b) => a.date.localeCompare(b.date));
	const main = line.filter(({ when }) => when !== 'off-peak');
	const end = Math.max(...rows.map((row) => day(row.date)));
	const steps = (prices: readonly Price[]) =>
		prices.flatMap(({ usd: y, date }, i) => {
			const next = prices[i + 1];
			return [
				{ x: day(date), y },
				{ x: next ? day(next.date) : end, y }
			];
		});
	const low = line.filter(({ when }) => when === 'off-peak');
	return [...steps(main), { x: end, y: null }, ...steps(low)];
}

const kinds: Record<Price['when'], string> = {
	launch: 'at launch',
	unsure: 'not known to be the launch price',
	all: 'set after the launch',
	peak: 'in peak hours, set after the launch',
	'off-peak': 'off-peak, set after the launch'
};

const details = (row: Price): Omit<Mark, 'id' | 'x' | 'y'> => ({
	title: `${row.name}: ${usd(row.usd)}`,
	lines: [
		`per million output tokens, ${kinds[row.when]}`,
		`${row.lab}, ${row.open ? 'open' : 'closed'} weights, ${date(row.date)}`,
		...(row.note ? [row.note] : [])
	],
	source: row.source
});

export function describe({ dots, labels, line, state: { from, to } }: PricesView): string {
	const unsure = dots.filter(({ ghost }) => ghost).length;
	const named = labels.map(({ text }) => text).join('; ');
	return (
		`Output prices of ${dots.length} rows from ${date(from, 'long')} to ${date(to, 'long')}, US dollars per million tokens, log scale. ` +
		`${unsure} of them, broken rings, are not known to be launch prices.` +
		(line.length ? ' A blue line in steps follows DeepSeek’s strongest model.' : '') +
		(named ? ` Named: ${named}.` : '')
	);
}
