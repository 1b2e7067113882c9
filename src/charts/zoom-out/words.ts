import { percent, usd, usdShort, usdWords } from '$lib/format';
import { textWidth } from '$lib/layers/place';
import { plots } from '$lib/margins';
import type { Placed, Status, Sum, Words } from './types';

/** What a square's own words say of its status. */
export const statuses: Record<Status, string> = {
	claimed: 'claimed',
	computed: 'our arithmetic',
	said: 'only said',
	estimated: 'estimated',
	disputed: 'disputed'
};

/** The figure of somebody else, below the sum or above it; `''` where there is none. */
export const rivalOf = ({ low, high }: Pick<Sum, 'low' | 'high'>): string =>
	low !== null ? `from ${usdShort(low)}` : high !== null ? `to ${usdShort(high)}` : '';

/** Widths in percent from which a square holds its words; one with a rival figure holds them sooner, for its bracket stands where a rule would. */
const HOLDS = { broad: 15, ranged: 11, narrow: 22 };
/** From here on its figure is set large, and has its bracket in a narrow room too. */
const LARGE = 30;
/** Size of type where the room is smallest, and what two lines and a gap take there, in pixels. */
const SIZE = 13;
const TWO = 36;

const round = (value: number) => Math.round(value * 100) / 100;

/** As large as the room lets it be said: every digit of what was claimed, thousands of millions in words. */
function valueOf({ usd: value, status }: Sum, broad: boolean) {
	if (status === 'said') return `>${usdShort(value)}`;
	if (!broad) return usdShort(value);
	return value < 1e7 ? usd(value) : value < 1e9 ? usdShort(value) : usdWords(value);
}

/** The words of the squares in view, for one kind of room; smallest square first. */
export function wordsOf(
	squares: readonly Placed[],
	named: readonly string[],
	broad: boolean
): Words {
	const { width, aspect } = plots[broad ? 'broad' : 'narrow'];
	const up = (share: number) => round(100 - share * aspect);
	const holds = ({ side, sum }: Placed) =>
		side >= (!broad ? HOLDS.narrow : (sum.high ?? sum.low) ? HOLDS.ranged : HOLDS.broad);
	const shown = squares.filter(({ id }) => broad || named.includes(id));
	const inside = shown.filter(holds);
	const isRanged = (square: Placed) => inside.includes(square) && (broad || square.side >= LARGE);
	const outside = shown.filter((square) => !inside.includes(square));
	return {
		inside: inside.map((square) => ({
			...insideOf(square, width, broad || square.side >= LARGE),
			y: up(square.side),
			low: square.low > 0 && isRanged(square)
		})),
		led: ledOf(outside, squares, isRanged, width, broad).map((one) => ({
			...one,
			y: up(one.y),
			to: up(one.to)
		})),
		brackets: inside
			.filter((square) => rivalOf(square.sum) && isRanged(square))
			.map((square) => bracketOf(square, up)),
		parts: inside.flatMap(({ id, x, part, tone, sum }) =>
			part ? [{ id, x: round(x), y: up(part), tone, text: percent(sum.share ?? 0, 1) }] : []
		)
	};
}

function insideOf({ id, x, side, tone, status, sum }: Placed, width: number, broad: boolean) {
	const fits = (text: string) => textWidth(text, 11) <= (side * width) / 100 - 8;
	const wrapped = (text: string) =>
		text.split(' ').reduce<string[]>((set, word) => {
			const longer = `${set.at(-1)} ${word}`;
			return set.length && fits(longer) ? [...set.slice(0, -1), longer] : [...set, word];
		}, []);
	return {
		id,
		x: round(x),
		tone,
		value: valueOf(sum, broad),
		large: side >= LARGE,
		name: wrapped(side >= HOLDS.narrow && sum.name.split(' ').every(fits) ? sum.name : sum.short),
		status: wrapped(statuses[status]),
		solid: status === 'claimed'
	};
}

function bracketOf({ id, x, tone, sum, low, high }: Placed, up: (share: number) => number) {
	const side = low || high;
	return { id, tone, x: round(x + side), y: up(side), text: rivalOf(sum) };
}

/** How high a square stands, with its bracket where that is drawn. */
const height = ({ side, high }: Placed, isRanged: boolean) =>
	isRanged ? Math.max(side, high) : side;

/** From the right: each label as low as its own square, those that it reaches over, and the labels beside it let it be. */
function ledOf(
	shown: readonly Placed[],
	squares: readonly Placed[],
	isRanged: (square: Placed) => boolean,
	width: number,
	broad: boolean
) {
	const share = (pixels: number) => (100 * pixels) / width;
	const placed: { left: number; right: number; y: number }[] = [];
	const led = [...shown].reverse().map(({ id, x, side, tone, sum }) => {
		const [name, status] = [`${sum.short}, ${valueOf(sum, broad)}`, statuses[sum.status]];
		const middle = x + side / 2;
		const room = share(Math.max(textWidth(name, SIZE), textWidth(status, SIZE)));
		const ends = middle + room > 100;
		const [left, right] = ends ? [middle - room, middle] : [middle, middle + room];
		const meets = (from: number, to: number) => from < right && left < to;
		const y = Math.max(
			...squares
				.filter((one) => meets(one.x, one.x + height(one, isRanged(one))))
				.map((one) => height(one, isRanged(one)) + share(12)),
			...placed.filter((one) => meets(one.left, one.right)).map(({ y }) => y + share(TWO))
		);
		placed.push({ left, right, y });
		return { id, x: round(middle), y, to: side, tone, name, status, ends };
	});
	return led.reverse();
}
