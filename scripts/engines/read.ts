/**
 * A step as an engine shows it. What runs in the page is handed over as text: `stepsOf`, `reach`, `unlike`, `find` and
 * `measure` stand alone and know nothing outside themselves. Waiting looks at every frame.
 */
import type { Page } from './page';

export interface Box {
	/** Tag, `data-id` and words: what the mark is known by. */
	readonly name: string;
	/**
	 * Places relative to the plot, in pixels: of a shape its four edges; of words where they are anchored,
	 * along x, and their first baseline, for how wide and high letters come out is the engine's own.
	 */
	readonly at: readonly number[];
}

export interface Read {
	readonly boxes: readonly Box[];
	/** In the window. */
	readonly plot: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	};
	/** Where the picture is not the one that the build drew for the step. */
	readonly unlike: string;
	readonly faults: readonly string[];
}

/** The steps of the story in their order, with the chart of each. */
export const stepsOf = () =>
	[...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => ({
		id: dataset.step ?? '',
		chart: dataset.for ?? ''
	}));

interface Wait {
	readonly id: string;
	/** Longest that each thing is waited for, in milliseconds. */
	readonly patience: number;
}

/** Scrolls to a step, waits until its figure shows it, and answers whether it does and the plot's selector. */
async function reach({ id, patience }: Wait) {
	const step = document.querySelector<HTMLElement>(`[data-step="${id}"]`)!;
	const chart = step.dataset.for!;
	const figure = step.closest('[data-scene]')!.querySelector(`[data-figure="${chart}"]`)!;
	// the first step of a scene names itself before its figure is near enough to be laid out
	const laidOut = () =>
		[...figure.querySelectorAll('svg.plot *')].some(
			(mark) =>
				mark.getBoundingClientRect().width > 0 && mark.checkVisibility({ opacityProperty: true })
		);
	const shown = () => figure.getAttribute('data-at') === id && laidOut();

	const detour = step.closest('details');
	if (detour) detour.open = true;
	step.scrollIntoView({ block: 'center', behavior: 'instant' });
	const end = performance.now() + patience;
	while (!shown() && performance.now() < end) await new Promise(requestAnimationFrame);
	const reached = shown();
	await document.fonts.ready;
	const scene = `[data-scene]:has([data-step="${id}"])`;
	return { reached, chart, plot: `${scene} [data-figure="${chart}"] svg.plot` };
}

