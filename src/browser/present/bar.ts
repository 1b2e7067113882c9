/** The bar of presenting: the way back and on, which stop of how many, full screen, and its end. */

export interface Bar {
	readonly box: HTMLElement;
	readonly back: HTMLButtonElement;
	readonly told: HTMLElement;
	readonly next: HTMLButtonElement;
	readonly full: HTMLButtonElement;
	readonly end: HTMLButtonElement;
}

const corners =
	'<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M1 5V1h4M11 1h4v4M15 11v4h-4M5 15H1v-4"/></svg>';

/** Makes a bar, which stands before the story among the tabs. */
export function bar(): Bar {
	const box = document.createElement('section');
	box.className = 'presenter';
	box.setAttribute('aria-label', 'Presenting');
	box.innerHTML = `<button type="button" class="turn" aria-keyshortcuts="PageUp">Back</button>
		<p role="status"><b></b><span class="unseen"></span></p>
		<button type="button" class="turn" aria-keyshortcuts="PageDown">Next</button>
		<button type="button" class="full" aria-keyshortcuts="f">${corners}<span></span></button>
		<button type="button" aria-keyshortcuts="Escape">End<span class="unseen"> presenting</span></button>`;
	const [back, told, next, full, end] = box.children;
	document.querySelector('main')!.before(box);
	return { box, back, told, next, full, end } as Bar;
}

/** Says which stop of how many this is, and what it says to who hears it. */
export function tell({ told, back, next }: Bar, at: number, count: number, words: string): void {
	const [number, saying] = told.children;
	number!.textContent = `${at + 1} of ${count}`;
	saying!.textContent = words && `: ${words}`;
	back.setAttribute('aria-disabled', String(at === 0));
	next.setAttribute('aria-disabled', String(at === count - 1));
}

/** Whether the page has the screen to itself can be chosen, where the browser lets it. */
export function fillScreen({ full }: Bar, signal: AbortSignal): void {
	full.hidden = !document.fullscreenEnabled;
	const say = () => {
		full.lastElementChild!.textContent = document.fullscreenElement
			? 'Leave full screen'
			: 'Full screen';
	};
	say();
	addEventListener('fullscreenchange', say, { signal });
}

/** Takes the screen, or gives it back; where neither is let be, the window stays as it is. */
export function toggleScreen(): void {
	if (!document.fullscreenEnabled) return;
	const asked = document.fullscreenElement
		? document.exitFullscreen()
		: document.documentElement.requestFullscreen();
	asked.catch(() => undefined);
}
