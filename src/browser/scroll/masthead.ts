/** What the header does by script: its menu closes on a choice, and in the story it says where the reader is. */
import { passed, watch } from './where';

const menu = document.querySelector<HTMLElement>('[data-menu]');
menu?.addEventListener('click', ({ target }) => {
	const link = (target as Element).closest('a');
	if (!link) return;
	// else the button that opened the menu gets the focus, and the rest of an Enter presses it again
	link.blur();
	menu.hidePopover();
});

// Tab leads out of it, to what it would lie over
menu?.addEventListener('focusout', ({ relatedTarget }) => {
	if (relatedTarget && !menu.contains(relatedTarget as Node)) menu.hidePopover();
});

const cue = document.querySelector('[data-cue]');
const scrolled = () => cue?.remove();
if (scrollY > 0) scrolled();
else addEventListener('scroll', scrolled, { once: true, passive: true });

/** Chapters with their steps, as links of the menu name them. */
const chapters = [...(menu?.querySelectorAll<HTMLAnchorElement>('[data-minutes]') ?? [])].map(
	(link) => ({ link, minutes: Number(link.dataset.minutes), steps: [] as Element[] })
);
const places = document.querySelectorAll('[data-chapter], [data-step]');
let begun = 0;
for (const place of places)
	if (place.matches('[data-chapter]')) begun++;
	else chapters[begun - 1]?.steps.push(place);

const now = document.querySelector('[data-progress]');
const atFirst = now?.textContent ?? '';

/** Which chapter is read, and how long it and those after it take; what is folded away takes no time. */
function tell(before: ReadonlySet<Element>, open: ReadonlySet<Element>) {
	const n = [...before].filter((place) => place.matches('[data-chapter]')).length;
	const left = chapters.slice(Math.max(n - 1, 0)).reduce((sum, { minutes, steps }) => {
		const all = steps.filter((step) => open.has(step));
		const done = all.filter((step) => before.has(step)).length;
		return sum + minutes * (1 - done / (all.length || 1));
	}, 0);
	chapters.forEach(({ link }, i) => {
		if (i === n - 1) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	});
	const title = chapters[n - 1]?.link.children[1]?.textContent;
	const words = [
		`${title}: ${n} of ${chapters.length}`,
		left < 0.5 ? '' : `${Math.ceil(left)} min left`
	];
	now!.textContent = title ? words.filter(Boolean).join(', ') : atFirst;
}

let last = '';
if (now && chapters.length)
	watch(() => {
		const [before, open] = passed();
		const place = `${before.length} of ${open.length}`;
		if (place === last) return;
		last = place;
		tell(new Set(before), new Set(open));
	});
