import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import MarketDay from '../../src/charts/market-day/MarketDay.svelte';
import { dataset } from '../../src/server/data';
import { before } from '../../src/server/data/sessions';
import { barsIn, takenBy, wordsIn } from '../../src/charts/market-day/taken';
import { session } from '../../src/charts/market-day/session';
import { dodge, DOT, reference } from '../../src/charts/market-day/dodge';
import { view, type State, type Ticker } from '../../src/charts/market-day/view';
import type { Label } from '../../src/lib/chart';
import { ordinal } from '../../src/lib/format';
import { meets, offsetOf, place, sizes, textWidth } from '../../src/lib/layers/place';
import { projection } from '../../src/lib/scale';
import { steps } from '../../src/story/steps';
import { drawView, numbers, pick } from './layers/drawn';

const { chart, rows } = loaded('market-day');
const seen = (state: Partial<State>) =>
	view(rows as readonly Ticker[], { ...(chart.initial as unknown as State), ...state });

test('the session and the one before it are those of Nvidia’s closes', () => {
	const { close, closeBefore } = (rows as readonly Ticker[]).find(({ id }) => id === 'nvda')!;
	const days = dataset('nvidia-daily').rows;
	const last = days.findIndex(({ id }) => id === session);
	expect(days.slice(last - 1, last + 1)).toMatchObject([
		{ id: before(session), close: closeBefore },
		{ id: session, close }
	]);
	expect(dataset('market-losses').rows[0]).toMatchObject({ ticker: 'NVDA', date: session });
});

test('no dot covers another in its lanes on a small plot', () => {
	const shown = seen({ by: 'trade' });
	const { x, y } = projection(shown);
	const at = shown.dots.map((dot) => [
		(x(dot.x) / 100) * reference.width,
		(y(dot.y) / 100) * reference.height
	]);
	at.forEach(([left = 0, top = 0], i) => {
		expect(top).toBeLessThan(reference.height);
		for (const [x = 0, y = 0] of at.slice(i + 1))
			expect(Math.hypot(x - left, y - top)).toBeGreaterThanOrEqual(DOT - 0.01);
	});
});

test('a dot keeps its line where there is room and stands aside where there is none', () => {
	const [first = NaN, second = NaN, far = NaN] = dodge([50, 50, 90]);
	expect([first, far]).toEqual([0, 0]);
	expect((Math.abs(second) / 100) * reference.height).toBeCloseTo(DOT);
});

test('bars stand in the order of their changes, each as long as its own from nothing, none on another', () => {
	const shown = seen({});
	const { x, y } = projection(shown);
	const changes = shown.dots.map(({ y }) => y);
	expect(changes).toEqual([...changes].sort((a, b) => a - b));
	const bars = pick(drawView(MarketDay, shown), 'rect').map((bar) =>
		numbers(bar, 'x', 'width', 'y', 'height')
	);
	expect(bars).toHaveLength(rows.length);
	const unit = y(-1) - y(0);
	let end = 0;
	bars.forEach(([left = NaN, width = NaN, top = NaN, height = NaN], i) => {
		const change = changes[i]!;
		expect(height).toBeCloseTo(unit * Math.abs(change), 1);
		expect(change < 0 ? top : top + height).toBeCloseTo(y(0), 1);
		expect(top).toBeGreaterThanOrEqual(0);
		expect(top + height).toBeLessThanOrEqual(100);
		expect(left).toBeGreaterThanOrEqual(end);
		expect(left + width / 2).toBeCloseTo(x(i + 0.5), 1);
		end = left + width;
	});
	expect(end).toBeLessThanOrEqual(100);
});

test('the brackets hold who fell further than Nvidia and who rose, and Nvidia’s place counts the stocks', () => {
	const { ranking, dots } = seen({});
	const nvidia = dots.findIndex(({ id }) => id === 'nvda');
	const rose = dots.filter(({ y }) => y > 0).length;
	expect(ranking?.spans.map(({ from, to, text }) => [from, to, text])).toEqual([
		[0, nvidia, `${nvidia} fell further`],
		[dots.length - rose, dots.length, `${rose} rose`]
	]);
	const stocks = dots.filter(({ index }) => !index);
	const place = stocks.findIndex(({ id }) => id === 'nvda') + 1;
	expect(ranking?.hero).toMatchObject({ x: nvidia + 0.5, y: dots[nvidia]?.y, big: ordinal(place) });
	expect(ranking?.hero?.long).toMatch(new RegExp(`of ${stocks.length} stocks$`));
	const further = dots.slice(0, nvidia);
	expect(further.every(({ muted, tone }) => !muted && tone === 'grey')).toBe(true);
	expect(dots.slice(nvidia + 1).every(({ muted }) => muted)).toBe(true);
});

const named = [
	...steps.filter(({ chart, state }) => chart === 'market-day' && state.by === 'all'),
	{ id: 'one found', state: { search: 'eaton' } },
	{ id: 'many found', state: { search: 'a' } }
].map(({ id, state }) => [id, state as Partial<State>] as const);

