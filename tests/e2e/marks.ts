import type { Page } from '@playwright/test';

/** The box of a mark as it is shown, with what stands round it; all in pixels of the window. */
export interface Seen {
	readonly open: boolean;
	readonly pinned: boolean;
	readonly title: string;
	/** The middle of the ring. */
	readonly mark: readonly [x: number, y: number];
	/** The middle of the source's link, where the mark has one. */
	readonly link: readonly [x: number, y: number] | null;
	/** Nothing lies over that. */
	readonly reached: boolean;
	readonly covers: boolean;
	readonly within: boolean;
	/** Middle and size of the button that closes it. */
	readonly shut: readonly [x: number, y: number, size: number] | null;
}

/** What is seen of the details of the one figure on a page. */
export const seen = (page: Page): Promise<Seen> =>
	page.evaluate(() => {
		const box = document.querySelector<HTMLElement>('[data-details]')!;
		const middle = (part: Element) => {
			const { left, top, width, height } = part.getBoundingClientRect();
			return [left + width / 2, top + height / 2] as const;
		};
		const { left, top, right, bottom } = box.getBoundingClientRect();
		const mark = middle(document.querySelector('[data-ring]')!);
		const anchor = box.querySelector('a');
		const button = box.querySelector('button.shut');
		const link = anchor && middle(anchor);
		return {
			open: !box.hidden,
			pinned: button !== null && !box.hidden,
			title: box.querySelector('strong')?.textContent ?? '',
			mark,
			link,
			reached: link !== null && anchor!.contains(document.elementFromPoint(...link)),
			covers: mark[0] > left && mark[0] < right && mark[1] > top && mark[1] < bottom,
			within:
				left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5,
			shut: button && [...middle(button), Math.min(button.clientWidth, button.clientHeight)]
		};
	});

/** Middles of marks of the one figure on a page, spread over all that it has. */
export const spread = (page: Page, count: number): Promise<(readonly [x: number, y: number])[]> =>
	page.evaluate((count) => {
		const { stops } = JSON.parse(document.querySelector('[data-marks]')!.textContent) as {
			stops: [number, number][];
		};
		const { left, top, width, height } = document
			.querySelector('[data-plot]')!
			.getBoundingClientRect();
		const every = Math.max(1, stops.length / count);
		return Array.from({ length: Math.min(count, stops.length) }, (_, i) => {
			const [x, y] = stops[Math.floor(i * every)]!;
			// an edge belongs to what lies beside the plot
			const inside = (share: number, size: number) =>
				Math.min(Math.max((share / 100) * size, 1), size - 1);
			return [left + inside(x, width), top + inside(y, height)] as const;
		});
	}, count);
