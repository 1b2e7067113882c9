/**
 * The guess that a reader makes before a reveal: followed by the picture that it is made on, kept for the
 * visit, in this tab alone, and shown where the story comes back to it. Until something is moved or keyed in
 * there is none. Fetched when a guess is near; all it needs to know stands in the document.
 */

import { parse, place, say, valueAt, type Range } from '$lib/guess';

const rangeOf = ({ dataset: { scale, min, max } }: HTMLElement) =>
	({ scale, min: Number(min), max: Number(max) }) as Range;

/** Guesses by id: as a number, and in words. */
const made = new Map<string, [value: number, words: string]>();

/** As it is told: a guess has no more digits than a reader can mean. */
const told = (value: number) => say(Number(value.toPrecision(4)));

/** Shows guesses where there is a place for them; in a picture by the innermost box: at its share of the height around, or as so many times the square around in area. */
function mark() {
	for (const node of document.querySelectorAll<HTMLElement>('[data-guessed]')) {
		const [value, words] = made.get(node.dataset.guessed!) ?? [];
		node.hidden = !words;
		// a mark in a picture knows no `hidden`
		node.setAttribute('display', words ? 'inline' : 'none');
		const box = node.querySelector(':scope svg svg svg');
		const area = box?.querySelector('rect');
		const size = `${area ? Math.sqrt(value ?? 0) * 100 : (value ?? 0)}%`;
		box?.setAttribute('height', size);
		if (area) box!.setAttribute('width', size);
		node.querySelector('b, tspan')!.textContent = words ?? '';
	}
}
addEventListener('drawn', mark);

/** Moves the picture to a guess, and back to where it began where there is none. */
function move(asked: HTMLElement, value: number | null, keyed: boolean) {
	const { unit, sign, guess } = asked.dataset;
	const [slider, field] = asked.querySelectorAll('input');
	const share = value === null ? 0 : place(rangeOf(asked), value);
	// one that is pulled down counts from the top
	slider!.value = String(share * (slider!.min === '0' ? 100 : -100));
	slider!.ariaValueText = value === null ? 'no guess yet' : sign + told(value) + unit;
	if (!keyed) field!.value = value === null ? '' : say(value);
	asked.style.setProperty('--guess', String(share));
	if (value === null) made.delete(guess!);
	else made.set(guess!, [value, told(value) + unit]);
	mark();
}

/** Says why a number is not taken; nothing takes that back. */
function refuse(asked: HTMLElement, why: string) {
	asked.querySelector('[inputmode]')!.ariaInvalid = why ? 'true' : null;
	asked.querySelector('[data-said]')!.textContent = why;
}

/** Takes what was keyed in for the guess, or says what is wrong with it; nothing takes the guess back. */
function take(asked: HTMLElement, text: string) {
	const { min, max } = rangeOf(asked);
	const value = parse(text.replace(/^\s*[-−]/, ''));
	const valid = value !== null && value >= min && value <= max;
	const wrong = !valid && text.trim() !== '';
	refuse(asked, wrong ? `Key in a number from ${say(min)} to ${say(max)}.` : '');
	move(asked, valid ? value : null, true);
}

const key = (asked: HTMLElement) => `guess-${asked.dataset.guess}`;

/** What an `input` on a guess leads to. */
export function answer(target: HTMLInputElement): void {
	const asked = target.closest<HTMLElement>('[data-guess]')!;
	if (target.type === 'range') {
		refuse(asked, '');
		// back where it began it is none
		const share = Math.abs(target.valueAsNumber) / 100;
		move(asked, share ? valueAt(rangeOf(asked), share) : null, false);
	} else take(asked, target.value);
	const value = made.get(asked.dataset.guess!)?.[0];
	visit((kept) =>
		value === undefined ? kept.removeItem(key(asked)) : kept.setItem(key(asked), String(value))
	);
}

// what was guessed earlier in the visit
visit((kept) => {
	for (const asked of document.querySelectorAll<HTMLElement>('[data-guess]')) {
		const value = parse(kept.getItem(key(asked)) ?? '');
		const { min, max } = rangeOf(asked);
		if (value !== null && value >= min && value <= max) move(asked, value, false);
	}
});

/** The storage of this tab, where the browser grants it; without it a guess lives as long as its page. */
function visit(use: (kept: Storage) => void) {
	try {
		use(sessionStorage);
	} catch {
		// not granted
	}
}
