/**
 * Where the reader was, for a reload: between two steps, at a guess say, the address still names the
 * step before, and WebKit goes there instead of where it was.
 */

export {};

addEventListener('pagehide', () => {
	try {
		history.replaceState({ ...(history.state as object | null), y: scrollY }, '');
	} catch {
		// asked too often: the browser's own memory has to do
	}
});

const { type } = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
const { y } = (history.state ?? {}) as { y?: number };
if (type === 'reload' && y !== undefined) {
	const back = () => requestAnimationFrame(() => requestAnimationFrame(() => scrollTo(0, y)));
	if (document.readyState === 'complete') back();
	else addEventListener('load', back, { once: true });
}
