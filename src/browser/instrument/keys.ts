/** The ends of a window by keys, as of any slider. */
import type { Brush } from './brush';
import { keyed, moved, type End } from './span';

/** Keys that follow each other sooner are one change. */
const REST = 500;

export function key(brush: Brush) {
	let rest: number | undefined;
	for (const [end, handle] of Object.entries(brush.handles) as [End, HTMLElement][]) {
		handle.addEventListener('keydown', (event) => {
			if (event.metaKey || event.ctrlKey || event.altKey) return;
			const day = keyed(event, end, brush.span, brush.bounds);
			if (day === null) return;
			event.preventDefault();
			brush.move(moved(brush.span, end, day, brush.bounds));
			clearTimeout(rest);
			rest = window.setTimeout(() => brush.rest(), REST);
		});
		handle.addEventListener('focusout', () => {
			clearTimeout(rest);
			brush.rest();
		});
	}
}
