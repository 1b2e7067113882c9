/** What its rows, its states and its pictures are made of. */
import type { Label, Mark, Source, View } from '$lib/chart';

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
	readonly name: string;
	/** Its name where room is short. */
	readonly short: string;
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

/** What is seen of all layers: those at work lit, the others asleep or, in a dense model, awake too. */
export interface City {
	readonly experts: number;
	/** Experts of a layer that stand on one machine. */
	readonly each: number;
	/** Experts at work, from 0, by layer. */
	readonly lit: readonly (readonly number[])[];
	readonly dense: boolean;
	readonly bars: readonly Bar[];
	readonly captions: readonly Caption[];
	/** What the picture is not, and its height where there is no room beside the captions. */
	readonly note: string;
	readonly below: number;
}

export interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	/** In the colour of DeepSeek’s. */
	readonly lamp: boolean;
	/** All numbers that a model holds, behind those at work. */
	readonly held?: boolean;
}

export interface ExpertsView extends View {
	/** The text round the word that is looked at, and the height of its baseline. */
	readonly text: Words;
	readonly baseline: number;
	readonly city: City | null;
	/** Experts of one layer, and those at work. */
	readonly idle: readonly (readonly [x: number, y: number])[];
	readonly dots: readonly Mark[];
	readonly labels: readonly Label[];
	/** Middles of the nodes along y, and of the shared expert above them. */
	readonly ticks: readonly number[];
	readonly alt: string;
}

export interface Words {
	readonly before: string;
	readonly word: string;
	readonly after: string;
}

/** What a state adds to an empty picture. */
export type Part = Partial<ExpertsView> & Pick<ExpertsView, 'x' | 'y' | 'marks' | 'alt'>;

/** What is sent through the model, and what the model has for it. */
export interface Sent {
	readonly word: string;
	readonly layer: number;
	readonly layers: number;
	readonly experts: number;
	readonly each: number;
	readonly source: Source;
	readonly chosen: (layer: number) => readonly number[];
}

/** Words above a bar: what they begin with in its colour, and the rest. */
export interface Caption {
	readonly id: string;
	readonly y: number;
	readonly lamp: boolean;
	readonly strong: string;
	readonly rest: string;
}
