/**
 * The details box once a mark has been opened: it is said to a screen reader, placed clear of its mark and inside the window, stays for a
 * pointer on its way to it, and is pinned by a click, a tap or Enter until the reader lets go. Fetched with
 * the first mark.
 */
import type { Snap, Stop } from '$lib/packed';
import type { Cursor, Parts } from './cursor';
import { fill } from './pinned';
import { placed, towards } from './place';

/** A pointer that rests on its way to the box for so long was on no way there. */
const rest = 300;

const place = ({ x, y }: MouseEvent) => ({ x, y });

/** What is seen of the page, below its header. */
function seen() {
	const { offsetLeft: left, offsetTop, width, height } = visualViewport!;
	const header = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
	const top = Math.max(offsetTop, header);
	return { left, top, width, height: offsetTop + height - top };
}

/** Moves the box from where its styles set it. */
function settle(details: HTMLElement, ring: Element, row?: number) {
	const { style } = details;
	style.translate = style.maxBlockSize = style.overflow = '';
	const own = details.getBoundingClientRect();
	const dot = ring.getBoundingClientRect();
	const mark = { x: dot.left + dot.width / 2, y: dot.top + dot.height / 2 };
	const to = placed(own, mark, seen(), row);
	style.translate = `${to.left - own.left}px ${to.top - own.top}px`;
	if (to.height >= own.height) return;
	style.maxBlockSize = `${to.height}px`;
	style.overflow = 'auto';
}

/** Pins on a press, by a finger's move along the marks, or by Enter. */
const presses = (event?: Event) =>
	event?.type === 'click' || (event as KeyboardEvent | undefined)?.key === 'Enter';
const pins = (event?: Event) =>
	presses(event) || (event as PointerEvent | undefined)?.pointerType === 'touch';

export class Box {
	readonly #parts: Parts;
	readonly #snap: Snap;
	readonly #cursor: Cursor;
	readonly #go: (event: PointerEvent) => void;
	/** Where a finger went down, until it goes along the marks: a swipe that scrolls opens nothing. */
	down: PointerEvent | undefined;
	#pinned: Stop | undefined;
	#at = -1;
	#count = 0;
	/** Where the pointer was when the mark opened. */
	#from: ReturnType<typeof place> | undefined;
	#timer: number | undefined;
	#open: AbortController | undefined;

	/** `go` takes the cursor to the stop under a pointer. */
	constructor(parts: Parts, snap: Snap, cursor: Cursor, go: (event: PointerEvent) => void) {
		this.#parts = parts;
		this.#snap = snap;
		this.#cursor = cursor;
		this.#go = go;
	}

	/** The stop at a place in the list of all is shown, or none; `event` is what the reader did. */
	show(event: Event | undefined, stop: Stop | undefined, at: number, count: number): void {
		clearTimeout(this.#timer);
		this.#at = at;
		this.#count = count;
		if (!stop) return this.#closed();
		if (stop === this.#pinned && presses(event)) return this.#close();
		if (event?.type === 'keydown') this.#say(stop, presses(event));
		this.#listen();
		this.#from = event instanceof MouseEvent ? place(event) : undefined;
		if (this.#pinned || pins(event)) this.#pin(stop, presses(event));
		this.#settle();
	}

	/** Whether what is shown stays as it is although a pointer moves or leaves. */
	keeps(event: PointerEvent): boolean {
		clearTimeout(this.#timer);
		if (event.pointerType === 'touch') return event.type === 'pointerleave' || !this.#along(event);
		if (this.#pinned) return true;
		const [plot, , details] = this.#parts;
		const from = this.#from;
		if (details.contains(event.relatedTarget as Node | null)) return true;
		if (!from || !towards(from, place(event), details.getBoundingClientRect())) return false;
		this.#timer = window.setTimeout(() => {
			this.#from = undefined;
			if (plot.matches(':hover')) this.#go(event);
			else if (!details.matches(':hover')) this.#close();
		}, rest);
		return true;
	}

	/** Whether a finger goes along the marks. */
	#along({ x, y }: PointerEvent) {
		const { down } = this;
		if (down && Math.abs(x - down.x) < Math.abs(y - down.y) + 9) return false;
		this.down = undefined;
		return true;
	}
	#pin(stop: Stop, pressed: boolean) {
		const [plot, , details, said] = this.#parts;
		this.#pinned = stop;
		const figure = plot.closest<HTMLElement>('[data-figure]')!;
		fill({ details, figure, stop, said, pressed, shut: this.#shut });
		this.#tell(stop);
	}
	/** Says to whoever listens at the figure which mark is pinned, or that none is any more. */
	#tell = (detail: Stop | null) =>
		this.#parts[0].dispatchEvent(new CustomEvent('held', { bubbles: true, detail }));
	/** To a screen reader. */
	#say({ title, lines, source }: Stop, pinned: boolean) {
		const place = `${this.#at + 1} of ${this.#count}`;
		const kept = pinned ? ['kept open: Tab leads into it, Escape closes it'] : [];
		const words = [title, ...lines, ...(source ? [source.title] : []), place, ...kept];
		this.#parts[3].textContent = words.join(', ');
	}
	#settle = () => {
		const [, ring, details] = this.#parts;
		settle(details, ring, this.#snap === 'x' ? this.#from?.y : undefined);
	};

	/** Hears whatever lets go of it from anywhere on the page. */
	#listen() {
		if (this.#open) return;
		const [plot, , details] = this.#parts;
		this.#open = new AbortController();
		const { signal } = this.#open;
		addEventListener('keydown', ({ key }) => key === 'Escape' && this.#shut(), { signal });
		plot.addEventListener('keydown', this.#key, { signal });
		// in a low window the box may have opened under the pointer
		const press = (event: Event) => this.#pinned || this.#cursor.show(this.#at, event);
		details.addEventListener('click', press, { signal });
		const within = (event: Event) =>
			event.composedPath().some((node) => node === plot || node === details);
		addEventListener('pointerup', (event) => within(event) || this.#close(), { signal });
		addEventListener('resize', this.#settle, { signal });
		// a press on the page around an embed is heard as the focus that leaves it
		if (parent !== window) addEventListener('blur', this.#close, { signal });
		// far figures are not painted, nor what reaches over the edge of one
		details.parentElement!.style.contentVisibility = 'visible';
	}
	/** Keys of a mark that is open: Enter pins it, and pages lead ten marks on. */
	#key = (event: KeyboardEvent) => {
		const by = { Enter: 0, PageDown: 10, PageUp: -10 }[event.key];
		if (by === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
		event.preventDefault();
		this.#cursor.show(Math.max(0, Math.min(this.#at + by, this.#count - 1)), event);
	};
	#close = () => this.#cursor.show(-1);
	#closed() {
		const [, , details] = this.#parts;
		this.#open?.abort();
		if (this.#pinned) this.#tell(null);
		this.#pinned = this.#open = this.#from = undefined;
		details.classList.remove('pinned');
		details.parentElement!.style.contentVisibility = '';
	}
	/** Closes it for a reader who may be inside: the focus goes back to the plot. */
	#shut = () => {
		const [plot, , details] = this.#parts;
		const inside = details.matches(':focus-within');
		this.#close();
		if (inside) plot.focus({ preventScroll: true });
	};
}
