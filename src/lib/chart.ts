import type { Tone } from '$config';
import type { AsOf } from './asof';
import type { Control } from './controls';
import type { Fit, FitChoices } from './fit';
import type { Overview } from './overview';
import type { Quantity, Versus } from './quantity';
import type { margins } from './margins';
import type { Component } from 'svelte';
import type { Figure, Recorded } from './values';

/** A citation as the reader sees it: what it is called, whose it is in a word or two, and where it is. */
export interface Source {
	readonly title: string;
	readonly by?: string;
	readonly url: string;
}

/** One axis in data units; time as epoch milliseconds. `scale.ts` makes the D3 scale from it. */
export type Axis =
	| { readonly kind: 'time' | 'linear' | 'log'; readonly domain: readonly [number, number] }
	| { readonly kind: 'band'; readonly domain: readonly string[] };

/** What the cursor of mouse, touch and keyboard stops at: a place and the words for it. */
export interface Mark {
	readonly id: string;
	readonly x: number | string;
	readonly y: number | string;
	readonly title: string;
	/** Value with unit, range or basis, date: a line each. */
	readonly lines: readonly string[];
	readonly source: Source | null;
	/** What it measures, where two of them can be set against each other. */
	readonly quantity?: Quantity;
	/** What is heard of it where that is not its place: a sweep from one value to another, or nothing. */
	readonly sweep?: readonly [] | readonly [from: number, to: number];
}

export type { Tone };

/** Words set beside a mark; `place.ts` finds the side and the narrowest width they fit at. */
export interface Label {
	readonly id: string;
	readonly x: number | string;
	readonly y: number | string;
	readonly text: string;
	readonly sub?: string;
	readonly tone: Tone;
	/** Sides to try, best first; all eight when left out. */
	readonly sides?: readonly Side[];
	/** Size of type in pixels, 13 when left out. */
	readonly size?: number;
}
export type Side =
	| 'right'
	| 'left'
	| 'above'
	| 'below'
	| 'above-right'
	| 'below-right'
	| 'above-left'
	| 'below-left';

/** What every view holds, whatever else its chart draws. */
export interface View {
	readonly x: Axis;
	readonly y: Axis;
	/** Room round the plot, where it needs none of its chart's. */
	readonly margin?: 'none';
	/** What is drawn and in which unit, where it is not what the chart says. */
	readonly sub?: string;
	/** What the pitch counts where the marks are a series and can be heard along the horizontal; no other picture sounds. */
	readonly pitch?: string | undefined;
	/** In the order in which the arrow keys walk them. */
	readonly marks: readonly Mark[];
	/** What is said in the plot, and of it, where the state leaves nothing to draw. */
	readonly empty?: string | undefined;
	/** What is said beside the controls, and of the picture, where a search finds nothing in it. */
	readonly missed?: string | undefined;
	/** What comes of two marks that the state compares. */
	readonly versus?: Versus;
	/** What comes of a line that the reader has fitted. */
	readonly fit?: Fit;
	/** What is drawn over the rest, by a part that was fetched for it. */
	readonly over?: Component<{ view: View }>;
	/** Day at whose end this was known, and how many rows came later; neither in what is known today. */
	readonly asof?: string;
	readonly later?: number;
}

export interface Column<Row> {
	readonly title: string;
	readonly numeric?: boolean;
	/** The cell as text; an absent figure is `'—'`. */
	cell(row: Row): string;
}

/** Everything the rest of the house may know of a chart. */
export interface ChartSpec<Row, S extends object, V extends View> {
	readonly id: string;
	readonly title: string;
	/** What is drawn and in which unit, where no step says otherwise. */
	readonly sub: string;
	readonly margin: keyof typeof margins;
	/** Nearest by the horizontal alone (lines, bands of time) or by distance. */
	readonly snap: 'x' | 'y' | 'xy';
	readonly initial: S;
	readonly controls: readonly Control[];
	/** What keys may name, by key: ids of rows, and names that the chart gives itself. */
	names?(rows: readonly Row[]): Readonly<Record<string, readonly string[]>>;
	/** How many names a key holds where it holds any, for a picture that needs so many. */
	readonly many?: Readonly<Record<string, number>>;
	/** Its controls stand in the story's figure too. */
	readonly inline?: true;
	/** What a reader's change of one key does to others: a preset fills the fields that go with it. */
	settle?(rows: readonly Row[], before: S, after: S): S;
	/** Its marks have quantities: gives its state the key `versus`, two marks to be compared. */
	readonly compares?: true;
	/** Its rows as they stood on a day, where they say since when they are known: gives its state the key `asof`. */
	readonly asOf?: AsOf<Row>;
	/** What to draw: pure, in data units. */
	view(rows: readonly Row[], state: S): V;
	/** The picture in one or two sentences, with its figures. */
	describe(view: V): string;
	readonly Component: Component<{ view: V }>;
}

/** What only a chart's own page says of it; the browser of the story never loads it. */
export interface About<Row> {
	/** How the picture was made and what it leaves out. */
	readonly method: string;
	/** Its lead sources: the first heads its list, and the first that a picture shows is named under it. */
	readonly leads: readonly [Source, ...Source[]];
	/** Its table on the page: words. */
	readonly columns: readonly Column<Row>[];
	/** The whole time under its plot, where its state has a window. */
	readonly overview?: Overview<Row>;
	/** What a line of the reader's own may go through, where its state has the key `fit`. */
	readonly fit?: FitChoices;
	/** Its file for programs: a record a figure, all with the same keys and an `id` of its own; days are ISO, a range two keys, `source` an address. */
	records(rows: readonly Row[]): readonly Recorded[];
	/** What a record is called. */
	named(record: Recorded): string;
	/** What of a record is a figure, by its column. */
	readonly figures: Readonly<Record<string, Figure>>;
}

/** A state whose private type is forgotten: each key with what it holds. */
export type State = Record<string, unknown>;

/** A chart with its private types erased: rows and states pass through unread. */
export type Chart = ChartSpec<unknown, State, View>;

/** A chart with its rows, as the server has them. */
export interface LoadedChart {
	readonly chart: Chart;
	readonly about: About<unknown>;
	readonly rows: readonly unknown[];
	readonly rowsUrl: string;
	readonly sources: readonly Source[];
}

/** A step as the article states it, its words filled in. */
export interface StepInfo {
	readonly id: string;
	readonly chart: string;
	/** Which of the article's scenes it belongs to, counted from 0. */
	readonly scene: number;
	/** Id of the detour that it stands in; `''` in the main line. */
	readonly detour: string;
	readonly state: State;
	readonly headline: string;
	readonly sub: string;
}

/** What of a state differs from the chart's initial one: the shortest from which it can be had again. */
export const changed = (chart: Chart, state: State): State =>
	Object.fromEntries(
		Object.entries(state).filter(
			([key, value]) => JSON.stringify(value) !== JSON.stringify(chart.initial[key])
		)
	);

/** A chart as it begins, or as a step shows it: what is drawn, and the words for it. */
export interface Shown extends LoadedChart {
	/** Chart and step, as one name in a page that holds several. */
	readonly id: string;
	/** Id of the step. */
	readonly step?: string | undefined;
	readonly state: State;
	readonly view: View;
	readonly headline: string;
	readonly sub: string;
	/** The source that stands under it. */
	readonly source: Source | null;
	/** Where it is read, from the site's root on: `#step`, `charts/chart/`. */
	readonly home: string;
}
