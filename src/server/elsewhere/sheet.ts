/** The one style sheet of every element, written while the site is built. */
import { render } from 'svelte/server';
import { element } from '$config';
import { chartIds } from '$server/charts/all';
import { shownAs } from '$server/charts/shown';
import { stylesOf } from '$server/charts/styles';
import base from '../../styles/base.css?raw';
import tokens from '../../styles/tokens.css?raw';
import frame from './element.css?raw';
import ElementFigure from './ElementFigure.svelte';
import { lightOnly } from './light';

/** Tokens that a host may set, each by a property of its own: `--ai-cost-ink` for `--ink`, say. */
export const themable = { ground: '', ink: '', quiet: '', rule: '', 'data-font': 'font' } as const;

/**
 * Styles of a page for a shadow tree: its root is the frame, and a host's own size of type, which
 * `rem` would follow, counts for nothing.
 */
export const shadowed = (css: string): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/(?<![\w.-])html(?=[\s,{])/g, '.frame')
		.replace(/(\d*\.?\d+)rem\b/g, (_, rem: string) => `${Number(rem) * 16}px`)
		.replace(/\s+/g, ' ')
		.replace(/;? ?([{};]) ?|(:) /g, '$1$2');

/** The tokens at a narrow width. */
const [, root] = /:root \{([^}]*)\}/.exec(tokens) ?? [];
if (!root) throw new Error('tokens.css has no :root');
const ownStyles = () => `${base}${partsOf()}${stylesOf(chartIds)}`;
const isTaken = (css: string, name: string) =>
	[css, root].some((text) => text.includes(`var(--${name}`));

/** Values of the tokens that the styles take, the host's own where it has set them. */
function tokensOf(css: string): string {
	return root!
		.replace(/color-scheme:[^;]*;/, '')
		.replace(/--([\w-]+): ([^;]+);/g, (whole, name: string, value: string) => {
			if (!isTaken(css, name)) return '';
			if (!Object.hasOwn(themable, name)) return whole;
			const own = themable[name as keyof typeof themable] || name;
			return `--${name}: var(${element.properties}-${own}, ${value});`;
		});
}

/** Styles that the frame's own parts carry with them. */
function partsOf(): string {
	const { head } = render(ElementFigure, { props: { shown: shownAs(chartIds[0]!, null) } });
	return [...head.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, css]) => css).join('');
}

/** Tokens that the markup of a picture takes and the sheet has not, for few pictures do: as declarations. */
export function tokensIn(html: string): string {
	const css = (styled ??= frame + ownStyles());
	return [...root!.matchAll(/--([\w-]+): ([^;]+);/g)]
		.filter(([, name = '']) => html.includes(`var(--${name})`) && !isTaken(css, name))
		.map(([, name, value]) => `--${name}:${value!.replace(/\s+/g, ' ')};`)
		.join('');
}
let styled: string | undefined;

/** All that any chart needs in any of its states: about 5 kB, once for a page. */
export function sheet(): string {
	const css = ownStyles();
	const set = tokensOf(frame + css);
	return shadowed(
		`${frame.replaceAll('--own-', `${element.properties}-`)}.frame{${set}}${lightOnly('.frame', set)}${css}`
	);
}
