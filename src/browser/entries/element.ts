/**
 * The element `<ai-cost-chart>`, for any page: a chart in a shadow tree, drawn from markup that the
 * site made when it was built. It is fetched once the element is within a screen; what stands in the
 * element is seen until then, and stays where nothing can be had.
 */
import { nameOf, pictureOf, siteOf } from '$browser/elsewhere/address';
import type { AiCostChartElement } from '$lib/element/types';
import { cursor, unpack } from '$browser/live/cursor';
import type { Piece } from '$lib/packed';

type Drawing = readonly [picture: DocumentFragment, marks: Piece['marks']];

type Show = (state: string) => void;

const site = siteOf(import.meta.url);
const fetched = new Map<string, Promise<unknown>>();

/** What an address holds, fetched and read once for all elements; asked again after a failure. */
function once<T>(url: string, read: (answer: Response) => Promise<T>): Promise<T> {
	const known = fetched.get(url) ?? fetch(url).then(read);
	fetched.set(url, known);
	const forget = () => fetched.delete(url);
	known.then((found) => found || forget(), forget);
	return known as Promise<T>;
}

/** Nothing where they cannot be had: no chart is drawn without its styles. */
async function style(answer: Response) {
	if (answer.ok) return new CSSStyleSheet().replace(await answer.text());
}

async function drawing(answer: Response): Promise<Drawing | undefined> {
	if (answer.status === 404) return;
	const { html, marks } = (await answer.json()) as Piece;
	// throws where the answer was another's
	const picture = new Range().createContextualFragment(html.trim());
	for (const link of picture.querySelectorAll('a'))
		// written out by the setter itself: each byte counts here
		link.href = new URL(link.getAttribute('href')!, site) as unknown as string;
	return [picture, marks];
}

const near = new IntersectionObserver(
	(seen) => {
		for (const { isIntersecting, target } of seen)
			if (isIntersecting) (target as AiCostChart).near();
	},
	{ rootMargin: '100%' }
);

const names = ['chart', 'step', 'state', 'theme'] as const;

class AiCostChart extends HTMLElement implements AiCostChartElement {
	// the theme is a matter of style alone
	static readonly observedAttributes = ['chart', 'step', 'state'];
	declare chart: string;
	declare step: string;
	declare state: string;
	declare theme: string;
	/** Has been within a screen: from now on changes of its attributes are drawn. */
	#near = false;
	/** Counts what was asked for: an answer that comes late is not drawn. */
	#turn = 0;
	#drawn?: Drawing;
	/** Fetches the live chart of the figure that stands; answers what draws a state in it. */
	#wake?: () => Promise<Show>;

	connectedCallback() {
		for (const name of names) {
			const value = this[name];
			// what a page has set before this script came is no attribute yet
			delete this[name];
			if (value !== this[name]) this[name] = value;
		}
		if (!this.#near) near.observe(this);
	}
	attributeChangedCallback() {
		if (this.#near) void this.#draw();
	}
	near() {
		near.unobserve(this);
		this.#near = true;
		void this.#draw();
	}

	#say = (name: string, more?: object) => {
		this.dispatchEvent(
			new CustomEvent(name, {
				detail: { chart: this.chart, step: this.step, ...more },
				bubbles: true,
				composed: true
			})
		);
	};

	async #draw() {
		const turn = ++this.#turn;
		// several attributes may change at once
		await null;
		if (turn !== this.#turn) return;
		try {
			const name = nameOf(this.chart, this.step);
			const address = pictureOf(site, name);
			const [sheet, found] = await Promise.all([
				once(`${site}element.css`, style),
				address && once(address, drawing)
			]);
			const late = found ? null : await import('$browser/elsewhere/none');
			if (turn !== this.#turn) return;
			const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
			root.adoptedStyleSheets = [sheet!];
			if (found) {
				if (found !== this.#drawn) this.#put(root, found);
				if (this.state || root.querySelector('[data-awake]')) (await this.#wake!())(this.state);
				if (turn === this.#turn) this.#say('chartready');
			} else {
				this.#drawn = undefined;
				this.#fail(late!.none(root, site, name));
			}
		} catch (error) {
			this.#fail(error);
		}
	}
	#fail = (why: unknown) => this.#say('charterror', { message: `${why}` });

	#put(root: ShadowRoot, found: Drawing) {
		const [picture, marks] = found;
		root.replaceChildren(picture.cloneNode(true));
		this.#drawn = found;
		const figure = root.querySelector('figure')!;
		const told = cursor(
			figure,
			marks.snap,
			() => unpack(marks),
			(stop) => this.#say('markselect', stop)
		);
		let show: Promise<Show> | undefined;
		this.#wake = () =>
			(show ??= import('$browser/elsewhere/controls')
				.then((controls) => controls.wake(figure, site, told, this.#say))
				.catch((error: unknown) => {
					// the form goes back to what is drawn, and the next input asks again
					show = undefined;
					figure.querySelector('form')!.reset();
					throw error;
				}));
		figure.oninput = () => this.#wake!().catch(this.#fail);
		figure.onsubmit = () => false;
	}
}

for (const name of names)
	Object.defineProperty(AiCostChart.prototype, name, {
		get(this: Element) {
			return this.getAttribute(name) ?? '';
		},
		set(this: Element, value: string | null) {
			if (value == null) this.removeAttribute(name);
			else this.setAttribute(name, value);
		}
	});

try {
	customElements.define(__ELEMENT__, AiCostChart);
} catch {
	// a second script on one page: the first one's stays
}
