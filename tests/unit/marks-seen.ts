/** The marks of every picture, as they are drawn: in which form, and in which colours in light and dark. */
import { chartIds } from '../../src/server/charts/all';
import { shownAs } from '../../src/server/charts/shown';
import { Palette } from '../../src/server/pictures/flat/ink';
import { elementsOf, parse, type Element } from '../../src/server/pictures/flat/markup';
import { literal } from '../../src/server/pictures/flat/values';
import { plotOf } from '../../src/server/pictures/svg';
import { stepOf, steps } from '../../src/story/steps';
import { over, rgbOf, type Rgb } from './seen';

export interface Drawn {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
}
export interface Mark extends Drawn {
	/** What can be told of it without its colour. */
	readonly form: string;
	/** A token, or a colour mixed of some. */
	readonly tone: string;
	readonly opacity: number;
	readonly seen: Readonly<Record<'light' | 'dark', Rgb>>;
}
export interface Picture {
	readonly chart: string;
	readonly file: string;
	readonly marks: readonly Mark[];
	readonly texts: readonly Drawn[];
	/** Axes and what parts marks, in their order. */
	readonly lines: readonly Drawn[];
	readonly ground: Readonly<Record<'light' | 'dark', Rgb>>;
}

const named =
	'ground ink quiet grey rule rule-strong deepseek nvidia loss caveat field night pale lamp';
const toneOf = (hex: string) =>
	named.split(' ').find((name) => literal(`var(--${name})`) === hex) ?? hex;

export const number = ({ attributes }: Drawn, name: string): number =>
	Number(attributes[name] ?? 0);

/** Whether a rectangle is a rule across the picture: no bar is so long and thin. */
const isRule = (of: Drawn) => number(of, 'height') < 2 && number(of, 'width') > 100;

/** Ink, outline or line, how heavy, of which pattern; of a path its commands. */
function formOf(of: Drawn): { form: string; paint: string } {
	const { fill = '#000000', stroke = 'none', d = '', ...look } = of.attributes;
	const dash = look['stroke-dasharray'] ? ` broken ${look['stroke-dasharray']}` : '';
	const hatch = fill.startsWith('url(') ? ' hatched' : '';
	const hollow = fill === 'none' || hatch || toneOf(fill) === 'ground';
	if (of.name === 'line' || (of.name === 'path' && fill === 'none')) {
		const width = Number(look['stroke-width'] ?? 1);
		const weight = width <= 1.25 ? 'hairline' : width <= 3 ? 'line' : 'broad line';
		return { form: weight + dash + shapeOf(d), paint: stroke };
	}
	if (of.name === 'rect' && isRule(of)) return { form: 'level rule', paint: fill };
	const edge = hollow ? ' outline' : stroke === 'none' || stroke === fill ? '' : ' edged';
	return { form: of.name + shapeOf(d) + edge + dash + hatch, paint: hollow ? stroke : fill };
}
/** The commands of a path that is one of a few shapes; a curve has as many as points. */
function shapeOf(d: string): string {
	const commands = d.replace(/[^a-zA-Z]/g, '');
	return commands && (commands.length < 24 ? ` ${commands}` : ' curve');
}

/** What the axes draw, and what parts marks. */
const isFrame = ({ name, attributes }: Drawn) =>
	name === 'line' && /^(rule|rule-strong|quiet|ground)$/.test(toneOf(attributes.stroke ?? ''));

/** All that is drawn, with how far it lets its ground through. */
function* within(element: Element, opacity = 1): Generator<[of: Element, opacity: number]> {
	for (const child of elementsOf(element)) {
		if (/^(defs|clipPath|pattern)$/.test(child.name)) continue;
		const own = opacity * Number(child.attributes.opacity ?? 1);
		yield [child, own];
		yield* within(child, own);
	}
}

function pictureOf(chart: string, step: string | null): Picture {
	const shown = shownAs(chart, step === null ? null : stepOf(chart, step));
	const palette = new Palette();
	for (const tone of ['ground', 'night']) palette.paint(`var(--${tone})`, '');
	const area = { left: 0, top: 0, width: 720, height: 450 };
	const all = [
		...within(parse(`<svg>${plotOf(shown.chart, shown.view, area, 'seen', palette)}</svg>`))
	];
	const both = (hex: string) => ({ light: rgbOf(hex), dark: rgbOf(palette.dark.get(hex)!) });
	const night = all.some(([{ attributes }]) => toneOf(attributes.fill ?? '') === 'night');
	const ground = both(literal(`var(--${night ? 'night' : 'ground'})`));
	const marks = all.flatMap(([of, opacity]): Mark[] => {
		if (!/^(rect|circle|line|path)$/.test(of.name) || isFrame(of)) return [];
		const { form, paint } = formOf(of);
		const tone = toneOf(paint);
		if (paint === 'none' || tone === 'night') return [];
		const [light, dark] = (['light', 'dark'] as const).map((theme) =>
			over(both(paint)[theme], ground[theme], opacity)
		);
		return [{ ...of, form, tone, opacity, seen: { light: light!, dark: dark! } }];
	});
	return {
		...{ chart, file: step === null ? chart : `${chart}/${step}`, marks, ground },
		texts: all.flatMap(([of]) => (/^t(ext|span)$/.test(of.name) ? [of] : [])),
		lines: all.flatMap(([of]) => (isFrame(of) ? [of] : []))
	};
}

export const pictures: readonly Picture[] = [
	...chartIds.map((chart) => pictureOf(chart, null)),
	...steps.map(({ chart, id }) => pictureOf(chart, id))
];
