/** What the header does by script: its menu closes on a choice, and in the story it says where the reader is. */

export {};

const menu = document.querySelector<HTMLElement>('[data-menu]');
menu?.addEventListener('click', ({ target }) => {
	const link = (target as Element).closest('a');
	if (!link) return;
	// else the button that opened the menu gets the focus, and the rest of an Enter presses it again
	link.blur();
	menu.hidePopover();
});

const cue = document.querySelector('[data-cue]');
const scrolled = () => cue?.remove();
if (scrollY > 0) scrolled();
else addEventListener('scroll', scrolled, { once: true, passive: true });

/** Chapters with their steps, as links of the menu name them. */
const chapters = [...(menu?.querySelectorAll<HTMLAnchorElement>('[data-minutes]') ?? [])].map(
	(link) => ({ link, minutes: Number(link.dataset.minutes), steps: [] as Element[] })
);
const places = [...document.querySelectorAll('[data-chapter], [data-step]')];
let begun = 0;
for (const place of places)
	if (place.matches('[data-chapter]')) begun++;
	else chapters[begun - 1]?.steps.push(place);

/** Chapters and steps whose beginning is above the middle of the window. */
const passed = new Set<Element>();
const now = document.querySelector('[data-progress]');
const atFirst = now?.textContent ?? '';

/** Which chapter is read, and how long it and those after it take; what is folded away takes no time. */
function tell() {
	const n = places.filter((place) => place.matches('[data-chapter]') && passed.has(place)).length;
	const left = chapters.slice(Math.max(n - 1, 0)).reduce((sum, { minutes, steps }) => {
		const open = steps.filter((step) => !step.closest('details:not([open])'));
		const done = open.filter((step) => passed.has(step)).length;
		return sum + minutes * (1 - done / (open.length || 1));
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

if (now && chapters.length) {
	const middle = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen)
				if (isIntersecting) passed.add(target);
				else passed.delete(target);
			tell();
		},
		{ rootMargin: '999999px 0px -50% 0px' }
	);
	for (const place of places) middle.observe(place);
}
