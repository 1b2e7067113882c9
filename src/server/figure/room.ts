/** The room of a plot as properties of its box, and as rules for boxes that have lost theirs. */
import { margins, plots } from '$lib/margins';

type Margin = keyof typeof margins;

/** `pinned` ones have both ways too, for a plot that moves without laying anything out: see Pinned.svelte. */
export function roomOf(margin: Margin, pinned: boolean): string {
	const { top, right, bottom, left } = margins[margin];
	const forms =
		margin === 'wide' ? `;--form:${plots.narrow.aspect};--broad:${plots.broad.aspect}` : '';
	const ways = pinned ? `;--top:${top}px;--across:${left + right}px;--down:${top + bottom}px` : '';
	return `--inset:${top}px ${right}px ${bottom}px ${left}px;--left:${left}px${ways}${forms}`;
}

/** The same by class, for a story whose `style` attributes a proxy or an archive has dropped on the way. */
export const rooms = (Object.keys(margins) as Margin[])
	.map((name) => `[data-scene] .${name}{${roomOf(name, true)}}`)
	.join('');
