/** A chart's form of controls: what its fields ask for, which of them are refused, and what they show. */
import { date, digits } from '$lib/format';
import type { Chart, State } from '$lib/chart';
import { refusal } from '$lib/state';

export type Query = [string, string][];

const field = (form: HTMLFormElement, key: string) =>
	form.elements.namedItem(key) as HTMLInputElement;

/** Whether a field holds something else than the page came with. */
export function touched(field: Element): boolean {
	if (field instanceof HTMLSelectElement)
		return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
	if (!(field instanceof HTMLInputElement)) return false;
	return field.type === 'checkbox'
		? field.checked !== field.defaultChecked
		: field.value !== field.defaultValue;
}

/** What the fields ask for, but for those of the keys that are `left`. */
export const asked = (form: HTMLFormElement, { controls }: Chart, left: readonly string[]): Query =>
	controls
		.filter(({ key }) => !left.includes(key))
		.map(({ key, kind }) => {
			const { checked, value } = field(form, key);
			return [key, kind === 'toggle' ? (checked ? '1' : '0') : value];
		});

/** Says beside each number's field why it is refused, and answers the keys of those fields. */
export const refused = (form: HTMLFormElement, { controls }: Chart): string[] =>
	controls.flatMap((control) => {
		if (control.kind !== 'number') return [];
		const why = refusal(control, field(form, control.key).value);
		say(form, control.key, why);
		return why ? control.key : [];
	});

function say(form: HTMLFormElement, key: string, why: string) {
	const words = form.querySelector(`[data-why="${key}"]`);
	if (words && words.textContent !== why) words.textContent = why;
	if (why) field(form, key).setAttribute('aria-invalid', 'true');
	else field(form, key).removeAttribute('aria-invalid');
}

/** Shows a state in the fields; what the reader writes in those that are `left` stays. */
export function fill(
	form: HTMLFormElement,
	{ controls }: Chart,
	state: State,
	left: readonly (string | undefined)[] = []
) {
	for (const { key, kind } of controls) {
		const value = state[key];
		if (kind === 'toggle') field(form, key).checked = value === true;
		else if (!left.includes(key))
			write(field(form, key), typeof value === 'number' ? digits(value) : String(value ?? ''));
	}
}

/** Writes into a field; a list of days gets the one that an address has named. */
function write(into: HTMLInputElement, text: string) {
	into.value = text;
	if (into.value !== text && into instanceof HTMLSelectElement)
		into.add(new Option(date(text), text, false, true));
}

/** Name of the field that the reader is in. */
export function entered(form: HTMLFormElement): string | undefined {
	// in a shadow tree the document knows only the tree's host
	const { activeElement } = form.getRootNode() as Document | ShadowRoot;
	return (activeElement as HTMLInputElement | null)?.name;
}

/** Writes where an arrow leads from the number of a field; says whether it leads anywhere. */
export function stepped({ key, target }: KeyboardEvent, { controls }: Chart, state: State) {
	const input = target as HTMLInputElement;
	const control = controls.find(({ key }) => key === input.name);
	const way = key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0;
	if (control?.kind !== 'number' || !way) return false;
	const next = Number(state[control.key]) + way * control.step;
	const inside = Math.min(control.max, Math.max(control.min, next));
	input.value = digits(Number(inside.toFixed(6)));
	return true;
}
