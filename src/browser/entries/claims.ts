/**
 * The script of the ledger's page: it hides, orders and counts the entries that the server wrote, and
 * keeps the reader's choices in the address. Without it every claim is listed.
 */
import type { Part } from '$lib/parts';
import { shows, type Choice } from '$ledger/browser/filter';

const form = document.querySelector<HTMLFormElement>('[data-filters]')!;
const list = document.querySelector('[data-entries]')!;
const entries = [...list.querySelectorAll<HTMLElement>('article')].map((node) => ({
	node,
	verdict: node.dataset.verdict ?? '',
	section: node.dataset.section ?? '',
	confidence: node.dataset.confidence ?? '',
	text: node.textContent.toLowerCase()
}));
const part = (name: Part | `count="${string}"`) =>
	document.querySelector<HTMLElement>(`[data-${name}]`)!;
const field = (name: string) =>
	form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement | RadioNodeList;
const boxes = [...form.querySelectorAll<HTMLInputElement>('[name="verdict"]')];
/** Headings, which stand over their claims as long as these are in the order of verdicts. */
const heads = [...list.querySelectorAll<HTMLElement>('h2')];

const levels = ['high', 'medium', 'low'];
/** Ids in the order of the telling, which is that of the squares. */
const told = [...document.querySelectorAll<HTMLAnchorElement>('[data-told] a[href^="#"]')].map(
	({ hash }) => hash.slice(1)
);

const choice = (): Choice => ({
	verdicts: boxes.filter(({ checked }) => checked).map(({ value }) => value),
	section: field('section').value,
	words: field('q').value.toLowerCase().split(/\s+/).filter(Boolean)
});

function draw() {
	const chosen = choice();
	const shown = entries.filter((entry) => shows(entry, chosen));
	for (const entry of entries) entry.node.hidden = !shown.includes(entry);
	for (const head of heads)
		head.hidden = field('sort').value > '' || !shown.some(({ verdict }) => verdict === head.id);
	// what a box would show, whatever boxes are ticked
	const open = entries.filter((entry) => shows(entry, { ...chosen, verdicts: [] }));
	for (const { value } of boxes)
		part(`count="${value}"`).textContent =
			`${open.filter(({ verdict }) => verdict === value).length}`;
	part('said-count').textContent = `${shown.length} of ${entries.length} claims`;
	part('none').hidden = shown.length > 0;
}

function order() {
	const key = field('sort').value;
	// what is not rated has no confidence, and comes last
	const rank = ({ confidence }: (typeof entries)[number]) =>
		key === 'confidence' ? [...levels, confidence].indexOf(confidence) : 0;
	const sorted = [...entries].sort(
		(a, b) => rank(a) - rank(b) || told.indexOf(a.node.id) - told.indexOf(b.node.id)
	);
	if (key) list.append(...sorted.map(({ node }) => node));
	else
		for (const head of heads)
			list.append(
				head,
				...sorted.filter(({ verdict }) => verdict === head.id).map(({ node }) => node)
			);
}

/** The choices as an address, only those that differ from the page as it comes. */
function write() {
	const query = new URLSearchParams();
	const { verdicts } = choice();
	if (verdicts.length) query.set('verdict', verdicts.join(' '));
	for (const name of ['section', 'sort', 'q'])
		if (field(name).value) query.set(name, field(name).value);
	const text = query.toString();
	history.replaceState(history.state, '', location.pathname + (text && `?${text}`) + location.hash);
}

function read() {
	const query = new URLSearchParams(location.search);
	const verdicts = (query.get('verdict') ?? '').split(/[ ,]/);
	for (const box of boxes) box.checked = verdicts.includes(box.value);
	for (const name of ['section', 'sort', 'q']) {
		const control = field(name);
		control.value = query.get(name) ?? '';
		// a list that does not know the value would stand empty
		if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = '';
	}
}

function redraw() {
	order();
	draw();
	write();
}

/** A claim that is asked for by its address is shown, whatever was chosen before. */
function arrive() {
	const target = document.getElementById(location.hash.slice(1));
	if (!target?.hidden) return;
	form.reset();
	redraw();
	target.scrollIntoView();
}

read();
order();
draw();
arrive();
// some of its fields stand in the bar
addEventListener('input', ({ target }) => (target as HTMLInputElement).form === form && redraw());
// the fields are empty only after the event
form.addEventListener('reset', () => setTimeout(redraw));
form.addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', arrive);
