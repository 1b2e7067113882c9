/** Copies, or awaits a copy that has begun, and says so on the button, which is live: a screen reader says it too. */
export async function copied(
	button: HTMLElement,
	what: string | ClipboardItem | Promise<void>
): Promise<void> {
	const before = button.dataset.words ?? button.textContent;
	button.dataset.words = before;
	button.textContent = await (what instanceof Promise ? what : copying(what)).then(
		() => 'Copied',
		() => 'Copy failed'
	);
	setTimeout(() => (button.textContent = before), 1600);
}

async function copying(what: string | ClipboardItem): Promise<void> {
	// no clipboard outside https; texts have an older way
	if (navigator.clipboard)
		return typeof what === 'string'
			? navigator.clipboard.writeText(what)
			: navigator.clipboard.write([what]);
	if (typeof what !== 'string' || !selected(what)) throw new Error('no clipboard here');
}

/** Copies a text through a field that is selected, as documents without a clipboard can. */
function selected(text: string): boolean {
	const field = document.createElement('textarea');
	const before = document.activeElement as HTMLElement | null;
	field.value = text;
	// beside a dialog that is open nothing can be selected
	(document.querySelector('dialog[open]') ?? document.body).append(field);
	field.select();
	try {
		return document.execCommand('copy');
	} finally {
		field.remove();
		before?.focus();
	}
}
