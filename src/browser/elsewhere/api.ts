/**
 * What an embed says to the page that frames it, and hears from it, where its address names that page's origin:
 * `?api=https://example.org`. Fetched only then.
 */
import type { Cursor } from '$browser/details/cursor';
import type { Draw } from '$browser/live/control';
import type { FrameMessage, FrameSet } from '$lib/element/frame';
import type { Stop } from '$lib/packed';

/** Fetches the live chart and answers what draws in it, or nothing where that fails. */
type Wake = () => Promise<Draw | void>;
/** A message without what every one says. */
type Said = FrameMessage extends infer One
	? One extends FrameMessage
		? Omit<One, 'from' | 'chart' | 'step'>
		: never
	: never;

const own = __ELEMENT__ as FrameSet['to'];
/** More than any state needs, in characters. */
const LONGEST = 2_000;

/**
 * Why nothing can be sent to what the address names, in words; `''` where it can. `origin` is the frame's own, `host`
 * that of the page around it: `null` without one, and not every browser says it.
 */
export function refusal(
	api: string,
	{ origin, host }: { origin: string; host: string | null | undefined }
): string {
	const named = URL.canParse(api) ? new URL(api) : undefined;
	if (!named || !/^https?:$/.test(named.protocol) || named.href !== `${named.origin}/`)
		return `“${api.slice(0, 100)}” is no origin. Name the one page that may speak with the chart, such as https://example.org`;
	if (origin === 'null')
		return 'this frame is sandboxed, and without allow-same-origin it has no origin that a page could know it by';
	if (host === null) return 'no page is around it';
	if (host !== undefined && host !== named.origin)
		return host === 'null'
			? 'the page around this frame has no origin, being sandboxed or from a disk'
			: `the page around this frame is of ${host}, not of ${named.origin}`;
	return '';
}

/** Why a message of the page's asks for nothing that can be drawn, in words; `''` where it does. */
export function fault({ type, state }: { type?: unknown; state?: unknown }): string {
	if (type !== 'set') return 'Not understood: the one type of message that a chart knows is “set”.';
	if (typeof state !== 'string')
		return 'Nothing changed: a state is text as an address writes it, such as basis=rented.';
	return state.length > LONGEST
		? `Nothing changed: a state has ${LONGEST} characters at most.`
		: '';
}

class Talk {
	readonly #origin: string;
	readonly #figure: HTMLElement;
	readonly #cursor: Cursor;
	readonly #wake: Wake;
	/** What was done last: what is set is done one after another, as it came, and so is what is told of marks. */
	#last: Record<'set' | 'mark', Promise<unknown>> = {
		set: Promise.resolve(),
		mark: Promise.resolve()
	};
	#told = '';
	#setting = false;

	constructor(origin: string, figure: HTMLElement, cursor: Cursor, wake: Wake) {
		this.#origin = origin;
		this.#figure = figure;
		this.#cursor = cursor;
		this.#wake = wake;
	}

	begin() {
		this.#figure.addEventListener('drawn', () => {
			if (!this.#setting && this.#state() !== this.#told) this.#drawn();
		});
		this.#figure.addEventListener('held', (event) => {
			this.#next('mark', () => this.#mark((event as CustomEvent<Stop | null>).detail));
		});
		addEventListener('message', (event: MessageEvent<Partial<FrameSet> | null>) => {
			const { data, source, origin } = event;
			if (source !== parent || origin !== this.#origin || data?.to !== own) return;
			const why = fault(data);
			this.#next('set', () => (why ? this.#error(why) : this.#set(data.state!)));
		});
		this.#told = this.#state();
		this.#tell({ type: 'ready', version: 1, state: this.#told });
	}

	#next(kind: 'set' | 'mark', act: () => Promise<void> | void) {
		this.#last[kind] = this.#last[kind]
			.then(act)
			.catch((thrown: unknown) => this.#error(`Nothing changed: ${String(thrown)}`));
	}
	#tell(said: Said) {
		const { figure: chart = '', at: step = '' } = this.#figure.dataset;
		parent.postMessage({ from: own, chart, step, ...said }, this.#origin);
	}
	#error(message: string) {
		this.#tell({ type: 'error', message });
	}
	#state = () => (this.#figure.dataset.query ?? '').slice(1);
	#drawn() {
		this.#told = this.#state();
		this.#tell({ type: 'state', state: this.#told });
	}

	async #set(state: string) {
		const draw = await this.#wake();
		if (!draw) return this.#error('Nothing changed: the chart could not be fetched.');
		const query = new URLSearchParams(state);
		const mark = query.get('mark');
		query.delete('mark');
		this.#setting = true;
		await draw([...query]).finally(() => (this.#setting = false));
		if (mark)
			await (await import('$browser/details/marked')).open(this.#figure, this.#cursor, mark);
		this.#drawn();
		const said = this.#figure.querySelector('[data-control-said]')!.textContent;
		if (said.includes('Left as it was')) this.#error(said);
	}

	async #mark(stop: Stop | null) {
		if (!stop) return this.#tell({ type: 'mark', mark: null });
		const { title, lines, source = null } = stop;
		const named = import('$browser/details/marked').then(({ idOf }) => idOf(this.#figure, stop));
		const id = (await named.catch(() => null)) ?? null;
		this.#tell({ type: 'mark', mark: { id, title, lines, source } });
	}
}

/** Speaks with the page around an embed, or says on the console why not. */
export function open(api: string, figure: HTMLElement, cursor: Cursor, wake: Wake): void {
	const host = parent === window ? null : location.ancestorOrigins?.[0];
	const why = refusal(api, { origin: self.origin, host });
	if (why) console.warn(`${own}: nothing is said to the page around it, for ${why}.`);
	else new Talk(new URL(api).origin, figure, cursor, wake).begin();
}
