/** Ways out of a figure, each begun by a link that works without script: embed code and address. */

/** The iframe for a chart in one state, as it is pasted elsewhere. */
export function iframe(url: string, title: string, height = 480): string {
	const safe = title.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
	return `<iframe src="${url}" title="${safe}" width="100%" height="${height}" loading="lazy" style="border:0;frame-sizing:content-height"></iframe>`;
}

/** Carries out what a `data-do` link promises. */
export async function run(target: HTMLElement): Promise<void> {
	const figure = target.closest('[data-figure]');
	const address = new URL(addressOf(target, figure), location.href).href;
	if (target.dataset.do === 'theme') return theme();
	if (target.dataset.do === 'share' && navigator.share) {
		await navigator.share({ title: document.title, url: location.href }).catch(() => undefined);
		return;
	}
	if (target.dataset.do === 'embed' && figure) return dialog(figure, address);
	await copied(target, address);
}

/** The address of what the figure shows now: its step, or its chart with the reader's choices. */
function addressOf(target: HTMLElement, figure: Element | null): string {
	const href = target.getAttribute('href') ?? location.href;
	const step = figure?.getAttribute('data-at');
	const query = figure?.getAttribute('data-query') ?? '';
	if (!figure) return href;
	if (target.dataset.do === 'link') {
		// a step has no place for the reader's own figures; its chart's page has
		const page = query && figure.querySelector('a[href$="#table"]')?.getAttribute('href');
		if (step && page) return page.slice(0, -'#table'.length) + figure.getAttribute('data-own');
		return step ? `#${step}` : href + query;
	}
	const chart = figure.getAttribute('data-figure') ?? '';
	const root = href.slice(0, href.indexOf('/embed/'));
	return `${root}/embed/${chart}/${step ? `${step}/` : ''}${query}`;
}

async function copied(target: HTMLElement, text: string): Promise<void> {
	const before = target.textContent;
	target.textContent = await navigator.clipboard.writeText(text).then(
		() => 'Copied',
		() => 'Copy failed'
	);
	setTimeout(() => (target.textContent = before), 1600);
}

function theme() {
	const root = document.documentElement;
	const dark = root.dataset.theme
		? root.dataset.theme === 'dark'
		: matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	try {
		localStorage.setItem('theme', root.dataset.theme);
	} catch {
		// storage may be closed to us; the choice then lasts for this page
	}
}

function dialog(figure: Element, address: string) {
	const headline = figure.querySelector('[data-headline]')?.textContent ?? '';
	const box = document.createElement('dialog');
	box.className = 'embed-dialog';
	box.setAttribute('aria-labelledby', 'embed-title');
	const title = document.createElement('h2');
	title.id = 'embed-title';
	title.textContent = 'Embed this chart';
	const code = document.createElement('textarea');
	code.readOnly = true;
	code.rows = 5;
	code.setAttribute('aria-label', 'HTML to paste');
	code.value = iframe(address, headline);
	const copy = document.createElement('button');
	copy.textContent = 'Copy';
	copy.onclick = () => void copied(copy, code.value);
	const see = document.createElement('a');
	see.href = address;
	see.textContent = 'See it alone';
	const close = document.createElement('button');
	close.textContent = 'Close';
	close.onclick = () => box.close();
	const row = document.createElement('p');
	row.append(copy, see, close);
	box.append(title, code, row);
	box.onclose = () => box.remove();
	box.onclick = (event) => {
		if (event.target === box) box.close();
	};
	document.body.append(box);
	box.showModal();
	code.select();
}
