/** Copies and says so on the button. */
export async function copied(button: HTMLElement, what: string | ClipboardItem): Promise<void> {
	const before = button.dataset.words ?? button.textContent;
	button.dataset.words = before;
	const copying =
		typeof what === 'string'
			? navigator.clipboard.writeText(what)
			: navigator.clipboard.write([what]);
	button.textContent = await copying.then(
		() => 'Copied',
		() => 'Copy failed'
	);
	setTimeout(() => (button.textContent = before), 1600);
}
