/** The word that the caret is in is the one that is looked at, in a field that stands on the picture. */
import { wordAt } from './words';

function look() {
	const field = document.activeElement;
	if (!(field instanceof HTMLInputElement) || !field.dataset.over) return;
	const word = field.form!.elements.namedItem(field.dataset.over) as HTMLSelectElement;
	const last = word.options.length - 1;
	const at = Math.min(last, wordAt(field.value, field.selectionStart ?? 0) - 1);
	if (at === word.selectedIndex) return;
	word.selectedIndex = at;
	word.dispatchEvent(new Event('input', { bubbles: true }));
}
document.addEventListener('selectionchange', look);
// the caret may have come before
look();
