import { expect, test } from 'vitest';
import { beginning, cardAlt, frameTitle } from '../../src/lib/called';

test('a text is cut where a clause ends, and never within its first', () => {
	const text = 'As known on a day; 3 rows came later. A line, $1.5 million. The end.';
	expect(beginning(text, 20)).toBe('As known on a day');
	expect(beginning(text, 40)).toBe('As known on a day; 3 rows came later');
	expect(beginning(text, 100)).toBe(text.slice(0, -1));
	expect(beginning('A first clause that is too long.', 5)).toBe('A first clause that is too long');
});

test('the alt of a card is a whole text within what X takes', () => {
	const alt = cardAlt('It fell', `${'So it went on; '.repeat(60)}end.`);
	expect(alt).toMatch(/^It fell\. So it went on;.*on\.$/);
	expect(alt.length).toBeLessThanOrEqual(420);
	expect(frameTitle('A chart', 'A line. A dot.')).toBe('A chart: A line. A dot');
});
