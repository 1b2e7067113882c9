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

/** Where the tokens have their values at a narrow width. */
const root = /:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '';
if (!root) throw new Error('tokens.css has no :root');
const token = /--([\w-]+): ([^;]+);/g;

let made: string | undefined;
/** Styles of the page, of the frame's parts and of all charts. */
const styles = () => (made ??= `${base}${partsOf()}${stylesOf(chartIds)}`);
const isTaken = (css: string, name: string) =>
	[css, root].some((text) => text.includes(`var(--${name}`));

/** Values of the tokens that the styles take, the host's own where it has set them. */
function tokensOf(css: string): string {
	return root
		.replace(/color-scheme:[^;]*;/, '')
		.replace(token, (whole, name: string, value: string) => {
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
export const tokensIn = (html: string): string =>
	[...root.matchAll(token)]
		.filter(([, name = '']) => html.includes(`var(--${name})`) && !isTaken(frame + styles(), name))
		.map(([, name, value = '']) => `--${name}:${value.replace(/\s+/g, ' ')};`)
		.join('');

/** All that any chart needs in any of its states: about 5 kB, once for a page. */
export function sheet(): string {
	const css = styles();
	const set = tokensOf(frame + css);
	return shadowed(
		`${frame.replaceAll('--own-', `${element.properties}-`)}.frame{${set}}${lightOnly('.frame', set)}${css}`
	);
}
