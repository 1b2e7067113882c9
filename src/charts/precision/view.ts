import type { Label, Source, Tone, View } from '$lib/chart';
import { count, leftOut } from '$lib/format';
import { ticksOf } from '$lib/scale';

/** Memory that something takes. Weights and contexts in GB, the cache of one token in bytes. */
export interface Amount {
	readonly id: string;
	readonly kind: 'weights' | 'cache' | 'context';
	/** At most six letters. */
	readonly name: string;
	readonly full: string;
	readonly sub: string;
	readonly deepseek: boolean;
	/** Bytes of one weight, or of one token; `null` where weights differ. */
	readonly each: number | null;
	readonly value: number;
	/** Whether the figure is our arithmetic on the cited one. */
	readonly derived: boolean;
	readonly source: Source;
}

export interface State {
	readonly show: Amount['kind'];
}

interface Bar {
	readonly id: string;
	readonly x: readonly [number, number];
	readonly y: readonly [number, number];
	readonly tone: Tone;
	readonly muted: boolean;
	readonly hollow: boolean;
}
interface Caption extends Pick<Bar, 'id' | 'x' | 'y' | 'tone'> {
	readonly name: string;
	readonly value: string;
	readonly sub: string;
}
interface Point {
	readonly x: number;
	readonly y: number;
}

export interface PrecisionView extends View {
	/** A bar of memory; one of weights is in as many pieces as a weight has bits. */
	readonly bars: readonly Bar[];
	readonly captions: readonly Caption[];
	readonly lines: readonly { readonly id: string; points: readonly Point[]; tone: Tone }[];
	readonly dots: readonly (Point & { readonly id: string; readonly tone: Tone })[];
	readonly labels: readonly Label[];
	/** Gigabytes, where lines grow. */
	readonly ticks: readonly number[];
	readonly alt: string;
}

/** Tokens of the longest context that is drawn: 128 × 1,024. */
const CONTEXT = 131_072;

const words: Record<Amount['kind'], (row: Amount) => string> = {
	weights: ({ value }) => `${count(value)} GB`,
	cache: ({ value }) => `${count(value / 1000)} KB`,
	context: ({ value }) => `${count(value)} GB`
};

export function view(rows: readonly Amount[], { show }: State): PrecisionView {
	const shown = rows.filter(({ kind }) => kind === show);
	const says = words[show];
	const marks = shown.map((row, i) => ({
		id: row.id,
		...(show === 'context' ? { x: CONTEXT, y: row.value } : { x: row.value, y: i + 0.4 }),
		title: `${row.full}: ${says(row)}`,
		lines: [row.sub, working(row)],
		source: row.source
	}));
	const alt = `${titles[show]}: ${shown.map((row) => `${row.full} ${says(row)}`).join(', ')}.${leftOut(rows.length - shown.length, 'amount')}`;
	const base = { marks, alt, bars: [], captions: [], lines: [], dots: [], labels: [], ticks: [] };
	const most = Math.max(...shown.map(({ value }) => value));
	return show === 'context'
		? { ...base, ...growing(shown, most) }
		: { ...base, ...lanes(shown, most, says) };
}

const titles: Record<Amount['kind'], string> = {
	weights: 'Memory of the weights by their number format, as bars cut into bits',
	cache: 'Memory that one token of a conversation takes, as bars',
	context: `Memory of a conversation as it grows to ${count(CONTEXT)} tokens, as lines`
};

const working = ({ kind, each, derived }: Amount): string =>
	each === null
		? 'as listed, a mixture of formats'
		: `${count(each)} bytes a ${kind === 'weights' ? 'weight' : 'token'}${derived ? ', the total our arithmetic' : ', in BF16'}`;

function lanes(
	shown: readonly Amount[],
	most: number,
	says: (row: Amount) => string
): Pick<PrecisionView, 'x' | 'y' | 'bars' | 'captions'> {
	const gap = most * 0.003;
	const captions = shown.map(({ name, sub, ...row }, i): Caption => ({
		// by lane, so that the bars of one state grow out of another's
		id: `${i}`,
		x: [0, row.value],
		y: [i + 0.18, i + 0.58],
		tone: toneOf(row),
		value: says({ name, sub, ...row }),
		name,
		sub
	}));
	return {
		x: { kind: 'linear', domain: [0, most * 1.32] },
		y: { kind: 'linear', domain: [shown.length, 0] },
		captions,
		bars: shown.flatMap(({ kind, each, value, deepseek }, i) => {
			const { y, tone } = captions[i]!;
			const bits = kind === 'weights' ? (each ?? 1 / 8) * 8 : 1;
			return Array.from({ length: bits }, (_, bit) => ({
				id: `${i}/${bit}`,
				x: [(value * bit) / bits, (value * (bit + 1)) / bits - gap] as const,
				y,
				tone: tone === 'ink' ? 'grey' : tone,
				muted: !deepseek && each !== null,
				hollow: each === null
			}));
		})
	};
}

const toneOf = ({ deepseek, kind, each }: Pick<Amount, 'deepseek' | 'kind' | 'each'>): Tone =>
	deepseek || (kind === 'weights' && each) ? 'deepseek' : 'ink';

function growing(
	shown: readonly Amount[],
	most: number
): Pick<PrecisionView, 'x' | 'y' | 'lines' | 'dots' | 'labels' | 'ticks'> {
	return {
		x: { kind: 'linear', domain: [0, CONTEXT * 1.25] },
		y: { kind: 'linear', domain: [0, most * 1.1] },
		ticks: ticksOf([0, most * 1.1], 4),
		lines: shown.map((row) => ({
			id: row.id,
			tone: toneOf(row),
			points: [
				{ x: 0, y: 0 },
				{ x: CONTEXT, y: row.value }
			]
		})),
		dots: shown.map((row) => ({ id: row.id, tone: toneOf(row), x: CONTEXT, y: row.value })),
		labels: shown.map((row) => ({
			id: row.id,
			x: CONTEXT,
			y: row.value,
			text: row.name,
			sub: words.context(row),
			tone: toneOf(row),
			sides: ['right']
		}))
	};
}
