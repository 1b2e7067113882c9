/** What the other checks run in the page: each function stands alone, as in read.ts. */

/** Waits for something to hold, looking at every frame; says whether it came to hold. */
export async function holds({ what, patience }: { what: string; patience: number }) {
	const tests: Record<string, () => boolean> = {
		details: () => !part('details')?.hidden && part('details')!.textContent !== '',
		said: () => part('said')!.textContent !== '' && part('said')!.textContent !== said,
		closed: () => part('details')!.hidden,
		dialog: () => document.querySelector('dialog[open] textarea') !== null,
		'no dialog': () => document.querySelector('dialog[open]') === null,
		files: () => document.querySelector('dialog[open] .row button.main') !== null,
		header: () => document.querySelector('.masthead')!.getBoundingClientRect().top >= 0,
		menu: () => document.querySelector('[data-menu]:popover-open') !== null,
		'no menu': () => document.querySelector('[data-menu]:popover-open') === null,
		copied: () => document.querySelector('nav > [data-do="share"]')!.textContent === 'Copied',
		chapter: () => Math.abs(chapter()!.getBoundingClientRect().top) < 99
	};
	// not by the address, which names the first step of a chapter as soon as that is reached
	const chapter = () =>
		document.querySelector(
			document.querySelector<HTMLAnchorElement>('[data-menu] li:nth-child(3) a')!.hash
		);
	const figure = document.querySelector('[data-tried]');
	const part = (name: string) => figure?.querySelector<HTMLElement>(`[data-${name}]`) ?? null;
	const said = figure?.getAttribute('data-heard') ?? '';
	const end = performance.now() + patience;
	while (!tests[what]!() && performance.now() < end) await new Promise(requestAnimationFrame);
	if (what === 'said') figure!.setAttribute('data-heard', part('said')!.textContent ?? '');
	return tests[what]!();
}

/** Marks the figure that is tried, and answers where the middle of its plot is. */
export function tried(step: string) {
	const at = document.querySelector<HTMLElement>(`[data-step="${step}"]`)!;
	const figure = at.closest('[data-scene]')!.querySelector(`[data-figure="${at.dataset.for}"]`)!;
	figure.setAttribute('data-tried', '');
	const { x, y, width, height } = figure.querySelector('[data-plot]')!.getBoundingClientRect();
	return { x: x + width / 2, y: y + height / 2 };
}

export const focus = () => document.querySelector<HTMLElement>('[data-tried] [data-plot]')!.focus();

/** From now on files are kept instead of saved. */
export function keepFiles() {
	const kept = ((window as never as { kept: Blob[] }).kept = [] as Blob[]);
	const make = URL.createObjectURL.bind(URL);
	URL.createObjectURL = (file: Blob) => (kept.push(file), make(file));
	HTMLAnchorElement.prototype.click = function () {
		this.dataset.saved = this.download;
		document.documentElement.dataset.saved = this.download;
	};
}

/** Clicks a button of the dialog by its word, waits for its file, and looks for the line of Nvidia in it. */
export async function fileWithLine({ button, patience }: { button: string; patience: number }) {
	const { kept } = window as never as { kept: Blob[] };
	const root = document.documentElement;
	delete root.dataset.saved;
	const all = [...document.querySelectorAll<HTMLButtonElement>('dialog[open] .row button')];
	all.find(({ textContent }) => textContent === button)!.click();
	const end = performance.now() + patience;
	while (!root.dataset.saved && performance.now() < end) await new Promise(requestAnimationFrame);
	const file = kept.at(-1);
	if (!root.dataset.saved || !file) return `no ${button}`;
	const url = await new Promise<string>((done) => {
		const reader = new FileReader();
		reader.onload = () => done(reader.result as string);
		reader.readAsDataURL(file);
	});
	const image = new Image();
	image.src = url;
	await image.decode();
	const [width, height] = [image.naturalWidth, image.naturalHeight];
	const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
	pen.drawImage(image, 0, 0);
	const { data } = pen.getImageData(0, 0, width, height);
	// green that is neither ground nor ink: columns of the picture that the line crosses
	const columns = new Set<number>();
	for (let i = 0; i < data.length; i += 4)
		if (data[i + 1]! > data[i]! + 30 && data[i + 1]! > data[i + 2]! + 60)
			columns.add((i / 4) % width);
	return columns.size > width / 4 ? '' : `${button} without its line (${columns.size} columns)`;
}

