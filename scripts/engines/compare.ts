/** One engine's reading of a step beside Chromium's. */
import { inkApart, type Ink } from './ink';
import type { Read } from './read';
import { reasonFor, type Reason } from './reasons';

export interface Difference {
	readonly step: string;
	readonly what: string;
	/** Pixels, where it is a distance. */
	readonly off: number;
	readonly reason: Reason | null;
}

/** The least distance that a reader could see, in pixels. */
export const LEAST = 1;

/** What differs by more than a pixel, and the greatest distance of all that needs no reason. */
export function compare(engine: string, step: string, here: Read, there: Read) {
	const differences: Difference[] = [];
	let greatest = 0;
	const note = (what: string, off = Infinity) => {
		const reason = off > LEAST ? reasonFor(engine, what, off) : null;
		if (off > LEAST) differences.push({ step, what, off, reason });
		if (!reason) greatest = Math.max(greatest, off);
	};
	for (const fault of here.faults) note(fault);
	if (here.unlike) note(`is not the picture that the build drew: ${here.unlike}`);
	for (const side of ['width', 'height'] as const)
		note(`plot ${side}`, Math.abs(here.plot[side] - there.plot[side]));
	const names = (read: Read) => read.boxes.map(({ name }) => name).join('\n');
	if (names(here) !== names(there)) {
		const [mine, other] = [here, there].map(({ boxes }) => new Set(boxes.map(({ name }) => name)));
		const extra = [...mine!].filter((name) => !other!.has(name));
		const lost = [...other!].filter((name) => !mine!.has(name));
		note(`other marks: ${extra.join(', ') || 'none'} for ${lost.join(', ') || 'none'}`);
		return { differences, greatest };
	}
	// a plot that is higher or wider by a reason is compared by shares of it
	const grown = [there.plot.width / here.plot.width, there.plot.height / here.plot.height];
	here.boxes.forEach(({ name, at }, i) => {
		const half = at.length / 2;
		const off = at.map((place, j) =>
			Math.abs(place * (grown[j < half ? 0 : 1] ?? 1) - (there.boxes[i]?.at[j] ?? NaN))
		);
		note(name, off.some(Number.isNaN) ? Infinity : Math.max(...off));
	});
	return { differences, greatest };
}

/** Two paintings may differ by so much in the mean colour of a cell: letters are smoothed in ways of their own. */
export const INK = 0.08;

/** Steps that are painted otherwise, and the greatest distance of all that needs no reason; `null` where none was looked at. */
export function paintings(
	engine: string,
	here: ReadonlyMap<string, Ink>,
	there: ReadonlyMap<string, Ink>
) {
	const all = [...here].map(([step, ink]) => {
		const off = inkApart(ink, there.get(step)!);
		const what = `painting of ${step}`;
		return { step, what, off, reason: off > INK ? reasonFor(engine, what, off) : null };
	});
	const plain = all.filter(({ reason }) => !reason).map(({ off }) => off);
	return {
		differences: all.filter(({ off }) => !(off <= INK)),
		apart: all.length ? Math.max(...plain) : null
	};
}
