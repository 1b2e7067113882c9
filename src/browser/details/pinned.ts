/** What a pinned box has more than one that hovers: a button that closes it, and one that copies an address. */
import { copied } from '$browser/clipboard/copied';
import { adopt } from '$browser/sheets/adopted';
import type { Stop } from '$lib/packed';
import { addressOf } from './marked';
import { compared, offer } from './versus';
import look from './box.css?inline';

function button(className: string, textContent: string, press: () => void): HTMLButtonElement {
	const made = document.createElement('button');
	made.addEventListener('click', press);
	return Object.assign(made, { type: 'button', className, textContent });
}

interface Pinned {
	readonly details: HTMLElement;
	readonly figure: HTMLElement;
	readonly stop: Stop;
	/** Where a screen reader hears what came of a press. */
	readonly said: Element;
	/** By a press, not by a walk along the marks. */
	readonly pressed: boolean;
	shut(): void;
}

/** Puts the buttons into the box of a stop, once. */
export function fill({ details, figure, stop, said, pressed, shut }: Pinned): void {
	adopt(look, details);
	details.classList.add('pinned');
	if (details.querySelector('.shut')) return;
	let address = '';
	const copy = button('copy', 'Copy link to this point', () => {
		void copied(copy, address).then(() => (said.textContent = copy.textContent));
	});
	const close = button('shut', '×', shut);
	close.ariaLabel = 'Close';
	// an address is there before it is copied: a clipboard opens in the task of a click alone
	copy.disabled = true;
	addressOf(figure, stop).then(
		(found) => {
			address = found;
			copy.disabled = false;
		},
		() => copy.remove()
	);
	details.append(copy, close);
	if (pressed && compared(figure, stop)) return;
	const compare = offer(figure, stop, shut);
	if (compare) copy.after(button('copy', 'Compare with another', compare));
}
