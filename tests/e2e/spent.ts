/** What the script of a page costs each frame of a scroll, counted. */

/** The most parts watched by observers at once, what was asked of the layout while a scroll was told, and how often one was. */
export type Spent = { watched: number; asked: string[]; heard: number };

/** Counts into `window.spent`, from before the page's own script on. */
export function count() {
	const spent: Spent = { watched: 0, asked: [], heard: 0 };
	Object.assign(window, { spent });

	const watched = new Set<object>();
	const { observe, unobserve, disconnect } = IntersectionObserver.prototype;
	const parts = new WeakMap<IntersectionObserver, Map<Element, object>>();
	Object.assign(IntersectionObserver.prototype, {
		observe(this: IntersectionObserver, part: Element) {
			const mine = parts.get(this) ?? new Map<Element, object>();
			parts.set(this, mine);
			if (!mine.has(part)) mine.set(part, {});
			watched.add(mine.get(part)!);
			spent.watched = Math.max(spent.watched, watched.size);
			observe.call(this, part);
		},
		unobserve(this: IntersectionObserver, part: Element) {
			watched.delete(parts.get(this)?.get(part) ?? {});
			unobserve.call(this, part);
		},
		disconnect(this: IntersectionObserver) {
			for (const one of parts.get(this)?.values() ?? []) watched.delete(one);
			disconnect.call(this);
		}
	});

	let telling = false;
	const told = new WeakMap<object, (event: Event) => void>();
	const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
	EventTarget.prototype.addEventListener = function (type, listener, options) {
		if (!/^scroll(end)?$/.test(type) || typeof listener !== 'function')
			return add.call(this, type, listener, options);
		const tell =
			told.get(listener) ??
			((event: Event) => {
				spent.heard++;
				telling = true;
				listener.call(this, event);
				telling = false;
			});
		told.set(listener, tell);
		add.call(this, type, tell, options);
	};
	EventTarget.prototype.removeEventListener = function (type, listener, options) {
		remove.call(this, type, listener && (told.get(listener) ?? listener), options);
	};

	for (const [of, name, how] of [
		[window, 'scrollY', 'get'],
		[window, 'innerHeight', 'get'],
		[Element.prototype, 'getBoundingClientRect', 'value']
	] as const) {
		const known = Object.getOwnPropertyDescriptor(of, name)!;
		const answer = known[how] as (...given: unknown[]) => unknown;
		Object.defineProperty(of, name, {
			...known,
			[how](this: unknown, ...given: unknown[]) {
				if (telling) spent.asked.push(name);
				return answer.apply(this, given);
			}
		});
	}
}