test.each(named)('%s: no word of the ranking meets a bar, a name or another word', (_, state) => {
	const shown = seen(state);
	const { x, y } = projection(shown);
	const at = (label: Label) => ({ x: x(label.x), y: y(label.y) });
	for (const { name, width, height } of [...sizes, { name: '', width: 740, height: 560 }]) {
		const words = wordsIn(shown, width, height);
		const bars = barsIn(shown, width, height);
		const labels = name === 'small' ? shown.ranking!.tips : shown.labels;
		const index = sizes.findIndex((size) => size.name === name);
		const last = index < 0 ? sizes.length : index;
		const placed = place(labels, at, takenBy(shown)).filter(
			({ from }) => from !== null && sizes.findIndex((size) => size.name === from) <= last
		);
		const boxes = placed.map(({ label, side }) => {
			const { dx, dy, anchor } = offsetOf(side, label);
			const long = textWidth(label.text, 13);
			const start = anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2;
			const left = (at(label).x / 100) * width + dx - start;
			const top = (at(label).y / 100) * height + dy - 11;
			return { left, right: left + long, top, bottom: top + 13 };
		});
		const all = [...words, ...boxes];
		all.forEach((box, i) => {
			expect(box.left).toBeGreaterThan(-5);
			expect(box.right).toBeLessThanOrEqual(width + 14);
			for (const other of [...bars, ...all.slice(i + 1)])
				expect(meets(box, other), `${name} ${i}`).toBe(false);
		});
		if (state.focus) expect(placed.map(({ label }) => label.text)).toContain('Credo −30.91%');
		// a hairline to a name crosses none and no figure
		for (const { label, from } of place(shown.labels, at, takenBy(shown))) {
			const dot = shown.dots.find(({ id }) => id === label.id)!;
			if (name === 'small' || dot.stem === null || from === null) continue;
			if (sizes.findIndex((size) => size.name === from) > last) continue;
			const middle = (x(dot.x) / 100) * width;
			const stem = {
				left: middle,
				right: middle,
				top: (y(dot.y) / 100) * height,
				bottom: (y(dot.stem) / 100) * height
			};
			for (const box of words) expect(meets(box, stem), `${label.text} at ${width}`).toBe(false);
		}
	}
});

test('a search finds by name or ticker and names what it found', () => {
	expect(seen({ search: ' vst' }).labels.map(({ text }) => text)).toEqual(['Vistra −28.27%']);
});

test('a ticker stands at its change, in its place or in its lane, and keeps its mark between them', () => {
	const ticker = (id: string, changePct: number, rest: Partial<Ticker>): Ticker => ({
		...(rows[0] as Ticker),
		id,
		changePct,
		text: `${id} ${changePct}%`,
		lane: 21,
		...rest
	});
	const two = [ticker('up', 4, { lane: 80 }), ticker('nvda', -17, { trade: 'Chips' })];
	const at = (state: Partial<State>) =>
		view(two, { by: 'all', trade: '', focus: [], search: '', ...state });
	const { dots, labels, marks } = at({ focus: ['nvda', 'up'] });
	expect(dots.map(({ id, x, y, tone }) => [id, x, y, tone])).toEqual([
		['nvda', 0.5, -17, 'nvidia'],
		['up', 1.5, 4, 'grey']
	]);
	expect(marks.map(({ id }) => id)).toEqual(['nvda', 'up']);
	expect(labels).toMatchObject([{ text: 'up 4%', x: 1.5, y: 4 }]);
	const lanes = at({ by: 'trade', focus: ['nvda'] });
	expect(lanes.dots.map(({ x, y }) => [x, y])).toEqual([
		[4, 80],
		[-17, 21]
	]);
	expect(lanes.labels).toMatchObject([{ text: 'nvda -17%', x: -17, y: 21 }]);
	const drawn = [at({}), at({ by: 'trade' })].map((view) => drawView(MarketDay, view));
	const keys = drawn.map((all) =>
		all.flatMap(({ attributes }) => attributes['data-id'] ?? []).sort()
	);
	expect(keys[0]).toEqual(keys[1]);
	const zero = pick(drawn[1]!, 'text').find(({ text }) => text === '0%');
	const [up, down] = pick(drawn[1]!, 'circle').map((dot) => numbers(dot, 'cx')[0]!);
	const none = Number.parseFloat(zero?.attributes.x ?? '');
	expect([down! < none, up! > none]).toEqual([true, true]);
});

test.each(['all', 'trade'] as const)(
	'a trade is brought out, and no other, set out by %s',
	(by) => {
		const { dots } = seen({ by, trade: 'Chips' });
		const inked = dots.filter(({ tone }) => tone === 'ink').map(({ trade }) => trade);
		expect(new Set(inked)).toEqual(new Set(['Chips']));
		const others = dots.filter(({ trade, id }) => trade !== 'Chips' && id !== 'nvda');
		expect(new Set(others.map(({ muted, tone }) => `${muted} ${tone}`))).toEqual(
			new Set(['true grey'])
		);
	}
);
