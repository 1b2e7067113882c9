/**
 * The script of a page with a table: columns that sort, a field that filters, a row opened by its
 * address, and text to copy. Without it the tables are read as they stand.
 */
import { compare, keyOf } from '$browser/table/order';
import { copied } from '$browser/share/copied';

interface Table {
	readonly body: HTMLTableSectionElement;
	readonly heads: readonly HTMLElement[];
	/** In the order in which the page came. */
	readonly rows: readonly HTMLTableRowElement[];
	readonly field: HTMLInputElement;
	readonly status: HTMLOutputElement;
	/** Words of each row in lower case, read when they are first looked for. */
	texts?: readonly string[];
	/** What stands below the row that the address names. */
	opened?: HTMLTableRowElement;
}

const counted = (rows: readonly unknown[]) => rows.length.toLocaleString('en');

/** Shows the rows that hold every word of the field, and counts what is shown. */
function filter(table: Table) {
	const { rows, field, status } = table;
	table.opened?.remove();
	const texts = (table.texts ??= rows.map((row) => row.textContent.toLowerCase()));
	const words = field.value.toLowerCase().split(/\s+/);
	rows.forEach((row, i) => (row.hidden = !words.every((word) => texts[i]!.includes(word))));
	status.textContent = `${counted(rows.filter(({ offsetHeight }) => offsetHeight))} of ${counted(rows)} rows`;
}

/** Upwards, downwards, then as the page came. */
function sort({ body, heads, rows, opened }: Table, at: number) {
	opened?.remove();
	const head = heads[at]!;
	const now = head.getAttribute('aria-sort');
	for (const other of heads) other.removeAttribute('aria-sort');
	const next = now ? (now === 'ascending' ? 'descending' : null) : 'ascending';
	if (!next) return body.append(...rows);
	head.setAttribute('aria-sort', next);
	const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[at]!.textContent) }));
	keyed.sort((a, b) => compare(a.key, b.key, next === 'descending'));
	body.append(...keyed.map(({ row }) => row));
}

const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, parent: Element) =>
	parent.appendChild(document.createElement(tag));

/** Writes a cell under its title; an empty one is left out. */
function entry(list: Element, title: string, from: Element) {
	if (keyOf(from.textContent) === null) return;
	const pair = create('div', list);
	create('dt', pair).textContent = title;
	create('dd', pair).append(...[...from.childNodes].map((node) => node.cloneNode(true)));
}

/** All that the row of the address says, below it and as wide as the window, with what the page has more of it. */
function open(table: Table) {
	const { heads, rows, field } = table;
	table.opened?.remove();
	const row = rows.find(({ id }) => `#${id}` === location.hash);
	if (!row) return;
	if (row.hidden) {
		field.value = '';
		filter(table);
	}
	const opened = (table.opened = document.createElement('tr'));
	opened.className = 'opened';
	const cell = create('td', opened);
	cell.colSpan = heads.length;
	const list = create('dl', cell);
	heads.forEach((head, i) => entry(list, head.textContent, row.cells[i]!));
	for (const gap of document.querySelectorAll<HTMLElement>('[data-row]'))
		gap.textContent = row.dataset[gap.dataset.row!] ?? row.id;
	for (const more of document.querySelectorAll<HTMLElement>('[data-more]'))
		entry(list, more.dataset.more!, more);
	row.after(opened);
	row.scrollIntoView();
}

function wake(box: Element) {
	const body = box.querySelector('tbody')!;
	const field = box.querySelector('input')!;
	const status = box.querySelector('output')!;
	const heads = [...box.querySelectorAll<HTMLElement>('thead th')];
	const table: Table = { body, heads, rows: [...body.rows], field, status };
	heads.forEach((head, i) => {
		const words = [...head.childNodes];
		const button = create('button', head);
		button.append(...words);
		button.onclick = () => sort(table, i);
	});
	field.oninput = () => filter(table);
	field.form!.onsubmit = () => false;
	// a field that the browser filled in again on the way back
	if (field.value) filter(table);
	open(table);
	addEventListener('hashchange', () => open(table));
}

document.querySelectorAll('[data-table]').forEach(wake);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
	button.onclick = () => copied(button, document.getElementById(button.dataset.copy!)!.textContent);
