/** Words under a strip: its ends keep off each other and inside, and years give way to them. */
import { clamp } from './span';

const GAP = 8;

/** Where two labels of these widths begin, each under its place as far as the other and the room let it. */
export function placed(
	[from, to]: readonly [number, number],
	[first, second]: readonly [number, number],
	[low, high]: readonly [number, number]
): [number, number] {
	let left = clamp(low, from - first / 2, high - second - GAP - first);
	let right = clamp(low + first + GAP, to - second / 2, high - second);
	const over = left + first + GAP - right;
	if (over > 0) {
		const half = clamp(over - (high - second - right), over / 2, left - low);
		left -= half;
		right += over - half;
	}
	return [left, right];
}

/** Writes the ends under a strip that is so wide; the room reaches over its start by `before` pixels. */
export function label(
	years: HTMLElement,
	shares: readonly [number, number],
	words: readonly [string, string],
	before: number
) {
	const width = years.clientWidth;
	const ends = [...years.querySelectorAll('b')] as [HTMLElement, HTMLElement];
	ends.forEach((end, i) => (end.textContent = words[i]!));
	const widths = ends.map((end) => end.offsetWidth) as [number, number];
	const places = placed([shares[0] * width, shares[1] * width], widths, [-before, width]);
	ends.forEach((end, i) => (end.style.translate = `${places[i]}px`));
	for (const year of years.querySelectorAll('span')) {
		const at = Number(year.dataset.year) * width;
		const under = places.some((x, i) => at < x + widths[i]! + GAP && at + 34 + GAP > x);
		year.classList.toggle('under', under || at + 30 > width);
	}
}