/** Puts an embed into a frame, and answers the height that it asks for beside the one that it has. */
export async function embedHeight({ path, patience }: { path: string; patience: number }) {
	const frame = document.createElement('iframe');
	frame.src = new URL(`${path}?childId=tried`, document.baseURI).href;
	frame.style.cssText = 'position:fixed;inset:0;width:700px;height:300px';
	let asked = 0;
	const hear = ({ data }: MessageEvent) => {
		const [, , height] = /^pymxPYMx(\w+)xPYMxheightxPYMx([\d.]+)/.exec(String(data)) ?? [];
		if (height) frame.style.height = `${(asked = Number(height))}px`;
	};
	addEventListener('message', hear);
	document.body.append(frame);
	const own = () => frame.contentDocument?.body?.getBoundingClientRect().height ?? 0;
	const end = performance.now() + patience;
	while ((!asked || Math.abs(asked - own()) > 1) && performance.now() < end)
		await new Promise(requestAnimationFrame);
	const off = Math.abs(asked - own());
	removeEventListener('message', hear);
	frame.remove();
	return { asked, off };
}

/** Puts elements into the page, and answers those that never said that they were ready. */
export async function elements({ steps, patience }: { steps: string[][]; patience: number }) {
	const ready = new Set<string>();
	addEventListener('chartready', (event) =>
		ready.add((event as CustomEvent<{ chart: string }>).detail.chart)
	);
	const script = document.createElement('script');
	script.type = 'module';
	script.src = new URL('/embed.js', document.baseURI).href;
	document.head.append(script);
	for (const [chart = '', step = ''] of steps) {
		const element = document.createElement('ai-cost-chart');
		element.setAttribute('chart', chart);
		element.setAttribute('step', step);
		document.body.prepend(element);
	}
	scrollTo(0, 0);
	const end = performance.now() + patience;
	while (ready.size < steps.length && performance.now() < end)
		await new Promise(requestAnimationFrame);
	return steps.map(([chart = '']) => chart).filter((chart) => !ready.has(chart));
}

/** Words that open a note: those without their underline, and those whose punctuation stands on another line. */
export function notes(): string[] {
	const links = [...document.querySelectorAll<HTMLElement>('.prose [data-do="note"]')];
	return links.flatMap((link) => {
		const line = link.querySelector('.line');
		if (!line) return ['no words'];
		const words = line.textContent ?? '';
		if (!getComputedStyle(line).textDecorationLine.includes('underline'))
			return [`${words} is not underlined`];
		const next = link.nextSibling;
		if (next?.nodeType !== Node.TEXT_NODE || !/^[.,:;!?’”)]/.test(next.textContent!)) return [];
		const range = document.createRange();
		range.setStart(next, 0);
		range.setEnd(next, 1);
		const [last, behind] = [[...line.getClientRects()].at(-1)!, range.getClientRects()[0]];
		return !behind || behind.top < last.bottom ? [] : [`${words}${range.toString()} is torn`];
	});
}

/** Scrolls to the first guess, and answers the place. */
export function toGuess(): number {
	document.querySelector('[data-guess]')!.scrollIntoView({ block: 'center', behavior: 'instant' });
	return scrollY;
}

/** Waits until the page stands at a place, and answers how far it is from it. */
export async function awayFrom({ place, patience }: { place: number; patience: number }) {
	const end = performance.now() + patience;
	while (Math.abs(scrollY - place) > 1 && performance.now() < end)
		await new Promise(requestAnimationFrame);
	return Math.abs(scrollY - place);
}

/** What the header says of the chapter that is read, where that is not its title; else nothing. */
export function progress(): string {
	const said = document.querySelector('[data-progress]')!.textContent;
	const begun = [...document.querySelectorAll('[data-chapter]')].filter(
		(chapter) => chapter.getBoundingClientRect().top < innerHeight / 2
	);
	const title = begun.at(-1)?.querySelector('h2')?.textContent ?? '';
	return said.includes(title) && said.includes(`${begun.length} of`) ? '' : said;
}
