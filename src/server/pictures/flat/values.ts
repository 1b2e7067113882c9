/** Values of CSS worked out to what any program that draws SVG understands: hex colours and pixels. */
import tokens from '../../../styles/tokens.css?raw';

const root = /:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '';
const properties = new Map(
	[...root.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
);
/** Faces with what stands in for them where they are not installed: first what is as wide. */
export const families = {
	data: "'Libre Franklin', 'Helvetica Neue', Arial, sans-serif",
	prose: "Newsreader, 'Times New Roman', Georgia, serif"
} as const;
properties.set('--data-font', families.data).set('--prose-font', families.prose);

export type Theme = 'light' | 'dark';

/**
 * A value with its custom properties, `light-dark()` and `color-mix()` worked out.
 *
 * @throws RangeError naming a custom property that no token is called.
 */
export function literal(value: string, theme: Theme = 'light'): string {
	const filled = value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
		const token = properties.get(name);
		if (token === undefined) throw new RangeError(`no token ${name}`);
		return literal(token, theme);
	});
	return filled
		.replace(/light-dark\(([^,()]+),([^()]+)\)/g, (_, light: string, dark: string) =>
			(theme === 'light' ? light : dark).trim()
		)
		.replace(
			/color-mix\(in srgb, (#\w{6}) ([\d.]+)%, (#\w{6})\)/g,
			(_, a: string, share: string, b: string) => mix(a, b, Number(share) / 100)
		);
}

function mix(a: string, b: string, share: number): string {
	const channel = (hex: string, i: number) => parseInt(hex.slice(i, i + 2), 16);
	const mixed = [1, 3, 5].map((i) =>
		Math.round(channel(a, i) * share + channel(b, i) * (1 - share))
			.toString(16)
			.padStart(2, '0')
	);
	return `#${mixed.join('')}`;
}

export const tone = (name: string): string => literal(`var(--${name})`);

/** Parts of a list at the commas that stand in no bracket. */
function parts(text: string): string[] {
	const found = [''];
	let depth = 0;
	for (const c of text) {
		if (c === '(') depth++;
		if (c === ')') depth--;
		if (c === ',' && !depth) found.push('');
		else found[found.length - 1] += c;
	}
	return found;
}

export interface Measure {
	/** Size of type, in pixels. */
	readonly em: number;
	/** Width of the container that `cqi` means, in pixels. */
	readonly container: number;
	/** What 100% is, in pixels. */
	readonly whole?: number;
}

/**
 * A length in pixels: `4px`, `1.2em`, `35.2%`, `clamp(13px, 2.2cqi, 20px)`; a bare number is pixels.
 *
 * @throws RangeError naming what is no length.
 */
export function pixels(text: string, measure: Measure): number {
	const call = /^(clamp|min|max)\((.*)\)$/.exec(text.trim());
	if (call) {
		const [a = 0, b = 0, c = 0] = parts(call[2] ?? '').map((part) => pixels(part, measure));
		if (call[1] === 'clamp') return Math.max(a, Math.min(b, c));
		return call[1] === 'min' ? Math.min(a, b) : Math.max(a, b);
	}
	const [, digits, unit = ''] = /^([-+]?\d*\.?\d+)(px|rem|em|cqi|%)?$/.exec(text.trim()) ?? [];
	if (digits === undefined || (unit === '%' && measure.whole === undefined))
		throw new RangeError(`"${text}" is no length`);
	const units = {
		px: 1,
		'': 1,
		rem: 16,
		em: measure.em,
		cqi: measure.container / 100,
		'%': (measure.whole ?? 0) / 100
	};
	return Number(digits) * units[unit as keyof typeof units];
}
