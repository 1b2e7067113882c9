/** What runs in the page, handed over as text: each function stands alone and knows nothing outside itself. */

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

/**
 * Scrolls to a step, waits until the pinned figure shows it, and reads the picture: boxes without
 * outlines, which engines count in or not. Waiting looks at every frame, and gives up after `patience` ms.
 */
export async function readStep({ id, patience }: { id: string; patience: number }): Promise<Read> {
	const step = document.querySelector<HTMLElement>(`[data-step="${id}"]`)!;
	const chart = step.dataset.for!;
	const figure = step.closest('[data-scene]')!.querySelector(`[data-figure="${chart}"]`)!;
	const frame = () => new Promise(requestAnimationFrame);
	const until = async (holds: () => boolean) => {
		const end = performance.now() + patience;
		while (!holds() && performance.now() < end) await frame();
		return holds();
	};
	const places = 'x y x1 y1 x2 y2 cx cy r width height d dx dy viewBox'.split(' ');
	/** Every element of a picture with its geometry and words, numbers to the hundredth. */
	const geometry = (plot: Element) =>
		[...plot.querySelectorAll('*')].map((node) => {
			const said = places.map((name) => node.getAttribute(name) ?? '');
			const moved = /transform:([^;]*)/.exec(node.getAttribute('style') ?? '')?.[1] ?? '';
			const words = node.children.length ? '' : (node.textContent ?? '');
			const text = [node.localName, ...said, moved, words].join('|').replace(/\s+/g, ' ');
			return text.replace(/-?\d*\.\d+/g, (n) => String(Math.round(Number(n) * 100) / 100));
		});
	const plotOf = () => figure.querySelector('svg.plot');
	const faults: string[] = [];

	step.scrollIntoView({ block: 'center', behavior: 'instant' });
	const page = new URL(`embed/${chart}/${id}/`, document.baseURI.replace(/[#?].*/, ''));
	const html = await (await fetch(page)).text();
	const golden = new DOMParser().parseFromString(html, 'text/html').querySelector('svg.plot')!;
	const wanted = geometry(golden).sort();
	/** First element that one picture has and the other has not. */
	const unlike = () => {
		const shown = plotOf() ? geometry(plotOf()!).sort() : [];
		const extra = shown.find((one) => !wanted.includes(one));
		const lost = wanted.find((one) => !shown.includes(one));
		if (extra || lost) return `shows ${extra ?? 'nothing'} for ${lost ?? 'nothing'}`;
		return shown.length === wanted.length ? '' : `${shown.length} elements for ${wanted.length}`;
	};
	// the first step of a scene names itself before its figure is near enough to be laid out
	const laidOut = () =>
		[...figure.querySelectorAll('svg.plot *')].some(
			(mark) =>
				mark.getBoundingClientRect().width > 0 && mark.checkVisibility({ opacityProperty: true })
		);
	if (!(await until(() => figure.getAttribute('data-at') === id && laidOut())))
		faults.push('is not shown');
	await document.fonts.ready;
	await until(() => unlike() === '');
	await frame();

	const plot = plotOf()!;
	const origin = plot.getBoundingClientRect();
	const edges = (node: SVGGraphicsElement) => {
		const { x, y, width, height } = node.getBBox();
		const matrix = node.getScreenCTM()!;
		const corners = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((corner) =>
			corner.matrixTransform(matrix)
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
	const marks = [...plot.querySelectorAll<SVGGraphicsElement>('circle, rect, path, line, text')];
	const boxes = marks
		.filter(
			(mark) => !mark.closest('clipPath, defs') && mark.checkVisibility({ opacityProperty: true })
		)
		.filter((mark) => !(mark instanceof SVGTextElement) || mark.getNumberOfChars() > 0)
		.map((mark) => {
			const key = mark.closest('[data-id]')?.getAttribute('data-id') ?? mark.classList[0] ?? '';
			const isText = mark instanceof SVGTextElement;
			const said = isText ? mark.textContent.replace(/\s+/g, ' ').trim() : '';
			const at = isText ? words(mark) : edges(mark);
			return { name: [mark.localName, key, said].filter(Boolean).join(' '), at };
		});
	const { x, y, width, height } = origin;
	return { boxes, plot: { x, y, width, height }, unlike: unlike(), faults };
}
