/** What boxes do not tell: how the picture is painted, as the mean colours of a grid laid over the plot. */
import type { Page } from './page';
import type { Read } from './read';

/** Red, green and blue of each cell, row by row. */
export type Ink = readonly number[];

const CELLS = { across: 24, down: 15 } as const;

/** Looks at a shot of a window in any browser's canvas. */
export const inkOf = (page: Page, png: Buffer, plot: Read['plot']): Promise<Ink> =>
	page.run(
		async ({ data, plot, across, down }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${data}`;
			await image.decode();
			const [width, height] = [Math.round(plot.width), Math.round(plot.height)];
			const canvas = Object.assign(document.createElement('canvas'), { width, height });
			const pen = canvas.getContext('2d', { willReadFrequently: true })!;
			pen.drawImage(image, -plot.x, -plot.y);
			const { data: pixels } = pen.getImageData(0, 0, width, height);
			const sums = Array.from({ length: across * down * 3 }, () => 0);
			const counts = Array.from({ length: across * down * 3 }, () => 0);
			for (let y = 0; y < height; y++)
				for (let x = 0; x < width; x++) {
					const column = Math.floor((x / width) * across);
					const cell = Math.floor((y / height) * down) * across + column;
					for (const c of [0, 1, 2]) {
						sums[cell * 3 + c]! += pixels[(y * width + x) * 4 + c]!;
						counts[cell * 3 + c]!++;
					}
				}
			return sums.map((sum, i) => Math.round(sum / counts[i]!));
		},
		{ data: png.toString('base64'), plot, ...CELLS }
	);

/** The greatest distance of two paintings in any cell, from 0 to 1. */
export const inkApart = (here: Ink, there: Ink): number =>
	Math.max(...here.map((value, i) => Math.abs(value - (there[i] ?? NaN)))) / 255;
