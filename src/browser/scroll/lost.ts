/** Addresses behind a `#` that name no place of the page: the nearest that does, or the chapters to choose from. */

/** What may stand where a name is meant: capitals, escapes, and what mailers and trackers hang on. */
export function meant(hash: string): string[] {
	let text = hash.replace(/^#/, '');
	try {
		text = decodeURIComponent(text);
	} catch {
		// half an escape: as it stands
	}
	const bare = text
		.trim()
		.toLowerCase()
		.replace(/^[^a-z0-9]+/, '');
	return [bare, bare.replace(/[^a-z0-9-].*$/, '')];
}

/** Goes to the place that is meant, or says that there is none and offers the chapters. */
export function find(): void {
	const names = meant(location.hash);
	const [name = ''] = names;
	const id = names.find((id) => id && document.getElementById(id));
	if (id) {
		history.replaceState(history.state, '', `#${id}`);
		document.getElementById(id)!.scrollIntoView();
		return;
	}
	const menu = document.querySelector<HTMLElement>('#chapters');
	// a key of somebody else's names no step
	if (!menu || /^([\w-]*=|$)/.test(name)) return;
	const words = menu.querySelector('[data-lost]') ?? document.createElement('p');
	words.setAttribute('data-lost', '');
	words.setAttribute('role', 'status');
	words.textContent = `There is no step “${name.slice(0, 40)}”. The chapters:`;
	menu.prepend(words);
	menu.showPopover();
	menu.addEventListener('toggle', (event) => event.newState === 'closed' && words.remove());
}
