/**
 * Presenting: the story gone through stop by stop, by keys, a clicker or two buttons, for a class and for who
 * cannot scroll. Each stop fills the window (present.css), so that its prose and its picture stand in it whole;
 * one that is longer is read on in first. Fetched when it is asked for.
 */
import { linked } from '$browser/sheets/linked';
import look from '../../styles/present.css?url';
import { bar, fillScreen, tell, toggleScreen, type Bar } from './bar';
import { lead, meant, type Meaning } from './keys';
import { addressOf, here, more, numbered, numberOf, place, readOn, sayingOf, stops } from './stops';

const root = document.documentElement;
let running: { bar: Bar; over: AbortController } | undefined;
let current: HTMLElement;
/** The window is changing, and what its middle is in says nothing. */
let changing = false;
let resting: number | undefined;

/** The address says where the story is, and a reload comes back to it. */
function name() {
	clearTimeout(resting);
	const id = addressOf(current);
	const state = { ...(history.state as object | null), stop: numberOf(current) };
	try {
		history.replaceState(state, '', `?present${id && '#'}${id}`);
	} catch {
		// asked too often: the next says it
	}
}

function show(stop: HTMLElement) {
	current = stop;
	const list = stops();
	tell(running!.bar, list.indexOf(stop), list.length, sayingOf(stop));
	name();
	// and after the step's own (wake.ts), which may be that of a step gone by
	resting = window.setTimeout(name, 850);
}

/** Where the bar begins, and what is read ends. */
const foot = () => running!.bar.box.getBoundingClientRect().top;

function go(stop: HTMLElement | undefined) {
	if (!stop) return;
	place(stop, foot());
	show(stop);
}

function turn(meaning: Meaning) {
	const { box, next } = running!.bar;
	if (meaning === 'end') return end();
	if (meaning === 'full') return toggleScreen();
	const list = stops();
	const at = list.indexOf(current);
	// what had the focus goes out of the window
	if (!box.contains(document.activeElement)) next.focus({ preventScroll: true });
	if (meaning === 'first') go(list[0]);
	else if (meaning === 'last') go(list.at(-1));
	else if (meaning === 'back') go(readOn(current) ? current : list[at - 1]);
	else if (!more(current, foot())) go(list[at + 1]);
}

function press(event: KeyboardEvent) {
	if (event.key === 'Tab') {
		const figure = current.closest('[data-scene]')?.querySelector('[data-figure]');
		const parts = [running!.bar.box, figure, current].filter((part) => part instanceof Element);
		return lead(event, parts);
	}
	const meaning = meant(event);
	// out of full screen the browser's own Escape leads
	if (!meaning || (meaning === 'end' && document.fullscreenElement)) return;
	event.preventDefault();
	turn(meaning);
}

/** Keeps the stop through a change of the window, after all that the change moves has moved. */
function keep() {
	changing = true;
	const frame = (n: number) =>
		requestAnimationFrame(() => {
			if (n) return frame(n - 1);
			changing = false;
			if (running) place(current, foot());
		});
	frame(3);
}

/** The reader scrolls all the same: the stop is the one that is read. */
function follow() {
	if (changing || document.readyState !== 'complete') return;
	const stop = here();
	if (stop !== current) show(stop);
}

/** Begins at a stop, or at what is read. */
export async function start(at?: HTMLElement): Promise<void> {
	if (running) return;
	const over = new AbortController();
	const { signal } = over;
	document.querySelector<HTMLElement>('[data-menu]')?.hidePopover();
	const stop = at ?? here();
	await linked(look);
	if (running) return;
	running = { bar: bar(), over };
	root.toggleAttribute('data-presenting', true);
	const { back, next, full, end: stops, box } = running.bar;
	fillScreen(running.bar, signal);
	back.onclick = () => turn('back');
	next.onclick = () => turn('next');
	full.onclick = toggleScreen;
	stops.onclick = end;
	// before who else hears them: the same Escape closes details
	addEventListener('keydown', press, { signal, capture: true });
	addEventListener('resize', keep, { signal });
	addEventListener('scroll', follow, { signal, passive: true });
	document.addEventListener('toggle', () => show(current), { signal, capture: true });
	go(stop);
	if (!box.contains(document.activeElement)) next.focus({ preventScroll: true });
	if (document.readyState !== 'complete') addEventListener('load', keep, { signal });
}

/** Begins where the address says, or after a reload where the story was. */
export function resume(): Promise<void> {
	const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
	const { stop } = (history.state ?? {}) as { stop?: number };
	const named = document.getElementById(location.hash.slice(1));
	const known = type === 'reload' && stop !== undefined ? numbered(stop) : named;
	return start(stops().find((one) => one === known));
}

/** Leaves the story where it is read, to be scrolled. */
function end() {
	const { bar, over } = running!;
	name();
	over.abort();
	running = undefined;
	bar.box.remove();
	root.removeAttribute('data-presenting');
	history.replaceState(history.state, '', location.pathname + location.hash);
	if (document.fullscreenElement) toggleScreen();
	if (numberOf(current) === 0) scrollTo({ top: 0, behavior: 'instant' });
	else current.scrollIntoView({ behavior: 'instant' });
	document.querySelector<HTMLElement>('[popovertarget]')?.focus({ preventScroll: true });
}
