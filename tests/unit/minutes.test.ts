import { expect, test } from 'vitest';
import { minutesOf } from '../../src/story/minutes';
import { chapters } from '../../src/story/steps';

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');

test('minutes are those of the paragraphs, at 230 words a minute, and never none', () => {
	expect(minutesOf(`<div><p class="a">${words(690)} – .</p></div>`)).toBe(3);
	expect(minutesOf('<p>Few.</p>')).toBe(1);
});

test('figures, notes and what is folded away are not counted', () => {
	const note = `<div class="note" id="s1" popover="" role="note"><span>${words(300)}</span> ${words(300)}</div>`;
	const rest = `<figure><p>${words(500)}</p></figure><details><p>${words(500)}</p></details>`;
	expect(minutesOf(`<p>${words(460)}</p>${note}${rest}`)).toBe(2);
});

test('every chapter has a title and its minutes', () => {
	expect(chapters.length).toBeGreaterThan(1);
	for (const { title, minutes } of chapters) {
		expect(title).not.toBe('');
		expect(minutes).toBeGreaterThan(0);
		expect(minutes).toBeLessThan(10);
	}
});