/** Waits until a plot is the one that the build drew for a step, and answers where it is not. */
async function unlike({ id, patience, chart, plot }: Wait & { chart: string; plot: string }) {
	const places = 'x y x1 y1 x2 y2 cx cy r width height d dx dy viewBox'.split(' ');
	/** Every element of a picture with its geometry and words, numbers to the hundredth. */
	const geometry = (picture: Element) =>
		[...picture.querySelectorAll('*')].map((node) => {
			const said = places.map((name) => node.getAttribute(name) ?? '');
			const moved = /transform:([^;]*)/.exec(node.getAttribute('style') ?? '')?.[1] ?? '';
			const words = node.children.length ? '' : (node.textContent ?? '');
			const text = [node.localName, ...said, moved, words].join('|').replace(/\s+/g, ' ');
			return text.replace(/-?\d*\.\d+/g, (n) => String(Math.round(Number(n) * 100) / 100));
		});
	const page = new URL(`embed/${chart}/${id}/`, document.baseURI.replace(/[#?].*/, ''));
	const html = await (await fetch(page)).text();
	const golden = new DOMParser().parseFromString(html, 'text/html').querySelector('svg.plot')!;
	const wanted = geometry(golden).sort();
	/** First element that one picture has and the other has not. */
	const difference = () => {
		const picture = document.querySelector(plot);
		const shown = picture ? geometry(picture).sort() : [];
		const extra = shown.find((one) => !wanted.includes(one));
		const lost = wanted.find((one) => !shown.includes(one));
		if (extra || lost) return `shows ${extra ?? 'nothing'} for ${lost ?? 'nothing'}`;
		return shown.length === wanted.length ? '' : `${shown.length} elements for ${wanted.length}`;
	};
	const end = performance.now() + patience;
	while (difference() && performance.now() < end) await new Promise(requestAnimationFrame);
	await new Promise(requestAnimationFrame);
	// what comes and goes by a transition is read when it has
	const moving = document.querySelector(plot)?.getAnimations({ subtree: true }) ?? [];
	const transitions = moving.filter((one) => one instanceof CSSTransition);
	await Promise.allSettled(transitions.map(({ finished }) => finished));
	return difference();
}

/**
 * Keeps the marks of a plot that are drawn, for `measure`. Chromium calls visible what stands in a group that is not
 * displayed, and of a bar without size each engine says another place.
 */
function find(plot: string): void {
	const seen = (mark: SVGGraphicsElement) => {
		if (mark.closest('clipPath, defs') || !mark.getClientRects().length) return false;
		if (mark instanceof SVGTextElement && !mark.getNumberOfChars()) return false;
		const { width, height } = mark.getBBox();
		const empty = mark instanceof SVGRectElement && !width && !height;
		return !empty && mark.checkVisibility({ opacityProperty: true });
	};
	const marks = document
		.querySelector(plot)!
		.querySelectorAll<SVGGraphicsElement>('circle, rect, path, line, text');
	Object.assign(window, { marksDrawn: [...marks].filter(seen) });
}

/** Where the marks of a plot are: boxes without outlines, which engines count in or not. */
function measure(selector: string): Pick<Read, 'boxes' | 'plot'> {
	const plot = document.querySelector(selector)!;
	const origin = plot.getBoundingClientRect();
	const edges = (node: SVGGraphicsElement) => {
		const { x, y, width, height } = node.getBBox();
		const corners = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((corner) =>
			corner.matrixTransform(node.getScreenCTM()!)
		);
		const [left = 0, right = 0] = corners.map(({ x }) => x - origin.x).sort((a, b) => a - b);
		const [top = 0, bottom = 0] = corners.map(({ y }) => y - origin.y).sort((a, b) => a - b);
		// what lies far outside is cut away: its box is thousands of pixels wide, and its places are floats
		const within = (place: number, whole: number) => Math.max(-50, Math.min(whole + 50, place));
		const across = [left, right].map((x) => within(x, origin.width));
		return [...across, ...[top, bottom].map((y) => within(y, origin.height))];
	};
	const words = (node: SVGTextElement) => {
		const [left = 0, right = 0] = edges(node);
		const anchor = getComputedStyle(node).textAnchor;
		const first = node.getStartPositionOfChar(0);
		const baseline = new DOMPoint(first.x, first.y).matrixTransform(node.getScreenCTM()!);
		const x = anchor === 'end' ? right : anchor === 'middle' ? (left + right) / 2 : left;
		return [x, baseline.y - origin.y];
	};
	const boxes = (window as unknown as { marksDrawn: SVGGraphicsElement[] }).marksDrawn.map(
		(mark) => {
			const key = mark.closest('[data-id]')?.getAttribute('data-id') ?? mark.classList[0] ?? '';
			const isText = mark instanceof SVGTextElement;
			const said = isText ? mark.textContent.replace(/\s+/g, ' ').trim() : '';
			const at = isText ? words(mark) : edges(mark);
			return { name: [mark.localName, key, said].filter(Boolean).join(' '), at };
		}
	);
	const { x, y, width, height } = origin;
	return { boxes, plot: { x, y, width, height } };
}

/** Scrolls to a step, waits until the pinned figure shows it, and reads the picture. */
export async function readStep(page: Page, wait: Wait): Promise<Read> {
	const { reached, chart, plot } = await page.run(reach, wait);
	const difference = await page.run(unlike, { ...wait, chart, plot });
	await page.run(find, plot);
	const measured = await page.run(measure, plot);
	return { ...measured, unlike: difference, faults: reached ? [] : ['is not shown'] };
}
