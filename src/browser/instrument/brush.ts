/**
 * The window of a chart chosen on its whole time: what a strip shows, and what it asks of the form beside the chart. The
 * form is heard by the chart as after any change of a field: `input` while an end moves, `change` when it rests.
 */
import type { State, View } from '$lib/chart';
import { DAY, date, day } from '$lib/format';
import { label } from './labels';
import { rangeOf, type Bounds, type End, type Span } from './span';

const ends = ['from', 'to'] as const satisfies readonly End[];
const isoOf = (at: number) => date(at * DAY, 'iso');

export class Brush {
	span: Span;
	readonly strip: HTMLElement;
	readonly handles: Readonly<Record<End, HTMLElement>>;
	readonly #whole: Bounds;
	readonly #root: HTMLElement;
	readonly #form: HTMLFormElement;
	/** Until which day anything was known, on a day that is asked for. */
	#asof = Infinity;
	/** The last window in which the chart had something to draw. */
	#held: Span;
	/** Whether it is the window with which the chart begins. */
	#begun = true;
	#frame = 0;
	/** Where a change began that has not ended. */
	#start: Span | null = null;

	constructor(root: HTMLElement, form: HTMLFormElement) {
		const { min, max, least, step, days } = root.dataset;
		[this.#root, this.#form] = [root, form];
		this.#whole = {
			...{ min: +min!, max: +max!, least: +least!, step: step as Bounds['step'] },
			days: days ? days.split(' ').map((more) => +min! + +more) : []
		};
		this.strip = root.querySelector('[data-strip]')!;
		const [from, to] = ends.map((end) => root.querySelector<HTMLElement>(`[data-end="${end}"]`)!);
		this.handles = { from: from!, to: to! };
		this.span = this.#held = this.#spanOf([this.#field('from').value, this.#field('to').value]);
		this.#show();
	}

	get bounds(): Bounds {
		const { min, max, least } = this.#whole;
		return { ...this.#whole, max: Math.max(min + least, Math.min(max, this.#asof)) };
	}

	/** The day under a place in the window of the page. */
	dayAt(x: number): number {
		const { left, width } = this.strip.getBoundingClientRect();
		const { min, max } = this.#whole;
		return min + ((x - left) / width) * (max - min);
	}

	/** Where a day is, in pixels from the start of the strip. */
	place(at: number): number {
		const { min, max } = this.#whole;
		return ((at - min) / (max - min)) * this.strip.clientWidth;
	}

	/** Moves to a window: the chart follows with the next frame. */
	move(span: Span) {
		this.#start ??= this.span;
		if (span.from === this.span.from && span.to === this.span.to) return;
		this.span = span;
		this.#frame ||= requestAnimationFrame(() => this.#ask());
	}

	/** Ends a change: it is the reader's choice. */
	rest() {
		if (!this.#start) return;
		if (this.#frame) this.#ask();
		this.#start = null;
		this.#form.removeAttribute('data-moving');
		this.#form.dispatchEvent(new Event('change', { bubbles: true }));
	}

	/** Takes back a change that has not ended. */
	undo() {
		if (!this.#start) return;
		this.move(this.#start);
		this.rest();
	}

	/** Gives back the window with which the chart begins. */
	whole() {
		for (const end of ends) this.#field(end).value = '';
		this.#form.dispatchEvent(new Event('input', { bubbles: true }));
	}

	/** Follows what was drawn, whoever asked for it; a window with nothing in it is given up for the last with something. */
	drawn(state: State, view: View) {
		this.#asof = state.asof ? day(String(state.asof)) / DAY : Infinity;
		if (view.empty && this.#start) {
			if (this.span === this.#held) return;
			this.span = this.#held;
			return this.#ask();
		}
		if (!this.#frame) this.span = this.#spanOf([state.from, state.to]);
		if (!view.empty) this.#held = this.span;
		// some pictures have a time of their own, whatever the window
		const follows = view.x.kind === 'time' && view.x.domain[0] === day(String(state.from));
		this.#root.inert = !follows;
		this.#begun = ends.every((end) => state[end] === this.#field(end).defaultValue);
		this.#show();
	}

	#field = (end: End) => this.#form.elements.namedItem(end) as HTMLInputElement;

	/** The window of a state, with an open end as late as anything is known. */
	#spanOf(days: readonly [from: unknown, to: unknown]): Span {
		const { min, max, least } = this.bounds;
		const [from, to] = days.map((text) => day(String(text)) / DAY);
		const start = Math.max(min, Math.min(from || min, max - least));
		return { from: start, to: Math.max(start + 1, Math.min(to || max, max)) };
	}

	/** Writes the window into the fields, as one that moves. */
	#ask() {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		this.#field('from').value = isoOf(this.span.from);
		this.#field('to').value = this.span.to >= this.bounds.max ? '' : isoOf(this.span.to);
		this.#form.toggleAttribute('data-moving', true);
		this.#show();
		this.#form.dispatchEvent(new Event('input', { bubbles: true }));
	}

	#show() {
		const shares = this.#shares();
		ends.forEach((end, i) => {
			const [low, high] = rangeOf(this.span, end, this.bounds);
			const handle = this.handles[end];
			this.#root.style.setProperty(`--${end}`, shares[i]!.toFixed(5));
			handle.ariaValueMin = `${low}`;
			handle.ariaValueMax = `${high}`;
			handle.ariaValueNow = `${this.span[end]}`;
			handle.ariaValueText = date(this.span[end] * DAY, 'long');
		});
		this.#root.querySelector('[data-whole]')!.ariaDisabled = `${this.#begun}`;
		this.label();
	}

	#shares(): [number, number] {
		const { min, max } = this.#whole;
		return ends.map((end) => (this.span[end] - min) / (max - min)) as [number, number];
	}

	/** Names the ends under the strip, in the width that it has. */
	label() {
		const form = this.#whole.step === 'day' ? 'short' : 'month';
		label(
			this.#root.querySelector<HTMLElement>('[data-years]')!,
			this.#shares(),
			[date(this.span.from * DAY, form), date(this.span.to * DAY, form)],
			this.strip.offsetLeft
		);
	}
}
