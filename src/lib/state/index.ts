/**
 * A chart's state read, refused and written: the one way for steps, addresses, embeds and the element, in build and
 * browser. What a reader asks for is settled and drawn in src/browser/live/live.svelte.ts.
 */
import type { Chart, State } from '$lib/chart';
import { isDate, kindOf } from './kinds';

export { refusal } from './kinds';
export { writeQuery } from './write';

/** What of a state is wrong: the key, what it held, and what it may hold. */
export interface Wrong {
	readonly key: string;
	readonly value: unknown;
	readonly allowed: string;
	/** The same in the words of an address, where it is more than one key. */
	readonly message?: string;
}

/** The given values over `from`; a value that its key may not hold is left out of it, and listed. */
function parse(
	chart: Chart,
	rows: readonly unknown[],
	given: Iterable<readonly [string, unknown]>,
	from: State
): { state: State; wrong: Wrong[] } {
	const state = { ...from };
	const wrong: Wrong[] = [];
	for (const [key, value] of given) {
		const kind = kindOf(chart, rows, key);
		if (kind?.allows(value)) state[key] = value;
		else
			wrong.push({ key, value, allowed: kind?.words ?? `${Object.keys(from).join(', ')} as keys` });
	}
	// `''` ends a window at the newest row
	if (isDate(state.from) && isDate(state.to) && state.from >= state.to) {
		const message = `a window from ${state.from} to ${state.to}`;
		wrong.push({ key: 'from', value: state.from, allowed: `a day before ${state.to}`, message });
		Object.assign(state, { from: from.from, to: from.to });
	}
	return { state, wrong };
}

/**
 * The whole state of a step: what it names, over the chart's initial state.
 *
 * @throws RangeError naming the step, the key, its value and what is allowed; or what goes with what it
 * names, where a step says only half of it.
 */
export function stateOf(chart: Chart, rows: readonly unknown[], given: State, step: string): State {
	const { state, wrong } = parse(chart, rows, Object.entries(given), chart.initial);
	const settled = chart.settle?.(rows, state, state) ?? state;
	for (const [key, value] of Object.entries(state))
		if (settled[key] !== value)
			wrong.push({ key, value, allowed: `${JSON.stringify(settled[key])} beside the other keys` });
	const [first] = wrong;
	if (!first) return state;
	const { key, value, allowed } = first;
	throw new RangeError(
		`step "${step}" of ${chart.id}: ${key} is ${JSON.stringify(value)}; allowed: ${allowed}`
	);
}

/**
 * The state that an address or a form asks for, over `from`. What cannot be read, or is no name that
 * the key may hold, is left as it was and listed in `ignored`, in the reader's words; nothing throws.
 */
export function readQuery(
	chart: Chart,
	rows: readonly unknown[],
	query: Iterable<readonly [string, string]>,
	from: State
): { state: State; ignored: string[] } {
	const left: string[] = [];
	const texts = new Map<string, string>();
	for (const [key, text] of query) {
		// of two values the later holds
		if (texts.has(key)) left.push(`${key}=${texts.get(key)}`);
		texts.set(key, text);
	}
	const given = [...texts].map(([key, text]): [string, unknown] => {
		const kind = kindOf(chart, rows, key);
		const value = kind?.read(text);
		const near = kind?.nearest?.(value);
		if (near !== undefined && near !== value) {
			left.push(`${key}=${text} (drawn: ${String(near) || 'today'})`);
			return [key, near];
		}
		if (!kind?.knows || !Array.isArray(value)) return [key, value];
		const known = value.filter(kind.knows);
		if (known.length === value.length || !known[0]) return [key, value];
		left.push(`${key}=${value.filter((name) => !known.includes(name)).join(',')}`);
		return [key, known];
	});
	const { state, wrong } = parse(chart, rows, given, from);
	const refused = wrong.map(({ key, message }) => message ?? `${key}=${texts.get(key)}`);
	return { state, ignored: [...left, ...refused].map((text) => text.slice(0, 100)) };
}
