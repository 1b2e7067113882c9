/**
 * The guess that a reader makes before a reveal, set beside the truth. Fetched when a guess is first
 * touched; all it needs to know stands in the document. Kept for the visit, in this tab alone.
 */

import type { Part } from '$lib/parts';
import { parse, place, ratio, say, valueAt, type Range } from '$lib/guess';

const part = (form: Element, name: Part) => form.querySelector<HTMLElement>(`[data-${name}]`)!;
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
	made.set(form.dataset.guess!, [guess, say(guess) + unit]);
	mark();
	return true;
}

/** Guesses by id: in percent, and in words. */
const made = new Map<string, [percent: number, words: string]>();

/** Shows guesses in pictures that have a place for them: each at its share of the innermost height there. */
function mark() {
	for (const node of document.querySelectorAll<SVGElement>('[data-guessed]')) {
		const [percent, words] = made.get(node.dataset.guessed!) ?? [];
		if (!words) continue;
		node.removeAttribute('display');
		[...node.querySelectorAll('svg')].at(-1)!.setAttribute('height', `${percent}%`);
		node.querySelector('tspan')!.textContent = words;
	}
}
addEventListener('drawn', mark);

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
