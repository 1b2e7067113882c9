/** A chart's form of controls: what its fields ask for, which of them are refused, and what they show. */
import { date, digits } from '$lib/format';
import type { Chart, State } from '$lib/chart';
import { placeOf, slidTo } from '$lib/slide';
import { refusal } from '$lib/state';

export type Query = [string, string][];

const field = (form: HTMLFormElement, key: string) =>
	form.elements.namedItem(key) as HTMLInputElement;

/** Whether a field holds something else than the page came with. */
export function touched(field: Element): boolean {
	if (field instanceof HTMLSelectElement)
		return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
	if (!(field instanceof HTMLInputElement)) return false;
	return /checkbox|radio/.test(field.type)
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
	chart: Chart,
	state: State,
	left: readonly (string | undefined)[] = []
) {
	for (const { key, kind } of chart.controls) {
		const value = state[key];
		if (kind === 'toggle') field(form, key).checked = value === true;
		else if (!left.includes(key))
			write(field(form, key), typeof value === 'number' ? digits(value) : String(value ?? ''));
	}
	slide(form, chart, state);
}

/** Moves each slider to its number or option. */
function slide(form: HTMLFormElement, { controls }: Chart, state: State) {
	for (const control of controls) {
		const slider = form.querySelector<HTMLInputElement>(`[data-slide="${control.key}"]`);
		if (!slider) continue;
		const value = state[control.key];
		if (control.kind === 'number') {
			slider.value = String(placeOf(control, Number(value)));
			slider.ariaValueText = `${digits(Number(value))} ${control.unit}`;
		} else {
			const { selectedIndex, options } = field(form, control.key) as unknown as HTMLSelectElement;
			slider.value = `${selectedIndex}`;
			slider.ariaValueText = options[selectedIndex]!.label;
		}
	}
}

/** Writes what a slider was moved to into its field; says whether it is a slider. */
export function slid(form: HTMLFormElement, { controls }: Chart, slider: Element): boolean {
	const key = (slider as HTMLElement).dataset.slide;
	const control = controls.find((control) => control.key === key);
	if (!control) return false;
	const place = (slider as HTMLInputElement).valueAsNumber;
	if (control.kind === 'choice') field(form, control.key).value = control.options[place]!.value;
	else if (control.kind === 'number')
		field(form, control.key).value = digits(slidTo(control, place));
	return true;
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
