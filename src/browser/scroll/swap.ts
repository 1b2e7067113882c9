/**
 * Puts a step's figure in the place of the one before: headline, picture, words, source and links in
 * one go, from the fragment that the build made of it. Marks that keep their key move there by CSS.
 * Where a fragment is late or lost, the figure stays whole as it is and says so.
 */
import { spared } from '$browser/offline/slow';
import type { Part } from '$lib/parts';
import morphdom from 'morphdom';
import { leave } from './attend';
import { once } from './fetched';
import { fill } from '$lib/sparing';

export { liven } from './attend';

const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];

/** The parts of a step's figure, as markup. */
export const partsOf = ({ id, dataset: { for: chart = '' } }: HTMLElement) =>
	once({ chart, step: id, end: 'html' }, async (answer) => {
		const html = await answer.text();
		// a host may answer anything with a page of its own, and a line may break within an answer
		if (!html.startsWith(`<figure data-at="${id}">`) || !html.endsWith('</figure>'))
			throw new Error(answer.url);
		return html;
	});

const hooks = (['headline', 'sub', 'chart', 'words', 'foot', 'controls'] satisfies Part[]).map(
	(n) => `[data-${n}]`
);
const keys = {
	getNodeKey: (node: Node) =>
		node instanceof Element && (node.getAttribute('data-key') ?? node.getAttribute('data-id')),
	childrenOnly: true
};

/** The parts of one figure beside those of another step that take their places; nothing is changed yet. */
function pairs(figure: HTMLElement, html: string): [from: HTMLElement, to: HTMLElement][] {
	const parts = document.createElement('template');
	parts.innerHTML = html;
	return hooks.flatMap((hook) => {
		const from = figure.querySelector<HTMLElement>(hook);
		const to = parts.content.querySelector<HTMLElement>(hook);
		if (from && to) {
			fill(to, from);
			return [[from, to]];
		}
		if (from || to) throw new Error(hook);
		return [];
	});
}

/** Makes one figure show another step, all at once or not at all; what it holds beside stays as it is. */
export function morph(figure: HTMLElement, step: HTMLElement, html: string) {
	const focused = document.activeElement as HTMLElement;
	for (const [from, to] of pairs(figure, html)) {
		if (to.dataset.state) from.dataset.state = to.dataset.state;
		// what is set anew has not moved: words, and a picture with other room round it
		if (from.children.length && from.dataset.room === to.dataset.room) morphdom(from, to, keys);
		else from.replaceChildren(...to.childNodes);
		if (to.dataset.room) from.dataset.room = to.dataset.room;
	}
	// a field on the picture is no part of a fragment, and its words were the reader's
	figure.querySelector('form')?.reset();
	figure.dataset.at = step.id;
	delete figure.dataset.query;
	delete figure.dataset.own;
	// a button that this step has not hands its focus to the link after it
	if (focused.hidden) (focused.nextElementSibling as HTMLElement).focus();
	figure.dispatchEvent(new Event('drawn', { bubbles: true }));
}

/** Fetches what the reader comes to next, and what a turn back would show; nothing where that may be for nothing. */
function ahead(step: HTMLElement) {
	if (spared()) return;
	const at = steps.indexOf(step);
	for (const next of [steps[at + 1], steps[at + 2], steps[at - 1]])
		if (next) partsOf(next).catch(() => undefined);
}

/** The figure of a scene, where it is pinned; none while it stands in a step (flow.ts). */
export const pinned = (scene: Element) =>
	scene.querySelector<HTMLElement>(':not([data-step]) > [data-figure]');

/** The step that each scene should show. */
const wanted = new Map<Element, HTMLElement>();

/**
 * Shows a step in the figure beside it once its fragment is here, and whole; steps that fly by are set
 * as they are, for a tween would only be cut short.
 */
export async function enter(step: HTMLElement, fast: boolean): Promise<void> {
	const scene = step.closest<HTMLElement>('[data-scene]')!;
	wanted.set(scene, step);
	const behind = (is: boolean) => scene.toggleAttribute('data-behind', is);
	const late = setTimeout(() => wanted.get(scene) === step && behind(true), 1500);
	try {
		const parts = pinned(scene)?.dataset.at === step.id ? null : await partsOf(step);
		const figure = pinned(scene);
		if (wanted.get(scene) !== step || !figure) return;
		// one that has come back to its place may show the step already
		if (parts && figure.dataset.at !== step.id) {
			leave(figure);
			figure.toggleAttribute('data-jump', fast);
			morph(figure, step, parts);
		}
		behind(false);
	} catch {
		if (wanted.get(scene) === step) behind(true);
	} finally {
		clearTimeout(late);
		ahead(step);
	}
}

/** A scene comes within a screen: its first picture is fetched before it is needed. */
export function approach(scene: Element): void {
	const first = scene.querySelector<HTMLElement>('[data-step]');
	if (first) ahead(first);
}
