/** What its rows, its states and its pictures are made of. */
import type { Label, Source, Tone, View } from '$lib/chart';

/** A model made public, announced or described, or an event of the week of R1 that is set beside the models. */
export interface Release {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	readonly released: string;
	readonly open: boolean | null;
	/** Day of the weights, where they came later than the release; `9999` where nobody says when. */
	readonly weightsLater?: string | undefined;
	readonly licence: string | null;
	readonly priceOutputUsdPerMtok: number | null;
	/** The price was seen only later, or nobody says since when it holds. */
	readonly priceLater?: true;
	/** What came out where that was no release; left out of releases. */
	readonly only?: 'announcement' | 'paper' | undefined;
	/** What happened, when this is an event and no model. */
	readonly event: string | null;
	/** What its day says of it in the calendar, a line each; without any the details of the day name it. */
	readonly cell?: readonly Words[];
	/** What lay open from its day on: the days are counted, and underlined. */
	readonly since?: Since;
	/** What was promised of a model: no release, and no event of the week. */
	readonly promise?: Promised;
	readonly source: Source;
}

/** When a model was to come, as had been said; a missing `to` has no end. */
export interface Promised {
	/** Id of the model. */
	readonly model: string;
	readonly due: string;
	readonly from: string;
	readonly to: string | null;
	readonly note: string | null;
}

/** A line of a day: the words, and more of them where there is room. */
export interface Words {
	readonly text: string;
	readonly more?: string;
	readonly tone: Tone;
	readonly look: 'name' | 'plain' | 'sum';
}
export interface Since {
	readonly text: string;
	readonly more: string;
	/** Pale until the next of them lies open too. */
	readonly pale: boolean;
}

/** A trading day of the weeks from V3 to the fall. */
export interface Session {
	/** The day, ISO. */
	readonly id: string;
	readonly released: string;
	/** Nvidia’s, US dollars. */
	readonly close: number;
	/** Share of the close before. */
	readonly change: number;
	readonly source: Source;
}
export type Row = Release | Session;
export const isSession = (row: Row): row is Session => 'close' in row;
export const isRelease = (row: Row): row is Release => !isSession(row);

export interface State {
	readonly show: 'lanes' | 'calendar' | 'promises';
	/** Id of the row with whose day the calendar's full colour ends; `''` for all days. */
	readonly upto: string;
	readonly from: string;
	/** `''`: the month of the newest row. */
	readonly to: string;
	/** Ids to name and to draw in ink, most important first. */
	readonly focus: readonly string[];
	/** Part of a name to find. */
	readonly search: string;
}

export interface Dot {
	readonly id: string;
	readonly x: number;
	readonly y: string;
	readonly tone: Tone;
	readonly hollow: boolean;
	readonly muted: boolean;
	readonly r: number;
}

/** What there is of one day. */
export interface Cell {
	readonly iso: string;
	readonly session: Session | undefined;
	readonly told: readonly Release[];
	/** A weekday without a close. */
	readonly closed: boolean;
	readonly faint: boolean;
	/** The days that the counts begin and end with. */
	readonly strong: boolean;
}

/** A day of the calendar, in columns and rows of it. */
export interface Day {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly number: string;
	/** Where a month begins, or the calendar. */
	readonly month: string;
	readonly strong: boolean;
	readonly faint: boolean;
	readonly closed: boolean;
	readonly bar: { readonly top: number; readonly bottom: number; readonly up: boolean } | null;
	/** The change in words; `''` where it stands large. */
	readonly figure: string;
	readonly words: readonly Words[];
	/** Of the rows that it shows, in itself or in its details. */
	readonly ids: readonly string[];
}

export interface Calendar {
	readonly columns: readonly { readonly name: string; readonly strong: boolean }[];
	readonly days: readonly Day[];
	/** How far down its weeks and the bars reach, in rows. */
	readonly bottom: number;
	/** Runs of days, a week at most, by what lies under them. */
	readonly rules: readonly {
		readonly from: number;
		readonly to: number;
		readonly y: number;
		readonly look: 'none' | 'pale' | 'full';
	}[];
	/** The change of the day of the fall, large, with the days counted until then. */
	readonly hero: {
		readonly big: string;
		readonly name: string;
		readonly counts: readonly Pick<Words, 'text' | 'more'>[];
	} | null;
	readonly words: string;
}

export interface ReleasesView extends View {
	readonly dots: readonly Dot[];
	readonly labels: readonly Label[];
	readonly lanes: readonly string[];
	/** Releases in the window, how many of them have open weights, and what is drawn that was no release. */
	readonly count: { readonly all: number; readonly open: number; readonly only: number };
	readonly calendar: Calendar | null;
	/** What of the window is not drawn. */
	readonly left: readonly Row[];
	readonly from: string;
	readonly to: string;
	/** Promises against deliveries, where they are what is shown. */
	readonly held: Held | null;
}

/** A model with what had been promised of it, a row of the picture. */
export interface Kept {
	readonly id: string;
	readonly name: string;
	readonly lab: string;
	readonly y: number;
	/** First and last day of each promise, in order; one without an end runs to that of the picture. */
	readonly brackets: readonly {
		readonly id: string;
		readonly x: readonly [number, number];
		readonly open: boolean;
		readonly due: string;
	}[];
	/** Day on which it came, or the place of an empty ring. */
	readonly at: number;
	readonly came: boolean;
	/** How it was kept, in a word or two; beside the mark, and the promise under it in one line or in several. */
	readonly verdict: string;
	readonly text: string;
	readonly sub: string;
	readonly lines: readonly string[];
}
export interface Held {
	readonly rows: readonly Kept[];
	/** The release they are said to have hurried after. */
	readonly rule: { readonly x: number; readonly text: string } | null;
}
