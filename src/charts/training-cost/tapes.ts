/** Prices of one model as tapes that hang from one line, on one linear scale. */
import { toneOf } from '$config';
import type { View } from '$lib/chart';
import { usdShort } from '$lib/format';
import { ticksOf } from '$lib/scale';
import { allOf } from './figures';
import {
	columnOf,
	GROUND,
	INK,
	pc,
	QUIET,
	SERIF,
	TICK,
	told,
	type Cell,
	type Words
} from './sheet';
import type { CostRow, Priced } from './types';
import { markOf } from './words';

/** Room above the line, and what the longest tape takes of the plot. */
const [HEAD, LONG] = [0.16, 0.69];
/** A second tape that is shorter than this leaves the room below it to a remark. */
const SHORT = 0.4;

/** Figures on one basis, the first of them as a tape. */
interface Place {
	readonly figure: Priced;
	readonly rivals: readonly Priced[];
	readonly column: number;
	/** Dollars from the line down to where it begins. */
	readonly from: number;
	/** What was only said hangs from nothing. */
	readonly loose: boolean;
}
interface Scale {
	readonly most: number;
	readonly across: number;
	readonly tone: string;
}
type Hung = Pick<View, 'x' | 'y' | 'marks'> & {
	readonly cells: readonly Cell[];
	readonly alt: string;
};

/** `null` where the model has no figure. */
export function hungOf(row: CostRow): Hung | null {
	const places = placesOf(allOf(row));
	if (!places.length) return null;
	const most = Math.max(...places.map(({ figure, from }) => (from ? 0 : figure.usd)));
	const across = 1 + Math.max(...places.map(({ column }) => column));
	const scale = { most, across, tone: `var(--${toneOf(row.lab)})` };
	const cells = places.map((place) => cellOf(place, scale));
	return {
		x: { kind: 'linear', domain: [0, across] },
		y: { kind: 'linear', domain: [(most * (1 - HEAD)) / LONG, (-most * HEAD) / LONG] },
		cells,
		alt: `Prices of ${row.name}, US dollars, linear scale: ${told(cells)}.`,
		marks: places.flatMap(({ figure, rivals, column, from, loose }) =>
			[figure, ...rivals].map((one) => ({
				...{ ...markOf(row, one), x: column + 0.5, y: loose ? from : one.usd }
			}))
		)
	};
}

/** The tapes from the least on, then what was said: below the short ones, or in columns of its own. */
function placesOf(all: readonly Priced[]): Place[] {
	const groups = [...new Set(all.map(({ basis }) => basis))]
		.map((of) => all.filter(({ basis }) => basis === of))
		.flatMap(([figure, ...rivals]) =>
			figure ? [{ figure, rivals, loose: figure.basis === 'said' }] : []
		)
		.sort((a, b) => Number(a.loose) - Number(b.loose) || a.figure.usd - b.figure.usd);
	const tapes = groups.filter(({ loose }) => !loose).map(({ figure }) => figure.usd);
	const [second = Infinity, most = 0] = tapes.slice(-2);
	const room = second < SHORT * most;
	return groups.map((group, column) =>
		group.loose && room ? { ...group, column: 0, from: most / 2 } : { ...group, column, from: 0 }
	);
}

function cellOf(place: Place, { most, across, tone }: Scale): Cell {
	const { figure, column, from, loose } = place;
	const { x, width, right } = columnOf(column, across);
	const share = (dollars: number) => pc((LONG * dollars) / most);
	const rule = (at: number, color: string, width = 2.5) =>
		({ from: [0, share(at)], to: ['100%', share(at)], color, width }) as const;
	const box = {
		...{ id: figure.id, x, width, shift: [right, 0] as const },
		y: pc(HEAD + (LONG * from) / most)
	};
	if (loose) {
		const color = 'var(--caveat)';
		return { ...box, rules: [{ ...rule(0, color), dash: '5 4' }], words: wordsOf(place, 0, color) };
	}
	const { usd } = figure;
	const fill = `color-mix(in srgb, ${tone} 27%, ${GROUND})`;
	const lines = (count: number) => ticksOf([0, most], count).filter((at) => at && at < usd);
	const heavy = lines(8);
	return {
		...{ ...box, fill: { height: share(usd), color: fill } },
		rules: [
			...lines(80).map((at) => rule(at, GROUND, heavy.includes(at) ? 2.5 : 1)),
			rule(usd, INK),
			// what all hang from goes on to the next
			{ from: [0, 0], to: [column < across - 1 ? '130%' : '100%', 0], color: INK, width: 1.5 }
		],
		words: [
			...wordsOf(place, share(usd), INK),
			...(usd < most ? [] : heavy).map((at): Words => ({
				...{ at: ['100%', share(at)], dx: -6, dy: -0.3, lines: [usdShort(at)], size: TICK },
				...{ color: INK, halo: fill, anchor: 'end' }
			}))
		]
	};
}

/** Its question above, its value at its end, and how it was counted. */
function wordsOf({ figure, rivals, loose }: Place, end: string | number, color: string): Words[] {
	const { asks = [], lead = '', how = [] } = figure.answer ?? {};
	const on = loose ? undefined : 'broad';
	return [
		...asks.map((lines, i): Words => ({
			...{ at: [0, 0], dy: 0.6 - 1.25 * lines.length, lines, weight: 600, color: INK },
			on: i ? 'narrow' : on
		})),
		{
			...{ at: [0, end], dy: 1, lines: [lead + usdShort(figure.usd)], color },
			...{ serif: SERIF, size: 'clamp(20px, 4.6cqi, 40px)' }
		},
		{
			...{ at: [0, end], dy: 3.9, color: QUIET, on },
			lines: [
				...how,
				...(loose ? [] : [figure.status]),
				...rivals.map(({ usd }) => `or ${usdShort(usd)}`)
			]
		}
	];
}
