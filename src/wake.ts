/**
 * The one script of the story's document. It waits for the reader to move, then wakes each figure
 * when it comes within a screen and tells it the state of the step that crosses the middle of the
 * window. Without it, or if a chunk is lost, prose and still pictures stand.
 */
import type { Awake } from './island';

type State = Record<string, unknown>;
interface Pinned {
	/** State the step asks for, whether or not the figure is awake. */
	wanted?: State;
	/** Asked to wake, whether or not it can. */
	roused?: true;
	awake?: Awake;
}
const figures = new Map<Element, Pinned>();
const of = (figure: Element) => {
	const known = figures.get(figure) ?? {};
	figures.set(figure, known);
	return known;
};

async function wake(figure: Element) {
	const pinned = of(figure);
	if (pinned.roused) return;
	pinned.roused = true;
	try {
		const { rouse } = await import('./island');
		pinned.awake = await rouse(figure);
		if (pinned.wanted) pinned.awake.show(pinned.wanted);
		const form = figure.querySelector('form');
		if (form) pinned.awake = (await import('./lib/share/control')).join(figure, form, pinned.awake);
	} catch (error) {
		console.warn(`The figure ${figure.getAttribute('data-figure')} stays a still picture.`, error);
	}
}

/** When the step before was entered. */
let entered = 0;
/** The address follows once the reader rests: it costs, and browsers count how often it changes. */
let named: number | undefined;

function enter(step: HTMLElement) {
	const { step: id = '', for: chart = '', state = '{}', headline = '', sub = '' } = step.dataset;
	const scene = step.closest<HTMLElement>('[data-scene]')!;
	const figure = scene.querySelector(`[data-figure="${chart}"]`);
	scene.dataset.show = chart;
	clearTimeout(named);
	named = window.setTimeout(() => history.replaceState(history.state, '', `#${id}`), 800);
	if (!figure) return;
	figure.querySelector('[data-headline]')!.textContent = headline;
	figure.querySelector('[data-sub]')!.textContent = sub;
	figure.setAttribute('data-at', id);
	// steps that fly by are shown as they are: a tween would only be cut short
	const now = performance.now();
	figure.toggleAttribute('data-jump', now - entered < 700);
	entered = now;
	const pinned = of(figure);
	pinned.wanted = JSON.parse(state) as State;
	pinned.awake?.show(pinned.wanted);
}

function start() {
	for (const sign of signs) removeEventListener(sign, start);
	const middle = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen)
				if (isIntersecting) enter(target as HTMLElement);
		},
		{ rootMargin: '-50% 0% -49.9% 0%' }
	);
	// of a scene within a screen: its figures wake, and its steps alone are watched
	const near = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen) {
				const steps = target.querySelectorAll('[data-step]');
				steps.forEach((step) => (isIntersecting ? middle.observe(step) : middle.unobserve(step)));
				if (isIntersecting) target.querySelectorAll('[data-figure]').forEach(wake);
				target.toggleAttribute('data-near', isIntersecting);
			}
			// from here on figures are laid out by this word, and the browser need not watch each (Room.svelte)
			document.documentElement.toggleAttribute('data-watched', true);
		},
		{ rootMargin: '100%' }
	);
	document.querySelectorAll('[data-scene]').forEach((scene) => near.observe(scene));
	void import('./scroll');
}

const signs = ['scroll', 'pointermove', 'touchstart', 'keydown', 'focusin'];
for (const sign of signs) addEventListener(sign, start, { passive: true });
if (location.hash || scrollY > 0) start();

addEventListener('click', (event) => {
	const target = (event.target as Element).closest<HTMLElement>('[data-do]');
	if (!target || event.ctrlKey || event.metaKey) return;
	event.preventDefault();
	void import('./lib/share/ways').then(({ run }) => run(target));
});

for (const sign of ['input', 'submit'])
	addEventListener(sign, (event) => {
		if ((event.target as Element).closest('[data-guess]'))
			void import('./guess').then(({ answer }) => answer(event));
	});
