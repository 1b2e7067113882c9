/** A city of experts in units of its own: a tower a layer, a window an expert. */
import type { City } from './types';

/** Windows on a floor; from window to window, from tower to tower, from storey to storey. */
const WIDE = 4;
const PITCH = 4;
const TOWER = 20;
const STOREY = 8;
/** Width of a window, and where the roof lies above its tower. */
export const WINDOW = 3;
const ROOF = -2.5;

/** Dashes of a row of windows, and of a row of roofs: they begin again with each tower. */
export const windows = [...Array<string>(WIDE - 1).fill('3 1'), `3 ${TOWER - 15}`].join(' ');
export const roofs = `15 ${TOWER - 15}`;

/** Floors of a tower, with one left free below each machine. */
const heightOf = (experts: number, each: number) => experts / WIDE + experts / each - 1;
const floorOf = (expert: number, each: number) =>
	Math.floor(expert / WIDE) + Math.floor(expert / each);

/** Size of a city of one storey. */
export const sizeOf = (layers: number, { experts, each }: Pick<City, 'experts' | 'each'>) => ({
	width: layers * TOWER - 5,
	height: heightOf(experts, each)
});

/** Middle of a layer's tower along the whole, in a city of one storey. */
export const middleOf = (i: number) => i * TOWER + 7.5;

export interface Drawn {
	readonly viewBox: string;
	readonly columns: number;
	readonly width: number;
	readonly height: number;
	/** Rows of windows, rows of roofs, and the windows that are lit. */
	readonly rows: string;
	readonly roofs: string;
	readonly lit: string;
}

/** The city in so many storeys; a layer stands above or below the one before it. */
export function drawCity({ experts, each, lit }: City, storeys: number): Drawn {
	const columns = Math.ceil(lit.length / storeys);
	const width = columns * TOWER - 5;
	const floors = heightOf(experts, each);
	const baseOf = (storey: number) => storey * (floors + STOREY);
	const height = baseOf(storeys - 1) + floors;
	const across = (y: number) => `M0 ${y}H${width}`;
	const all = Array.from({ length: storeys }, (_, storey) => baseOf(storey));
	const levels = Array.from({ length: experts / WIDE }, (_, i) => floorOf(i * WIDE, each) + 0.5);
	return {
		viewBox: `0 0 ${width} ${height}`,
		columns,
		width,
		height,
		rows: all.flatMap((base) => levels.map((y) => across(base + y))).join(''),
		roofs: all.map((base) => across(base + ROOF)).join(''),
		lit: steps(
			lit.flatMap((chosen, i) =>
				chosen.map((expert): Place => [
					Math.floor(i / storeys) * TOWER + (expert % WIDE) * PITCH + WINDOW / 2,
					baseOf(i % storeys) + floorOf(expert, each)
				])
			)
		)
	};
}

type Place = readonly [x: number, y: number];

/** Windows one high, each said from the foot of the one before: a third of the bytes once packed. */
const steps = (places: readonly Place[]) =>
	places
		.map(([x, y], i) => {
			const [from, foot] = places[i - 1] ?? [0, -1];
			return `m${x - from} ${y - foot - 1}v1`;
		})
		.join('');
