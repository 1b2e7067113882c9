/** A state as an address writes it. */
import type { Chart, State } from '$lib/chart';

/** One value: `1` and `0`, lists parted by commas. */
const writeValue = (value: unknown) =>
	typeof value === 'boolean' ? (value ? '1' : '0') : String(value);

/** Keys with their values, behind `?`; `''` where there are none. */
export function queryOf(entries: Iterable<readonly [string, unknown]>): string {
	const query = new URLSearchParams();
	for (const [key, value] of entries) query.set(key, writeValue(value));
	// commas and slashes need no escape here, and lists stay readable
	const text = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
	return text && `?${text}`;
}

/** The address of a state: only what differs from `from`, in the order of the chart's initial state. */
export const writeQuery = (chart: Chart, state: State, from: State): string =>
	queryOf(
		Object.keys(chart.initial)
			.map((key) => [key, state[key]] as const)
			.filter(([key, value]) => writeValue(value) !== writeValue(from[key]))
	);
