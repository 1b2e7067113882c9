/** The address of a chart's page: each state that the reader chose is an entry of it, so that Back walks them. */
import type { State, View } from '$lib/chart';

/** What a chart says of itself when it was drawn, and the way to a state that an address names. */
export interface Drawn {
	readonly live: { readonly state: State; readonly props: { readonly view: View } };
	/** Its state as a query. */
	readonly text: string;
	back(query: [string, string][]): Promise<void>;
	/** Draws what a query asks for, over what is drawn. */
	ask(query: [string, string][]): Promise<void>;
}

/** Whether a field is written in, letter by letter: a visit to it is one change. */
const written = (field: EventTarget | null) =>
	field instanceof HTMLInputElement && /text|search|date/.test(field.type);
const isSlider = (field: EventTarget | null) =>
	field instanceof HTMLInputElement && field.type === 'range';

export class Address {
	readonly #form: HTMLFormElement;
	/** The keys of the chart's state. */
	readonly #keys: readonly string[];
	/** What the chart said last; nothing while it sleeps. */
	#drawn: Drawn | undefined;
	/** Whether the entry that is there asks for what is being drawn. */
	#asks: boolean;
	/** The field that was changed last, and that of the newest entry as long as it is written in. */
	#changed: EventTarget | null = null;
	#open: EventTarget | null = null;
	/** Whether that field, or the window, still moves under a finger. */
	#moves = false;

	constructor(form: HTMLFormElement, keys: readonly string[]) {
		[this.#form, this.#keys] = [form, keys];
		this.#asks = this.#split(true).length > 0;
		form.addEventListener('input', ({ target }) => this.#hear(target), true);
		form.addEventListener('change', () => {
			this.#moves = false;
			this.#put();
		});
		form.addEventListener('focusout', () => (this.#open = null));
		addEventListener('popstate', () => this.#left());
	}

	/** Hears what was drawn; what still moves under a finger is written when it rests. */
	drawn(drawn: Drawn) {
		const first = !this.#drawn;
		this.#drawn = drawn;
		// it was woken because the reader went to an entry that asks for more than it slept in
		if (first && this.#asks && !drawn.text) queueMicrotask(() => this.#left());
		else if (!this.#moves) this.#put();
	}

	#hear(field: EventTarget | null) {
		this.#changed = field;
		this.#moves = isSlider(field) || this.#form.hasAttribute('data-moving');
	}

	/** Goes to a state that a query names, as to an entry of its own. */
	go(text: string) {
		const search = this.#search(text);
		if (search === location.search) return;
		history.pushState(null, '', location.pathname + search + location.hash);
		this.#left();
	}

	/** A state's query with what else stands in the address. */
	#search(text: string): string {
		const rest = `${new URLSearchParams(this.#split(false))}`;
		const query = [text.slice(1), rest].filter(Boolean).join('&');
		return query && `?${query}`;
	}

	/** What the address asks of the chart, or what else stands in it, a theme say. */
	#split = (own: boolean) =>
		[...new URLSearchParams(location.search)].filter(([key]) => this.#keys.includes(key) === own);

	#put() {
		if (!this.#drawn) return;
		const search = this.#search(this.#drawn.text);
		const adds = !this.#asks && !(this.#open && this.#open === this.#changed);
		this.#asks = false;
		if (search === location.search) return;
		const address = location.pathname + search + location.hash;
		if (adds) history.pushState(null, '', address);
		else history.replaceState(history.state, '', address);
		this.#open = written(this.#changed) ? this.#changed : null;
	}

	/** The reader went to another entry: its state is drawn, and a chart that sleeps is woken for it. */
	#left() {
		const asked = this.#split(true);
		[this.#asks, this.#changed, this.#open] = [true, null, null];
		if (this.#drawn) void this.#drawn.back(asked);
		else if (asked[0]) this.#form.dispatchEvent(new Event('input', { bubbles: true }));
		else this.#asks = false;
	}
}
