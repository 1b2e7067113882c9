/** The scrub of scenes for browsers without view timelines, in the ranges that the CSS has. */

export {};

/** Share of an element's way through the window, as CSS's `cover` range counts it. */
const cover = (top: number, height: number) => (innerHeight - top) / (innerHeight + height);

/** Ranges of `cover` by the name of what is drawn; what has none takes its `contain` range. */
const ranges: Partial<Record<string, readonly [from: number, to: number]>> = {
	draw: [0.18, 0.5],
	fall: [0.26, 0.45],
	wave: [0.35, 0.49]
};

/** How far each scrubbed scene has come, from 0 to 1, as the custom property that its paused animations take their time from. */
function scrub() {
	for (const part of document.querySelectorAll<HTMLElement>('[data-scrub]')) {
		const { top, height } = part.getBoundingClientRect();
		const name = part.dataset.scrub!;
		const all = innerHeight + height;
		const screen = innerHeight / all;
		// a scene's last step rests sooner
		const pull = part.matches(':last-child') ? 0.36 : 0.47;
		const [from, to] =
			ranges[name] ??
			(name.startsWith('pull') ? [pull * screen, (pull + 0.23) * screen] : [screen, height / all]);
		const at = Math.min(1, Math.max(0, (cover(top, height) - from) / (to - from)));
		part.closest<HTMLElement>('[data-scene]')?.style.setProperty(`--${name}`, at.toFixed(4));
	}
}
if (!CSS.supports('animation-timeline', '--fall')) {
	let asked = 0;
	addEventListener(
		'scroll',
		() => {
			asked ||= requestAnimationFrame(() => {
				asked = 0;
				scrub();
			});
		},
		{ passive: true }
	);
	scrub();
}
