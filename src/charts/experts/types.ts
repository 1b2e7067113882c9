/** What its rows, its states and its pictures are made of. */
import type { Label, Mark, Source, Tone, View } from '$lib/chart';

/** A count or figure of the papers, by the short id the picture knows it by. */
export interface Fact {
	readonly id: string;
	readonly label: string;
	readonly value: number;
	readonly unit: string | null;
	readonly where: string | null;
	readonly derived: boolean;
	readonly source: Source;
	/** Where the figure is the compute of a model: what to draw and say of that model. */
	readonly model?: Model;
}

export interface Model {
	/** At most six letters. */
	readonly name: string;
	readonly sub: string;
	/** Parameters in billions: all, and at work for one token. */
	readonly all: number;
	readonly active: number;
	readonly deepseek: boolean;
}

export interface State {
	/** What is sent through the model, word by word. */
	readonly text: string;
	/** Number of the word that is looked at, from '1'; the last one where there are fewer. */
	readonly token: string;
	/** Number of the layer, from '1', or all at once. */
	readonly layer: string;
	/** Compute of a token, dense against sparse, in place of the experts. */
	readonly compare: boolean;
}

/** Place along x and both ends along y; a dot where they are one. */
export type Stroke = readonly [x: number, from: number, to: number];

export interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
	readonly hollow?: boolean;
	readonly muted?: boolean;
}

export interface ExpertsView extends View {
	/** The text round the word that is looked at. */
	readonly text: { readonly before: string; readonly word: string; readonly after: string };
	readonly idle: readonly Stroke[];
	/** Experts at work, where there are too many to be told apart. */
	readonly busy: readonly Stroke[];
	/** Experts at work, where each is a mark. */
	readonly dots: readonly Mark[];
	readonly labels: readonly Label[];
	/** Middles of the nodes along y, and of the shared expert above them. */
	readonly ticks: readonly number[];
	readonly layers: readonly number[];
	readonly bars: readonly Bar[];
	readonly captions: readonly Caption[];
	readonly alt: string;
}

/** What a state adds to an empty picture. */
export type Part = Partial<ExpertsView> & Pick<ExpertsView, 'x' | 'marks' | 'alt'>;

/** What is sent through the model, and what the model has for it. */
export interface Sent {
	readonly word: string;
	readonly layer: number;
	readonly layers: number;
	readonly experts: number;
	readonly source: Source;
	readonly chosen: (layer: number) => readonly number[];
}

export interface Caption extends Pick<Bar, 'id' | 'x' | 'y' | 'tone'>, Pick<Model, 'name' | 'sub'> {
	readonly value: string;
	/** Lower end of what the bar's last words stand under. */
	readonly foot: number;
}
