/**
 * The one script of the site's documents. In the story it waits for the reader to move, then has the
 * figure of a scene show the step that crosses the middle of the window. Without it, or where a part of
 * it is lost, prose and still pictures stand, and links lead where they say.
 */

/** What has not come in ten seconds is taken for lost; a chart with its rows has longer, for slow lines. */
const soon = <Result>(coming: Promise<Result>, limit = 10_000) =>
	new Promise<Result>((come, fail) => {
		setTimeout(fail, limit);
		coming.then(come, fail);
	});
/** A part of the script that comes when it is needed; one that is lost, or does not come, is asked for again. */
function part<Module>(load: () => Promise<Module>): () => Promise<Module> {
	let coming: Promise<Module> | undefined;
	return () =>
		(coming ??= soon(load()).catch((error) => {
			coming = undefined;
			throw error;
		}));
}
const swap = part(() => import('$browser/scroll/swap'));
const flow = part(() => import('$browser/scroll/flow'));
const actions = part(() => import('$browser/share/actions'));
const following = part(() => import('$browser/scroll/follow'));
const guess = part(() => import('$browser/scroll/guess'));
const lost = part(() => import('$browser/scroll/lost'));
/** Windows too short or too narrow to pin a figure, in which each step has its own. */
const short = matchMedia('(max-height: 27rem), (max-width: 20rem)');
const figures = () => (short.matches ? flow() : swap());
/** For what nobody waits for. */
const never = () => undefined;

/** The step that is read, and when it came. */
let reading: HTMLElement | undefined;
let entered = 0;
/** The address follows once the reader rests: it costs, and browsers count how often it changes. */
let named: number | undefined;

function enter(step: HTMLElement) {
	reading = step;
	clearTimeout(named);
	named = window.setTimeout(() => history.replaceState(history.state, '', `#${step.id}`), 800);
	const now = performance.now();
	show(now - entered < 700);
	entered = now;
}
function show(fast: boolean) {
	const step = reading;
	if (!step) return;
	const late = setTimeout(stay, 1500, step);
	figures().then(
		({ enter }) => {
			clearTimeout(late);
			if (step === reading) return enter(step, fast);
		},
		() => stay(step)
	);
}
/** Without the script that draws a step its figure is right, or says that it is behind. */
function stay(step: HTMLElement) {
	if (step !== reading) return;
	const scene = step.closest('[data-scene]')!;
	const right = scene.querySelector(`[data-at="${step.id}"]`);
	scene.toggleAttribute('data-behind', !right);
}

function start() {
	for (const sign of signs) removeEventListener(sign, start);
	// a slow page hears of several frames at once, element by element: what counts is what is there after all of them
	const there = new Set<Element>();
	const middle = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen)
				if (isIntersecting) there.add(target);
				else there.delete(target);
			const step = [...there].at(-1);
			if (step) enter(step as HTMLElement);
		},
		{ rootMargin: '-50% 0% -49.9% 0%' }
	);
	// of a scene within a screen: its pictures are fetched, and its steps alone are watched
	const near = new IntersectionObserver(
		(seen) => {
			for (const { isIntersecting, target } of seen) {
				const steps = target.querySelectorAll('[data-step]');
				steps.forEach((step) => (isIntersecting ? middle.observe(step) : middle.unobserve(step)));
				if (isIntersecting) figures().then(({ approach }) => approach(target), never);
				// a picture that is far is not laid out, yet found in the page; its plot keeps its place among the tabs
				const picture = target.querySelector('[data-chart]');
				if (isIntersecting) picture?.removeAttribute('hidden');
				else picture?.setAttribute('hidden', 'until-found');
			}
			// from here on the browser need not watch each (Pinned.svelte)
			document.documentElement.toggleAttribute('data-watched', true);
		},
		{ rootMargin: '100%' }
	);
	document.querySelectorAll('[data-scene]').forEach((scene) => near.observe(scene));
	following().catch(never);
}

const signs = ['scroll', 'pointermove', 'touchstart', 'keydown', 'focusin'];
for (const sign of signs) addEventListener(sign, start, { passive: true });
if (/\?present|#./.test(location.href) || scrollY > 0) start();
addEventListener('online', () => show(true));
short.addEventListener('change', () => show(true));

/** An address whose step is not on the page, or stands in a detour that is closed. */
function seek() {
	const { hash } = location;
	const named = document.getElementById(hash.slice(1));
	const closed = named?.closest<HTMLDetailsElement>('details:not([open])');
	if (closed) {
		closed.open = true;
		named!.scrollIntoView();
	} else if (hash && !named) lost().then(({ find }) => find(), never);
}
addEventListener('hashchange', seek);
seek();

/** Begins to copy the address that a link hands on: in the task of the click, or WebKit refuses. */
function copying(target: Element): Promise<void> | undefined {
	// no clipboard outside https, and no promises in an old one: then the script has ways of its own
	if (!navigator.clipboard || !window.ClipboardItem) return undefined;
	const type = 'text/plain';
	const text = actions().then(({ addressOf }) => new Blob([addressOf(target)], { type }));
	text.catch(never);
	const copy = navigator.clipboard.write([new ClipboardItem({ [type]: text })]);
	copy.catch(never);
	return copy;
}

addEventListener('click', (event) => {
	const target = (event.target as Element).closest<HTMLAnchorElement>('[data-do]');
	if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
	event.preventDefault();
	const { do: what } = target.dataset;
	// by a finger Link opens what the phone shares with; elsewhere it copies
	const sheet = what === 'share' || (what === 'link' && matchMedia('(pointer: coarse)').matches);
	if (sheet && navigator.share)
		return void actions()
			.then(({ addressOf }) => navigator.share({ title: document.title, url: addressOf(target) }))
			.catch(never);
	const copy = /share|link/.test(what!) ? copying(target) : undefined;
	soon(actions().then(({ run }) => run(target, copy))).catch(() => {
		if (target.href) location.href = target.href;
		else target.textContent = 'Failed';
	});
});

for (const sign of ['input', 'submit'])
	addEventListener(sign, (event) => {
		const target = event.target as Element;
		const asked = target.closest<HTMLElement>('[data-guess]');
		if (asked)
			guess().then(
				({ answer }) => answer(target as HTMLInputElement),
				() => {
					asked.querySelector('[data-said]')!.textContent =
						'This could not be loaded: no guess is kept.';
				}
			);
		const figure = target.closest('[data-scene] [data-figure]');
		if (!figure) return;
		if (sign === 'submit') event.preventDefault();
		const form = figure.querySelector('form')!;
		const said = form.querySelector('[data-control-said]')!;
		const at = figure.getAttribute('data-at');
		if (!figure.matches('[data-awake]')) said.textContent = '';
		soon(
			swap().then(({ liven }) => liven(figure)),
			30_000
		).catch(() => {
			// the reader has moved on: the figure is another step's
			if (figure.getAttribute('data-at') !== at) return;
			form.reset();
			said.textContent = 'This could not be loaded: the picture is the step’s own. Try again.';
		});
	});
