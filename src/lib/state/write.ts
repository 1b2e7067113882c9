/** How an address writes a state; `$lib/state` reads it back. */
import type { Chart } from '$lib/chart';

type State = Record<string, unknown>;

/** One value as an address writes it: `1` and `0`, lists parted by commas. */
const writeValue = (value: unknown) =>
	typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

/** The address of a state: only what differs from `from`, in the order of the chart's initial state. */
export function writeQuery(chart: Chart, state: State, from: State): string {
	const query = new URLSearchParams();
	for (const key of Object.keys(chart.initial)) {
		const value = writeValue(state[key]);
		if (value !== writeValue(from[key])) query.set(key, value);
	}
	// commas and slashes need no escape here, and lists stay readable
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text && `?${text}`;
}
