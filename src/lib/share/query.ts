import type { Chart, Control } from '$lib/chart';

type State = Record<string, unknown>;

function parse(control: Control, text: string): string | boolean | undefined {
	if (control.kind === 'toggle') return text === '1' ? true : text === '0' ? false : undefined;
	if (control.kind === 'choice')
		return control.options.some(({ value }) => value === text) ? text : undefined;
	if (control.kind === 'search') return text.slice(0, 80);
	return text === '' || isDate(text) ? text : undefined;
}

/** An ISO date that the calendar has. */
function isDate(text: string): boolean {
	const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The state that an address or a form asks for, over `from`. What does not parse is left as it was
 * and named, in the reader's words; nothing throws.
 */
export function readQuery(
	chart: Chart,
	query: Iterable<readonly [string, string]>,
	from: State
): { state: State; ignored: string[] } {
	const state = { ...from };
	const ignored: string[] = [];
	for (const [key, text] of query) {
		const control = chart.controls.find((control) => control.key === key);
		const value = control && parse(control, text);
		if (value === undefined) ignored.push(`${key}=${text}`);
		else state[key] = value;
	}
	if (typeof state.from === 'string' && typeof state.to === 'string' && state.from >= state.to) {
		ignored.push(`a window from ${state.from} to ${state.to}`);
		Object.assign(state, { from: from.from, to: from.to });
	}
	return { state, ignored };
}

/** The address of a state: only what differs from `from`, in the order of the controls. */
export function writeQuery(chart: Chart, state: State, from: State): string {
	const query = new URLSearchParams();
	for (const { key, kind } of chart.controls) {
		if (state[key] === from[key]) continue;
		query.set(key, kind === 'toggle' ? (state[key] ? '1' : '0') : String(state[key]));
	}
	const text = query.toString();
	return text && `?${text}`;
}
