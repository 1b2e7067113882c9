import type { Chart, Control, NumberControl } from '$lib/chart';
import { digits } from '$lib/format';

type State = Record<string, unknown>;

/** Digits, in threes parted by commas or spaces if the reader likes, a decimal point, a power of ten. */
const written = /^(\d+|\d{1,3}([, \u00a0\u2009\u202f]\d{3})+)?(\.\d+)?(e[+-]?\d+)?$/i;

/** The number that a text writes, whatever its size; `NaN` where it writes none. */
function numberOf(text: string): number {
	const bare = text.trim();
	return /^[\d.]/.test(bare) && written.test(bare) ? Number(bare.replace(/[^\d.e+-]/gi, '')) : NaN;
}

/** Why a field cannot take a text, in the reader's words; `''` where it can. */
export function refusal({ min, max }: NumberControl, text: string): string {
	const value = numberOf(text);
	if (Number.isNaN(value))
		return `Not a number. Write digits, such as ${digits(max > 1e6 ? 5e6 : min || 10)}.`;
	return value < min || value > max ? `From ${digits(min)} to ${digits(max)}.` : '';
}

function parse(control: Control, text: string): string | number | boolean | undefined {
	if (control.kind === 'number') return refusal(control, text) ? undefined : numberOf(text);
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
