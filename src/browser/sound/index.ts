/**
 * The sound of a series: a press begins it, another, Escape, another picture or leaving the figure ends it. The mark
 * that sounds is ringed; a screen reader hears one sentence at the end, and nothing in between.
 */
import type { Part } from '$lib/parts';
import { adopt } from '$browser/sheets/adopted';
import { shownIn, type Shown } from '$browser/live/shown';
import { notesOf, wordsOf, type Note } from './notes';
import { play, sounds } from './player';
import look from './sound.css?inline';

/** Stops what is heard, and where. */
let playing: { readonly figure: Element; stop(): void } | undefined;
/** Presses, counted: marks that arrive after another press are not played. */
let presses = 0;

/** Hears that a figure has another picture, and that the reader has left it, until the signal. */
export function attend(
	figure: Element,
	{ signal, changed, left }: { signal: AbortSignal; changed(): void; left(): void }
): void {
	const other = new MutationObserver(changed);
	other.observe(figure, { attributeFilter: ['data-at', 'data-query', 'data-awake'] });
	const gone = new IntersectionObserver((seen) => {
		if (!seen.at(-1)!.isIntersecting) left();
	});
	gone.observe(figure);
	signal.addEventListener('abort', () => {
		other.disconnect();
		gone.disconnect();
	});
}
/** What figures tell whoever listens: the place of the mark that sounds, `-1` once none does. */
export const SOUNDS = 'sounds';
const tell = (figure: Element, mark: number) =>
	figure.dispatchEvent(new CustomEvent(SOUNDS, { detail: mark }));

/** What is heard of a figure, in words; `''` where it is no series, or the browser has no sound. */
export const heardIn = ({ stops, sound }: Shown): string =>
	sound && sounds ? wordsOf(stops, sound) : '';

/**
 * Plays a figure, or stops it.
 *
 * @throws Error when its marks cannot be had or cannot be heard.
 */
export async function toggle(figure: HTMLElement): Promise<void> {
	if (!sounds) return nameIn(figure);
	const press = ++presses;
	const before = playing;
	before?.stop();
	if (before?.figure === figure) return;
	const shown = await shownIn(figure);
	if (press !== presses) return;
	const { stops, sound } = shown;
	const words = heardIn(shown);
	if (!sound || !words) throw new Error('nothing to hear');
	const part = (name: Part) => figure.querySelector<HTMLElement>(`[data-${name}]`)!;
	const ring = ringOf(part('ring'));
	const line = lineOf(part('sub'), words);
	const said = part('said');
	said.textContent = '';
	const silence = play(notesOf(stops, sound), {
		note({ mark }: Note) {
			ring.at(stops[mark]!);
			line.say(stops[mark]!.title);
			tell(figure, mark);
		},
		end() {
			stop();
			said.textContent = `Heard to the end. ${words}`;
		}
	});
	const left = leaving(figure, stop);
	function stop() {
		playing = undefined;
		silence();
		left();
		ring.back();
		line.remove();
		nameIn(figure);
		tell(figure, -1);
	}
	playing = { figure, stop };
	nameIn(figure);
}

/** Stops what is heard of a figure. */
export function hush(figure: Element): void {
	if (playing?.figure === figure) playing.stop();
}

/** Names the buttons of a figure by what they do now. */
export function nameIn(figure: Element): void {
	for (const button of figure.querySelectorAll<HTMLElement>('[data-do="sound"]')) {
		const own = (button.dataset.words ??= button.textContent);
		button.textContent = !sounds ? 'No sound here' : playing?.figure === figure ? 'Stop' : own;
	}
}

/** The cursor's ring, which goes back to where the cursor has it, who may have moved or hidden it meanwhile. */
function ringOf(ring: HTMLElement) {
	const { style } = ring;
	let own: string | undefined;
	let hidden = true;
	let before = '';
	const look = () => {
		hidden = Boolean(ring.hidden) || (hidden && style.cssText === own);
		if (style.cssText !== own) before = style.cssText;
	};
	return {
		at({ x, y }: { readonly x: number; readonly y: number }) {
			look();
			ring.hidden = false;
			// told from the cursor's own on the same mark
			style.cssText = `left:${x}%;top:${y}%;--sounds:1`;
			own = style.cssText;
		},
		back() {
			look();
			ring.hidden = hidden;
			style.cssText = before;
		}
	};
}

/** What is heard, over the line that says what is drawn, and the mark that sounds; a screen reader is told at the end. */
function lineOf(sub: HTMLElement, words: string) {
	adopt(look, sub);
	const line = document.createElement('p');
	const mark = document.createElement('strong');
	Object.assign(line, { className: 'heard', ariaHidden: 'true' });
	line.dataset.shown = '';
	line.append(words, mark);
	sub.after(line);
	line.style.insetBlockStart = `${sub.offsetTop}px`;
	line.style.minBlockSize = `${sub.offsetHeight}px`;
	return {
		say: (title: string) => (mark.textContent = title),
		remove: () => line.remove()
	};
}

/** Hears Escape, another picture in the figure, and that the reader has left it; answers what ends that. */
function leaving(figure: Element, stop: () => void): () => void {
	const ended = new AbortController();
	const { signal } = ended;
	const escape = (event: KeyboardEvent) => {
		if (event.key !== 'Escape') return;
		event.preventDefault();
		event.stopImmediatePropagation();
		stop();
	};
	addEventListener('keydown', escape, { capture: true, signal });
	addEventListener('pagehide', stop, { signal });
	attend(figure, { signal, changed: stop, left: stop });
	return () => ended.abort();
}
