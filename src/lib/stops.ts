import type { Mark, Source, View } from '$lib/chart';
import { projection } from '$lib/scale';
import { date } from './format';
import type { Packed, Sound, Stop } from './packed';

const round = (value: number) => Math.round(value * 10) / 10;

/** The marks of a view in percent of its plot, in the order in which the keys walk them. */
export function stopsOf(view: View): Stop[] {
	const { x, y } = projection(view);
	return view.marks.map((mark) => ({
		id: mark.id,
		x: round(x(mark.x)),
		y: round(y(mark.y)),
		title: mark.title,
		lines: mark.lines,
		source: mark.source
	}));
}

/** How a view is heard; not at all where its marks are no series, or fewer than two of them sound. */
export function soundOf(view: View): Sound | undefined {
	const { pitch, x, y, marks } = view;
	const heard = marks.filter(({ sweep }) => sweep?.length !== 0);
	const [first, last] = [heard[0], heard.at(-1)];
	if (pitch === undefined || !first || !last || first === last) return undefined;
	const place = projection(view).y;
	const named = (mark: Mark) => (x.kind === 'time' ? date(Number(mark.x)) : mark.title);
	const sweeps = marks.flatMap(({ sweep }, i) =>
		sweep ? [[i, ...sweep.map((value) => round(place(value)))] as const] : []
	);
	return {
		pitch,
		ends: [named(first), named(last)],
		...(y.kind === 'band' ? { rows: [y.domain.at(-1)!, y.domain[0]!] } : {}),
		...(sweeps.length ? { sweeps } : {})
	};
}

/** What is written before the source under a picture: whether it stands for others. */
export const sourceLabel = (sources: readonly unknown[]): string =>
	sources.length > 1 ? 'Lead source' : 'Source';

/**
 * The source that stands under a picture: the first of the leads that a mark comes from, or
 * else the one that most come from.
 */
export function leadSource({ marks }: View, leads: readonly Pick<Source, 'url'>[]): Source | null {
	for (const { url } of leads) {
		const mark = marks.find(({ source }) => source?.url === url);
		if (mark) return mark.source;
	}
	const uses = new Map<string, number>();
	let main: Source | null = null;
	for (const { source } of marks) {
		if (!source) continue;
		const count = (uses.get(source.url) ?? 0) + 1;
		uses.set(source.url, count);
		if (!main || count > (uses.get(main.url) ?? 0)) main = source;
	}
	return main;
}

/** Packs stops for a page or a file, with how they are heard. */
export function pack(stops: readonly Stop[], snap: Packed['snap'], sound?: Sound): Packed {
	const sources = new Map<string, number>();
	const list: Source[] = [];
	const index = (source: Stop['source']) => {
		if (!source) return -1;
		const known = sources.get(source.url + source.title);
		if (known !== undefined) return known;
		sources.set(source.url + source.title, list.length);
		return list.push({ title: source.title, url: source.url }) - 1;
	};
	return {
		snap,
		stops: stops.map(({ x, y, title, lines, source }) => [x, y, index(source), title, ...lines]),
		sources: list,
		...(sound ? { sound } : {})
	};
}
