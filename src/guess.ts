/**
 * The guess that a reader makes before a reveal, set beside the truth. Fetched when a guess is first
 * touched; all it needs to know stands in the document. Kept for the visit, in this tab alone.
 */

export interface Range {
	readonly scale: 'log' | 'linear';
	readonly min: number;
	readonly max: number;
}

/** A number as people key it in: `1,000`, `12,5`, `270 times`, `17 %`; `null` where there is none. */
export function parse(text: string): number | null {
	const plain = text.replace(/[\s$%×]|times|percent/gi, '');
	const dotted = /^\d{1,3}(,\d{3})+(\.|$)/.test(plain)
		? plain.replaceAll(',', '')
		: plain.replace(',', '.');
	return /^(\d+\.?\d*|\.\d+)$/.test(dotted) ? Number(dotted) : null;
}

/** `1,300`, `12.5`: digits in groups, whatever the reader's locale. */
export const say = (value: number) =>
	String(value).replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** How far a guess lies from the truth, in words. */
export function ratio(guess: number, truth: number): string {
	if (guess === 0) return 'no multiple of 0 gets there';
	const off = Math.abs(guess / truth - 1);
	if (off === 0) return 'your guess exactly';
	if (off < 0.095) return `your guess is ${say(Number((off * 100).toPrecision(2)))}% off`;
	const times = (value: number) => `${say(Number(value.toPrecision(2)))} times`;
	return guess < truth
		? `${times(truth / guess)} your guess`
		: `your guess is ${times(guess / truth)} that`;
}

/** Where a value stands on the scale, from 0 to 1; beyond its ends at the end. */
export function place({ scale, min, max }: Range, value: number): number {
	const share =
		scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
	return Math.min(1, Math.max(0, share));
}

/** The value at a place of the scale, to two digits. */
export function valueAt({ scale, min, max }: Range, share: number): number {
	const value = scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
	return Number(value.toPrecision(2));
}

const part = (form: Element, name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
const rangeOf = ({ dataset: { scale, min, max } }: HTMLElement) =>
	({ scale, min: Number(min), max: Number(max) }) as Range;

/** Sets an answer beside the truth, or says what is wrong with it; whether it was one. */
function show(form: HTMLElement, text: string): boolean {
	const { unit, truth = '', fact } = form.dataset;
	const range = rangeOf(form);
	const guess = parse(text) ?? -1;
	const skipped = text === 'skip';
	const valid = guess >= range.min && guess <= range.max;
	part(form, 'ask').hidden = skipped;
	part(form, 'answer').hidden = !valid;
	part(form, 'said').textContent = skipped
		? 'Skipped. The chapter has the answer.'
		: valid
			? `You said ${say(guess)}${unit}; ${fact}: ${ratio(guess, parse(truth) ?? 0)}.`
			: `Key in a number from ${say(range.min)} to ${say(range.max)}.`;
	form.style.setProperty('--guess', `${place(range, guess) * 100}%`);
	return skipped || valid;
}

/** Writes a value into the slider, the field and the words between them. */
function move(form: HTMLElement, value: number, from?: EventTarget | null) {
	const [slider, field] = form.querySelectorAll('input');
	const words = say(value) + form.dataset.unit;
	if (slider && slider !== from) slider.value = String(place(rangeOf(form), value) * 100);
	if (field && field !== from) field.value = say(value);
	slider?.setAttribute('aria-valuetext', words);
	part(form, 'output').textContent = words;
}

/** What an `input` or a `submit` on a guess leads to. */
export function answer({ target, submitter }: Partial<SubmitEvent>): void {
	const form = (target as Element).closest<HTMLElement>('[data-guess]')!;
	const [slider, field] = form.querySelectorAll('input');
	if (!slider || !field) return;
	if (target !== form) {
		const keyed = target === field ? parse(field.value) : null;
		if (target === slider) move(form, valueAt(rangeOf(form), slider.valueAsNumber / 100), slider);
		else if (keyed !== null) move(form, keyed, field);
		return;
	}
	const text = submitter?.getAttribute('value') ?? field.value;
	if (show(form, text)) visit((kept) => kept.setItem(`guess-${form.dataset.guess}`, text));
}

/** Shows again what was guessed earlier in the visit. */
export function restore(): void {
	for (const form of document.querySelectorAll<HTMLElement>('[data-guess]'))
		visit((kept) => {
			const text = kept.getItem(`guess-${form.dataset.guess}`);
			if (!text) return;
			show(form, text);
			move(form, parse(text) ?? rangeOf(form).min);
		});
}

/** The storage of this tab, where the browser grants it. */
function visit(use: (kept: Storage) => void) {
	try {
		use(sessionStorage);
	} catch {
		// no storage: the guess lives as long as the page
	}
}
