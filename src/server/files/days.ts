/** Texts of the tables that a spreadsheet would turn into a day, though they name none. */

/** A month, a range or a day of another notation: `2023-11`, `85-90`, `3/4`, `Nov 2023`. */
const pair = /^'*\d{1,4}[-/]\d{1,4}([-/]\d{1,4})?$/;
const named =
	/^'*(\d{1,2}[ -])?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*[ -]?\d{1,4}$/i;
const iso = /^\d{4}-\d\d-\d\d$/;

const dayLike = (text: string) => !iso.test(text) && (pair.test(text) || named.test(text));

/** Text that stays text: what looks like a day gets an apostrophe before it, as a formula does. */
export const undated = (text: string): string => (dayLike(text) ? `'${text}` : text);

/** What `undated` was given. */
export const asNamed = (text: string): string =>
	text.startsWith("'") && dayLike(text.slice(1)) ? text.slice(1) : text;
