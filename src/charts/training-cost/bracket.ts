/** What is said of two runs at one rent: a bracket between them with its figure, and names beside their dots. */
import type { Tone } from '$lib/chart';
import { countShort, date, day, times, usd, usdShort } from '$lib/format';
import { GROUND, INK, QUIET, SERIF, type Cell, type Rule, type Words } from './sheet';
import type { CostRow, Hours, Point, Priced } from './types';

/** How many times V3 others were said to have cost. */
export const FAR = 100;
/** From V3's dot to the bracket, in pixels. */
const ASIDE = 24;

/** A model with its hours at a rent. */
export interface Run extends Point {
	readonly row: CostRow;
	readonly hours: Hours;
}
/** A model of the time that is named, with its own figure. */
export interface Named {
	readonly row: CostRow;
	readonly figure: Priced;
}
/** From a point to percent of the plot. */
type Place = (point: Point) => readonly [x: string, y: string];

/** The bracket stands beside V3's dot, from its height to the other's. */
export function bracketOf([own, other]: readonly [Run, Run], at: Place): Cell {
	const [[left, low], [, high]] = [at(own), at(other)];
	const [, middle] = at({ x: own.x, y: Math.sqrt(own.y * other.y) });
	const line = (from: number, start: string, end = start): Rule => ({
		...{ from: [from, start], to: [ASIDE, end], color: INK, width: 1.75 }
	});
	const aside = { at: [ASIDE + 9, middle], color: INK, halo: GROUND } as const;
	return {
		...{ id: 'bracket', x: left },
		rules: [line(ASIDE, high, low), line(0, high), line(ASIDE - 8, low)],
		words: [
			{
				...{ ...aside, dy: 0.2, lines: [times(other.y / own.y)] },
				...{ serif: SERIF, size: 'clamp(26px, 8cqi, 64px)' }
			},
			{ ...aside, dy: 2.5, lines: ['at the same rent'], weight: 600, on: 'broad' }
		]
	};
}

/** The names, a cell each, and a line from the other's dot towards the bracket. */
export const namesOf = (
	[own, other]: readonly [Run, Run],
	far: Point,
	named: readonly Named[],
	at: Place
): Cell[] => [
	said('own', at(own), [`V3, ${usdShort(own.y)}`, hoursAt(own)], 'deepseek', [8, 1.9]),
	{
		...said(
			...([
				'other',
				at(other),
				[`${other.row.name}, ${usdShort(other.y)}`, hoursAt(other)]
			] as const),
			...(['ink', [-12, 0], 'end'] as const)
		),
		rules: [
			{ from: at(other), to: [at(own)[0], at(other)[1]], color: QUIET, width: 1.5, dash: '2 3' }
		]
	},
	said(
		'far',
		at(far),
		[`${times(FAR)} would be here`, usdShort(far.y)],
		'loss',
		[-12, 0.35],
		'end'
	),
	...named.map(({ row, figure: { usd, known } }) =>
		said(
			row.id,
			at({ x: day(row.released), y: usd }),
			[`${row.name}, ${usdShort(usd)}`, `${row.developer}’s claim, ${date(known ?? row.released)}`],
			'ink',
			[-8, 2.2]
		)
	)
];

/** `30.8M hours at $2`. */
export const hoursAt = ({ hours }: Run) => `${countShort(hours.count)} hours at ${usd(hours.rent)}`;

/** A name beside its dot, with a line under it where there is room. */
function said(
	id: string,
	at: Words['at'],
	[name, sub]: readonly [string, string],
	tone: Tone,
	[dx, dy]: readonly [number, number],
	anchor?: 'end'
): Cell {
	const both = { at, dx, halo: GROUND, anchor };
	return {
		...{ id: `${id}-name`, rules: [] },
		words: [
			{ ...both, dy, lines: [name], weight: 600, color: `var(--${tone})` },
			{ ...both, dy: dy + 1.25, lines: [sub], color: QUIET, on: 'broad' }
		]
	};
}
