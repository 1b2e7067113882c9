/** A strip by mouse, pen and finger: an end is moved, the window as a whole, or the end nearest to where it is pressed. */
import type { Brush } from './brush';
import { moved, shifted, type End, type Span } from './span';

/** Pixels to either side of an end that are its own, and those that a finger may tremble. */
const [REACH, STILL] = [22, 3];

interface Hold {
	readonly id: number;
	/** The end that is held; `null` for the window. */
	readonly end: End | null;
	readonly x: number;
	readonly span: Span;
	/** Days from the end to where it is held; nothing where it comes to the press. */
	readonly off: number;
	/** The end that comes to the press itself, where it was near none. */
	readonly comes: End | null;
	moving: boolean;
}

/** The end at a place, near which it was pressed or outside of the window; `null` inside of it. */
export function endAt(x: number, [from, to]: readonly [number, number]): End | null {
	const reach = Math.min(REACH, (to - from) / 3);
	if (x < from + reach) return 'from';
	return x > to - reach ? 'to' : null;
}

function holdAt(brush: Brush, { clientX, pointerId, pointerType }: PointerEvent): Hold {
	const { span, strip } = brush;
	const x = clientX - strip.getBoundingClientRect().left;
	const places = [brush.place(span.from), brush.place(span.to)] as const;
	const end = endAt(x, places);
	const near = end && Math.abs(x - brush.place(span[end])) <= REACH;
	const comes = near ? null : (end ?? (x - places[0] < places[1] - x ? 'from' : 'to'));
	const off = end && near ? brush.dayAt(clientX) - span[end] : 0;
	// a finger may be about to scroll
	const moving = !near && end !== null && pointerType !== 'touch';
	return { id: pointerId, end, x: clientX, span, off, comes, moving };
}

/** Follows what is held to where it is now. */
function follow(brush: Brush, { end, span, off, x }: Hold, { clientX }: PointerEvent) {
	const at = brush.dayAt(clientX);
	const { bounds } = brush;
	brush.move(end ? moved(span, end, at - off, bounds) : shifted(span, at - brush.dayAt(x), bounds));
}

export function point(brush: Brush) {
	const { strip } = brush;
	let hold: Hold | null = null;
	const hear = (name: 'down' | 'move' | 'up' | 'cancel', then: (event: PointerEvent) => void) =>
		strip.addEventListener(`pointer${name}`, (event) => {
			if (name === 'down' ? !hold && !event.button : event.pointerId === hold?.id) then(event);
		});
	const leave = () => {
		hold = null;
		strip.removeAttribute('data-held');
	};
	hear('down', (event) => {
		event.preventDefault();
		hold = holdAt(brush, event);
		strip.setPointerCapture(event.pointerId);
		strip.toggleAttribute('data-held', true);
		if (hold.end) brush.handles[hold.end].focus({ preventScroll: true });
		if (hold.moving) follow(brush, hold, event);
	});
	hear('move', (event) => {
		hold!.moving ||= Math.abs(event.clientX - hold!.x) > STILL;
		if (hold!.moving) follow(brush, hold!, event);
	});
	hear('up', (event) => {
		if (hold!.moving) follow(brush, hold!, event);
		else if (hold!.comes) follow(brush, { ...hold!, end: hold!.comes }, event);
		brush.rest();
		leave();
	});
	hear('cancel', () => {
		brush.undo();
		leave();
	});
	strip.addEventListener('dblclick', () => brush.whole());
}
