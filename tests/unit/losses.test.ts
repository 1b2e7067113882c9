import { expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import Drops from '../../src/charts/losses/Drops.svelte';
import Losses from '../../src/charts/losses/Losses.svelte';
import { monthsFrom } from '../../src/charts/losses/level';
import { takenBy, wordsIn } from '../../src/charts/losses/taken';
import { windows, type Measure, type Since } from '../../src/charts/losses/types';
import { view, type LossRow, type State } from '../../src/charts/losses/view';
import { meets, offsetOf, place, sizes, textWidth } from '../../src/lib/layers/place';
import { projection } from '../../src/lib/scale';
import { steps } from '../../src/story/steps';
import { draw, drawView, numbers, pick } from './layers/drawn';

const { chart, rows } = loaded('losses');
const losses = rows as readonly LossRow[];
const seen = (state: Partial<State>) =>
	view(losses, { ...(chart.initial as unknown as State), ...state });

const every = Object.keys(windows) as Since[];
const states = [
	...every.flatMap((since) =>
		(['usd', 'percent'] as Measure[]).map((words) => [`${since} in ${words}`, { since, words }])
	),
	...steps.filter(({ chart }) => chart === 'losses').map(({ id, state }) => [id, state])
] as [string, Partial<State>][];

test.each(states)(
	'%s: a bar hangs at its day from nothing to its loss, in the plot',
	(_, state) => {
		const shown = seen(state);
		const { x, y } = projection(shown);
		const measured = new Map(
			losses.map(({ id, lossUsdB, changePct }) => [
				id,
				shown.measure === 'usd' ? lossUsdB : -changePct
			])
		);
		const drawn = draw(Drops, { bars: shown.bars }, shown);
		const hung = pick(drawn, '.bar');
		expect(hung).toHaveLength(shown.bars.length);
		const [first] = shown.bars;
		const unit = y(first!.y) / measured.get(first!.id)!;
		for (const bar of hung) {
			const id = bar.attributes['data-key']!.slice('bar-'.length);
			const [left = NaN, from = NaN, length = NaN] = numbers(bar, 'x', 'y', 'height');
			const { date } = losses.find((row) => row.id === id)!;
			expect(left).toBeCloseTo(x(Date.parse(date)), 1);
			expect(left).toBeGreaterThan(0);
			expect(left).toBeLessThan(100);
			expect(from).toBe(0);
			expect(length).toBeCloseTo(unit * measured.get(id)!, 1);
			expect(length).toBeLessThanOrEqual(100);
		}
	}
);

/** Plots between those that names are placed for: phones, embeds, tablets, desks. */
const plots = [...sizes, { width: 300, height: 260 }, { width: 780, height: 560 }];

test.each(states)('%s: the words of the record meet no bar and not each other', (_, state) => {
	const shown = seen(state);
	const { x, y } = projection(shown);
	for (const { width, height } of plots) {
		const words = wordsIn(shown, width, height);
		words.forEach((box, i) => {
			expect(box.left).toBeGreaterThan(-52);
			expect(box.right).toBeLessThanOrEqual(width + 14);
			expect(box.top).toBeGreaterThan(0);
			for (const other of words.slice(i + 1)) expect(meets(box, other)).toBe(false);
			for (const bar of shown.bars) {
				const at = (x(bar.x) / 100) * width;
				const hung = { left: at - 1, right: at + 1, top: 0, bottom: (y(bar.y) / 100) * height };
				expect(meets(box, hung), `${bar.id} at ${width}`).toBe(false);
			}
		});
	}
});

test.each(states)(
	'%s: names are beside their tips, and none meets a bar, a word or a name',
	(_, state) => {
		const shown = seen(state);
		const { x, y } = projection(shown);
		const at = (label: { x: number | string; y: number | string }) => ({
			x: x(label.x),
			y: y(label.y)
		});
		sizes.forEach(({ width, height }, i) => {
			const phone = i === 0;
			const labels = shown.labels.map((label) => (phone ? { ...label, sub: undefined } : label));
			const named = place(labels, at, takenBy(shown, !phone)).filter(
				({ from }) => from !== null && sizes.findIndex(({ name }) => name === from) <= i
			);
			const boxes = named.map(({ label, side }) => {
				const { dx, dy, anchor } = offsetOf(side, label);
				const long = Math.max(textWidth(label.text, 13), textWidth(label.sub ?? '', 13));
				const start = anchor === 'start' ? 0 : anchor === 'end' ? long : long / 2;
				const left = (at(label).x / 100) * width + dx - start;
				const top = (at(label).y / 100) * height + dy - 12;
				return { left, right: left + long, top, bottom: top + (label.sub ? 32 : 15) };
			});
			boxes.forEach((box, i) => {
				for (const other of [...takenBy(shown, !phone)(width, height), ...boxes.slice(i + 1)])
					expect(meets(box, other), named[i]?.label.text).toBe(false);
			});
			if (shown.measure === 'usd' && !(phone && state.since === '2022'))
				expect(named.map(({ label }) => label.text)).toContain('SpaceX $400B');
		});
	}
);

test('the record in dollars is the rule’s own bar, and the rule says that nothing has reached it since', () => {
	const { level, hero, y } = seen({ since: '2025' });
	expect([level?.record.id, level?.y, y.domain[0]]).toEqual(['nvda-2025-01-27', 589, 589]);
	expect(hero).toMatchObject({ id: 'nvda-2025-01-27', big: '$589 billion', side: 'right' });
	expect(level?.long).toMatch(/^In \w+ months nothing has reached this line$/);
	const later = { ...losses[0]!, id: 'new', date: '2027-03-03', lossUsdB: 600 };
	const after = view([...losses, later], { since: '2025', focus: [], words: 'usd' });
	expect([after.level?.record.id, after.level?.long, after.hero?.id]).toEqual(['new', '', 'new']);
	expect(after.y.domain).toEqual([600, 0]);
});

test('in percent the rule stays at the record in dollars, and what went deeper is counted and set large', () => {
	const { level, hero, bars, words } = seen({ words: 'percent' });
	expect(level).toMatchObject({ y: 16.97, short: 'In percent, one went deeper' });
	expect(level?.tag?.name).toBe('Nvidia −16.97%');
	expect(bars.filter(({ tone }) => tone === 'ink').map(({ id }) => id)).toEqual([hero?.id]);
	expect(hero).toMatchObject({ id: 'meta-2022-02-03', big: '−26.39%' });
	expect(words).toContain('as long as the fall of the price in percent');
	const recent = seen({ since: '2025', words: 'percent' });
	expect([recent.hero?.id, recent.level?.tag]).toEqual(['nvda-2025-01-27', null]);
});

test('losses of one day hang on one line, each with its own tip', () => {
	const { bars } = seen({});
	const day = bars.filter(({ date }) => date === '2025-04-03');
	expect(new Set(day.map(({ x }) => x)).size).toBe(1);
	expect(new Set(day.map(({ y }) => y)).size).toBe(day.length);
	expect(day.length).toBeGreaterThan(1);
});

test('every window ends after its newest loss, and the words say what all losses are above', () => {
	const later = { ...losses[0]!, id: 'new', date: '2031-03-03', lossUsdB: 450 };
	for (const since of every) {
		const { x, words } = view([...losses, later], { since, focus: [], words: 'usd' });
		expect(x.domain[1]).toBeGreaterThan(Date.parse(later.date));
		expect(words).toContain('of more than $200 billion in one day');
	}
	expect(view([later], { since: '2022', focus: [], words: 'usd' }).words).toContain(
		'of more than $400 billion in one day'
	);
});

test('without a loss the plot says so, and draws no rule', () => {
	const { level, hero, empty } = view([], { since: '2022', focus: [], words: 'usd' });
	expect([level, hero, empty]).toEqual([null, null, 'No loss of this size in these years.']);
});

test('a computed loss has an open tip, a reported one a filled one, and the record is broad', () => {
	const drawn = drawView(Losses, seen({}));
	const look = (what: string, id: string) =>
		pick(drawn, what).find(({ attributes }) =>
			[attributes['data-id'], attributes['data-key']].includes(id)
		)?.attributes.class;
	expect(look('circle', 'aapl-2026-07-31')).toMatch(/\bcomputed\b/);
	expect(look('circle', 'spcx-2026-06-22')).not.toMatch(/\bcomputed\b/);
	expect(look('rect', 'bar-nvda-2025-01-27')).toMatch(/\brecord\b/);
	expect(look('rect', 'bar-spcx-2026-06-22')).not.toMatch(/\brecord\b/);
});

test('who is asked for is named first, and the longest where there is room', () => {
	const { labels } = seen({ focus: ['meta-2022-02-03'] });
	expect(labels[0]).toMatchObject({ id: 'meta-2022-02-03', text: 'Meta $232B', sub: '3 Feb 2022' });
	expect(labels.map(({ id }) => id)).toContain('spcx-2026-06-22');
	expect(labels.map(({ id }) => id)).not.toContain('nvda-2025-01-27');
});

test('months are counted when they are whole', () => {
	expect(monthsFrom('2025-01-27', '2026-08-27')).toBe(19);
	expect(monthsFrom('2025-01-27', '2026-08-26')).toBe(18);
	expect(monthsFrom('2025-12-31', '2026-01-30')).toBe(0);
});
