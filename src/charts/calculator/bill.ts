import type { Source, Tone } from '$lib/chart';

/** A published run that fills the fields: hours as its maker printed them. */
export interface Preset {
	readonly part: 'preset';
	readonly id: string;
	readonly name: string;
	readonly hours: number;
	/** US dollars an hour; DeepSeek's assumption for every run. */
	readonly price: number;
	readonly tone: Tone;
	readonly source: Source;
}

/** How far one assumption may move: percent, dollars, factors or ratios, each in its own unit. */
export interface Assumption {
	readonly part: 'assumption';
	readonly id: 'hours' | 'price' | 'trials' | 'staff' | 'by';
	readonly name: string;
	/** Its range in words, in its own unit. */
	readonly span: string;
	readonly low: number;
	readonly high: number;
	/** The value in between that a source names. */
	readonly middle: { readonly value: number; readonly source: Source } | null;
	readonly why: string;
	readonly source: Source | null;
}

/** A published figure for a final run, for comparison. */
export interface Standing {
	readonly part: 'standing';
	readonly id: string;
	readonly name: string;
	readonly lane: 'amortized' | 'rented' | 'claimed';
	readonly usd: number;
	/** Short name, where the strip has room for it. */
	readonly label: string | null;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly source: Source;
}

export type CalculatorRow = Preset | Assumption | Standing;

export interface State {
	/** Id of the run whose hours and price fill the fields; `own` where the reader wrote others. */
	readonly preset: string;
	readonly hours: number;
	/** US dollars a GPU-hour. */
	readonly price: number;
	/** Percent of all compute that is not the final run. */
	readonly trials: number;
	/** US dollars. */
	readonly staff: number;
	readonly by: 'rented' | 'amortized';
	readonly show: 'bill' | 'scale' | 'tornado';
}

/** A bill in US dollars. */
export interface Bill {
	readonly run: number;
	readonly trials: number;
	readonly staff: number;
	readonly total: number;
}

export const presetsOf = (rows: readonly CalculatorRow[]) =>
	rows.filter((row) => row.part === 'preset');
export const assumptionsOf = (rows: readonly CalculatorRow[]) =>
	rows.filter((row) => row.part === 'assumption');

/** Rent over wear and power, at the median: what owning the chips divides a rented bill by. */
export const ratioOf = (rows: readonly CalculatorRow[]) =>
	assumptionsOf(rows).find(({ id }) => id === 'by')?.middle?.value ?? 1;

/** `owned` divides hours times price; trials are a share of ALL compute, the final run being the rest. */
export function billOf({ hours, price, trials, staff }: State, owned: number): Bill {
	const run = (hours * price) / owned;
	const failed = (run * trials) / (100 - trials);
	return { run, trials: failed, staff, total: run + failed + staff };
}

/** The bill of a state, by its own way of paying for chips. */
export const stateBill = (rows: readonly CalculatorRow[], state: State) =>
	billOf(state, state.by === 'amortized' ? ratioOf(rows) : 1);

/** The least and the most that the total comes to when one assumption alone moves through its range. */
export function swing(
	rows: readonly CalculatorRow[],
	state: State,
	{ id, low, high }: Assumption
): [low: number, high: number] {
	const owned = state.by === 'amortized' ? ratioOf(rows) : 1;
	const total = (change: Partial<State>, by = owned) => billOf({ ...state, ...change }, by).total;
	if (id === 'by') return [total({}, high), total({}, 1)];
	if (id === 'hours')
		return [total({ hours: state.hours * low }), total({ hours: state.hours * high })];
	// staff is a share of the whole, itself included
	const share = (percent: number) => total({ staff: 0 }) / (1 - percent / 100);
	if (id === 'staff') return [share(low), share(high)];
	return [total({ [id]: low }), total({ [id]: high })];
}

/** The source of a line: of a preset's hours, and of a share of failed runs that a source names; the rest is the reader's. */
export function sourceOf(rows: readonly CalculatorRow[], { preset, trials }: State, id: string) {
	if (id === 'run') return presetsOf(rows).find((row) => row.id === preset)?.source ?? null;
	const middle = assumptionsOf(rows).find((row) => row.id === id)?.middle;
	return id === 'trials' && middle?.value === trials ? middle.source : null;
}

/** A preset that was just chosen fills hours and price; numbers of no preset are the reader's own. */
export function settle(rows: readonly CalculatorRow[], before: State, after: State): State {
	const preset = presetsOf(rows).find(({ id }) => id === after.preset);
	if (!preset) return after;
	const chosen = after.preset !== before.preset;
	const hours = chosen && after.hours === before.hours ? preset.hours : after.hours;
	const price = chosen && after.price === before.price ? preset.price : after.price;
	const same = hours === preset.hours && price === preset.price;
	return { ...after, hours, price, preset: same ? preset.id : 'own' };
}
