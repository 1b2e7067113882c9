/** What the story's header does by script: its menu closes, and its rule follows the scroll where CSS cannot. */

export {};

const menu = document.querySelector<HTMLElement>('[data-menu]');
menu?.addEventListener('click', ({ target }) => {
	const link = (target as Element).closest('a');
	if (!link) return;
	// else the button that opened the menu gets the focus, and the rest of an Enter presses it again
	link.blur();
	menu.hidePopover();
});

/** How far down the page the window has come, from 0 to 1. */
const share = () => scrollY / (document.documentElement.scrollHeight - innerHeight || 1);

const rule = document.querySelector<HTMLElement>('[data-progress]');
if (rule && !CSS.supports('animation-timeline', 'scroll()')) {
	let asked = 0;
	const follow = () => {
		asked ||= requestAnimationFrame(() => {
			asked = 0;
			rule.style.setProperty('--progress', share().toFixed(4));
		});
	};
	addEventListener('scroll', follow, { passive: true });
	follow();
}
