/** Words that pictures of the experts share. */
export const NO_WORD = 'No word is sent';
export const MADE_UP = 'Which experts is an illustration; how many is the paper’s count.';
export const numbers = (experts: readonly number[]) =>
	experts.map((expert) => expert + 1).join(', ');
/** Which experts a word wakes, in a sentence. */
export const atWork = (word: string, which: string) =>
	word
		? `At work for the word “${word}”: ${which}.`
		: `${NO_WORD}: the shared expert alone is at work.`;
