/**
 * The script of a page with a table: columns that sort, a field that filters, a row opened by its
 * address, and text to copy. Without it the tables are read as they stand.
 */
import { compare, keyOf } from '$browser/table/order';
import { copied } from '$browser/clipboard/copied';

interface Table {
	readonly body: HTMLTableSectionElement;
	readonly heads: readonly HTMLElement[];
	/** In the order in which the page came. */
	readonly rows: readonly HTMLTableRowElement[];
	readonly field: HTMLInputElement;
	readonly status: HTMLOutputElement;
	/** What stands below the row that the address names. */
	opened?: HTMLTableRowElement;
}

const counted = (rows: readonly unknown[]) => rows.length.toLocaleString('en');

/** Shows the rows that hold every word of the field, and counts what is shown. */
function filter(table: Table) {
	const { rows, field, status } = table;
	table.opened?.remove();
	const words = field.value.toLowerCase().split(/\s+/);
	for (const row of rows) {
		const text = row.textContent.toLowerCase();
		row.hidden = !words.every((word) => text.includes(word));
	}
	status.textContent = `${counted(rows.filter(({ offsetHeight }) => offsetHeight))} of ${counted(rows)} rows`;
}

/** Finds rows again, and puts them in the order of the head that says one, or as the page came. */
function order(table: Table) {
	const { body, heads, rows } = table;
	filter(table);
	const at = heads.findIndex(({ ariaSort }) => ariaSort);
	const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[at]?.textContent ?? '') }));
	keyed.sort((a, b) => compare(a.key, b.key, heads[at]?.ariaSort === 'descending'));
	body.append(...keyed.map(({ row }) => row));
}

/** Upwards, downwards, then as the page came. */
function sort(table: Table, head: HTMLElement) {
	const now = head.ariaSort;
	for (const other of table.heads) other.ariaSort = null;
	head.ariaSort = now ? (now === 'ascending' ? 'descending' : null) : 'ascending';
	order(table);
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
	for (const head of heads) {
		const words = [...head.childNodes];
		const button = create('button', head);
		button.append(...words);
		button.onclick = () => sort(table, head);
	}
	field.oninput = () => filter(table);
	// cells read otherwise: see live/past.ts
	field.onchange = () => order(table);
	field.form!.onsubmit = () => false;
	// a field that the browser filled in again on the way back
	if (field.value) filter(table);
	open(table);
	addEventListener('hashchange', () => open(table));
}

document.querySelectorAll('[data-table]').forEach(wake);
for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
	button.onclick = () => copied(button, document.getElementById(button.dataset.copy!)!.textContent);
