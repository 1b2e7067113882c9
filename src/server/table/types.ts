import type { Column } from '$lib/chart';

/** An entry of a list in a cell: words, and links behind them. */
export interface Item {
	readonly text: string;
	readonly links: readonly { readonly words: string; readonly href: string }[];
}

/** A column of a table on a page; `items` stand in place of the text where a cell is a list. */
export interface TableColumn extends Column<unknown> {
	readonly unit?: string | null;
	items?(row: unknown): readonly Item[];
}
