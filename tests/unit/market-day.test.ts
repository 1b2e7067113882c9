import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import MarketDay from '../../src/charts/market-day/MarketDay.svelte';
import { dataset } from '../../src/server/data';
import { before } from '../../src/server/data/sessions';
import { session } from '../../src/charts/market-day/session';
import { dodge, DOT, reference } from '../../src/charts/market-day/dodge';
import { view, type State, type Ticker } from '../../src/charts/market-day/view';
import { projection } from '../../src/lib/scale';
import { anchorOf, drawView, pick } from './layers/drawn';

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

test.each(['all', 'trade'] as const)(
	'no dot covers another on a small plot, set out by %s',
	(by) => {
		const shown = seen({ by });
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
	}
);

test('a dot keeps its line where there is room and stands aside where there is none', () => {
	const [first = NaN, second = NaN, far = NaN] = dodge([50, 50, 90], false);
	expect([first, far]).toEqual([0, 0]);
	expect((second / 100) * reference.height).toBeCloseTo(DOT);
});

test('the names of deep falls go down in a stair, so that no stem crosses a name', () => {
	const stems = seen({ focus: ['nvda', 'vrt', 'crdo', 'dji'] })
		.dots.filter(({ y, stem }) => stem !== y)
		.sort((a, b) => a.x - b.x)
		.map(({ stem }) => stem);
	expect(stems).toEqual([...stems].sort((a, b) => a - b));
});

test('a search finds by name or ticker and names what it found', () => {
	expect(seen({ search: ' vst' }).labels.map(({ text }) => text)).toEqual(['Vistra −28.27%']);
});

test('a ticker stands at its change, in the strip or in its lane, and its name at the end of its stem', () => {
	const ticker = (id: string, changePct: number, rest: Partial<Ticker>): Ticker => ({
		...(rows[0] as Ticker),
		id,
		changePct,
		text: `${id} ${changePct}%`,
		strip: 57,
		lane: 21,
		...rest
	});
	const two = [ticker('nvda', -17, { trade: 'Chips' }), ticker('up', 4, { strip: 61, lane: 80 })];
	const at = (state: Partial<State>) =>
		view(two, { by: 'all', trade: '', focus: [], search: '', ...state });
	const { dots, labels } = at({ focus: ['nvda'] });
	expect(dots.map(({ x, y, stem, tone }) => [x, y, stem, tone])).toEqual([
		[-17, 57, 4, 'nvidia'],
		[4, 61, 61, 'grey']
	]);
	expect(labels).toMatchObject([{ text: 'nvda -17%', x: -17, y: 4, sides: ['right'] }]);
	expect(at({ by: 'trade' }).dots.map(({ y }) => y)).toEqual([21, 80]);
	const drawn = drawView(MarketDay, at({}));
	const zero = drawn.filter(({ name }) => name === 'text').find(({ text }) => text === '0%');
	const [down, up] = pick(drawn, 'path')
		.filter(({ attributes }) => attributes['data-id'])
		.map((mark) => anchorOf(mark)[0]!);
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
