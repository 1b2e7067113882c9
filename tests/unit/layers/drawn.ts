import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { View } from '../../../src/lib/chart';
import OnPlot from './OnPlot.svelte';

/** An element as the server writes it. */
export interface Drawn {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	/** All words in it. */
	text: string;
	readonly parent: Drawn | null;
}

/** Axes on which no value is its own percentage, and x is not y: 50 is at 25% across and 0% down, 10 at 80%. */
export const axes: Pick<View, 'x' | 'y'> = {
	x: { kind: 'linear', domain: [0, 200] },
	y: { kind: 'linear', domain: [0, 50] }
};

/** Elements of a layer, or of a chart's own, alone on a plot. */
export function draw<Props extends object>(
	Layer: Component<Props>,
	props: NoInfer<Props>,
	on: Pick<View, 'x' | 'y'> = axes
): Drawn[] {
	const layer = { Layer: Layer as unknown as Component<object>, props };
	const { body } = render(OnPlot, { props: { ...on, ...layer } });
	return elementsOf(/<svg class="plot[\s\S]*<\/svg>/.exec(body)?.[0] ?? '').slice(1);
}

/** Elements of a whole chart, whose component brings its own plot. */
export const drawView = <V extends View>(Chart: Component<{ view: V }>, view: V): Drawn[] =>
	elementsOf(render(Chart, { props: { view } }).body);

export function elementsOf(markup: string): Drawn[] {
	const all: Drawn[] = [];
	/** Elements that are not closed yet, the innermost last. */
	const open: Drawn[] = [];
	const parts = markup
		.replace(/<!--.*?-->/gs, '')
		.matchAll(/<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|([^<]+)/g);
	for (const [, closing, name, rest = '', empty, text] of parts) {
		if (text) for (const element of open) element.text += text;
		else if (closing) open.pop();
		else if (name) {
			const pairs = [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)];
			const attributes = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, value]));
			const element: Drawn = { name, attributes, text: '', parent: open.at(-1) ?? null };
			all.push(element);
			if (!empty) open.push(element);
		}
	}
	return all;
}

/** Elements of one name, or of a class: `rect`, `.tick`. */
export const pick = (all: readonly Drawn[], what: string): Drawn[] =>
	all.filter(({ name, attributes }) =>
		what.startsWith('.')
			? (attributes.class ?? '').split(/\s+/).includes(what.slice(1))
			: name === what
	);

/** Attributes of an element as numbers; what is left out is 0. */
export const numbers = (element: Drawn | undefined, ...names: readonly string[]): number[] =>
	names.map((name) => Number.parseFloat(element?.attributes[name] ?? '0'));

/** Where the words of an element hang: the place of the picture that they stand in. */
export const anchorOf = (element: Drawn | undefined): number[] =>
	numbers(element?.parent ?? undefined, 'x', 'y');

/** Corners of a path of absolute moves and lines. */
export const cornersOf = (element: Drawn | undefined): number[][] =>
	[...(element?.attributes.d ?? '').matchAll(/[ML]\s*(-?[\d.]+)[ ,](-?[\d.]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)]
	);
