/**
 * The guess that a reader makes before a reveal, set beside the truth. Fetched when a guess is first
 * touched; all it needs to know stands in the document. Kept for the visit, in this tab alone.
 */

export interface Range {
	readonly scale: 'log' | 'linear';
	readonly min: number;
	readonly max: number;
}

/** A number as people key it in: `1,000`, `12,5`, `270×`, `17 %`; `null` where there is none. */
export function parse(text: string): number | null {
	const plain = text.replace(/[\s$%×]/g, '');
	const dotted = /^\d{1,3}(,\d{3})+(\.|$)/.test(plain)
		? plain.replaceAll(',', '')
		: plain.replace(',', '.');
	return dotted && Number(dotted) >= 0 ? Number(dotted) : null;
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

/** Where a value stands on the scale, from 0 to 1. */
export const place = ({ scale, min, max }: Range, value: number) =>
	scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);

/** The value at a place of the scale, to as many digits as keep the slider's steps apart. */
export function valueAt({ scale, min, max }: Range, share: number): number {
	const value = scale === 'log' ? min * (max / min) ** share : min + (max - min) * share;
	return Number(value.toPrecision(scale === 'log' ? 2 : 3));
}

const part = (form: Element, name: string) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
const rangeOf = ({ dataset: { scale, min, max } }: HTMLElement) =>
	({ scale, min: Number(min), max: Number(max) }) as Range;

/** Writes a value into the slider, the words between, and the field, unless it is being keyed there. */
function move(form: HTMLElement, value: number, keyed = false) {
	const [slider, field] = form.querySelectorAll('input');
	const words = say(value) + form.dataset.unit;
	slider!.value = String(place(rangeOf(form), value) * 100);
	slider!.ariaValueText = words;
	part(form, 'output').textContent = words;
	if (!keyed) field!.value = say(value);
}

/** Sets an answer beside the truth, or says what is wrong with it; whether it was one. */
function show(form: HTMLElement, text: string): boolean {
	const { unit, truth = '', fact } = form.dataset;
	const { min, max } = rangeOf(form);
	const guess = parse(text) ?? -1;
	const skipped = text === 'skip';
	const valid = guess >= min && guess <= max;
	part(form, 'ask').hidden = skipped;
	part(form, 'answer').hidden = !valid;
	part(form, 'said').textContent = skipped
		? 'Skipped: the chapter tells.'
		: valid
			? `You said ${say(guess)}${unit}; ${fact}: ${ratio(guess, parse(truth)!)}.`
			: `Key in a number from ${say(min)} to ${say(max)}.`;
	if (!valid) return skipped;
	move(form, guess);
	form.style.setProperty('--guess', `${place(rangeOf(form), guess) * 100}%`);
	return true;
}

const key = (form: HTMLElement) => `guess-${form.dataset.guess}`;

/** What an `input` or a `submit` on a guess leads to. */
export function answer({ target, submitter }: Partial<SubmitEvent>): void {
	const form = (target as Element).closest<HTMLElement>('[data-guess]')!;
	const [slider, field] = form.querySelectorAll('input');
	if (target === slider) move(form, valueAt(rangeOf(form), slider!.valueAsNumber / 100));
	else if (target === field) move(form, parse(field!.value) ?? rangeOf(form).min, true);
	else {
		const text = submitter?.getAttribute('value') ?? field!.value;
		if (show(form, text)) visit((kept) => kept.setItem(key(form), text));
	}
}

/** Shows again what was guessed earlier in the visit. */
export function restore(): void {
	visit((kept) => {
		for (const form of document.querySelectorAll<HTMLElement>('[data-guess]')) {
			const text = kept.getItem(key(form));
			if (text) show(form, text);
		}
	});
}

/** The storage of this tab, where the browser grants it; without it a guess lives as long as its page. */
function visit(use: (kept: Storage) => void) {
	try {
		use(sessionStorage);
	} catch {
		// not granted
	}
}
