import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';
import { record, recorded, type Told } from './heard';
import { axeFaults } from './axe';

test.beforeEach(({ page }) => record(page));

const button = (page: Page) => page.locator('[data-figure] [data-do="sound"]').first();
const ring = (page: Page) => page.locator('[data-ring]').first();

/** Begins to play, and waits until the notes are written. */
async function heardFrom(page: Page): Promise<readonly Told[]> {
	await button(page).click();
	await expect(button(page)).toHaveText('Stop');
	return (await recorded(page)).notes;
}

/** Titles of the marks of the one figure on a page, in the order in which they sound. */
const titles = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { stops, sound } = JSON.parse(document.querySelector('[data-marks]')!.textContent) as {
			stops: [number, number, number, string][];
			sound: { sweeps?: number[][] };
		};
		const silent = new Set(sound.sweeps?.flatMap(([at, ...to]) => (to.length ? [] : at)));
		return stops
			.map(([x, , , title], i) => ({ x, title, i }))
			.filter(({ i }) => !silent.has(i))
			.sort((a, b) => a.x - b.x)
			.map(({ title }) => title);
	});

/** The value that a title says, in dollars or percent: `$93.6B`, `−16.97%`. */
function valueIn(title: string): number {
	const [, number = '', unit = ''] =
		/\$([\d,.]+)\s?(K|M|B|billion)?/.exec(title) ?? /^([\d,.]+)()/.exec(title) ?? [];
	const of = { K: 1e3, M: 1e6, B: 1e9, billion: 1e9 }[unit] ?? 1;
	return Number(number.replaceAll(',', '')) * of;
}

/** Embeds whose marks say their values in their titles; losses hang, so that more is lower. */
const series: [embed: string, way: 1 | -1][] = [
	['nvidia', 1],
	['nvidia/week-after', 1],
	['nvidia/the-fall', 1],
	['nvidia/way-back', 1],
	['training-cost', 1],
	['training-cost/alexnet', 1],
	['training-cost/bought', 1],
	['prices', 1],
	['prices/price-of-r1', 1],
	['prices/price-answer', 1],
	['demand', 1],
	['losses/still-the-record', -1],
	['adoption/thirty-days', 1]
];
for (const [embed, way] of series)
	test(`${embed} sounds higher the more its marks say, from the left to the right, within eight seconds`, async ({
		page
	}) => {
		await page.goto(`/embed/${embed}/`);
		expect((await recorded(page)).contexts).toBe(0);
		const notes = await heardFrom(page);
		const values = (await titles(page)).map(valueIn);
		expect(notes).toHaveLength(values.length);
		const level = notes
			.map(({ from, to }, i) => ({ from, to, value: values[i]! * way }))
			.filter(({ from, to }) => from === to);
		const byPitch = level.toSorted((a, b) => a.from - b.from || a.value - b.value);
		const least = Math.min(...values.map(Math.abs)) / 1000;
		byPitch.slice(1).forEach(({ from, value }, i) => {
			const before = byPitch[i]!;
			// heights are rounded to a tenth of a percent of the plot, and titles to three digits
			if (from / before.from > 1.006) expect(value).toBeGreaterThanOrEqual(before.value - least);
		});
		const pans = notes.map(({ pan }) => pan);
		expect(pans).toEqual(pans.toSorted((a, b) => a - b));
		expect(pans.at(-1)! - pans[0]!).toBeGreaterThan(0.3);
		const length = Math.max(...notes.map(({ until }) => until)) - notes[0]!.at;
		expect(length).toBeGreaterThan(3.5);
		expect(length).toBeLessThan(8.1);
	});

test('Monday falls: a glide from Friday’s close down to its own', async ({ page }) => {
	await page.goto('/embed/nvidia/the-fall/');
	const notes = await heardFrom(page);
	const [friday, monday] = notes.slice(-2);
	expect(monday!.from).toBeCloseTo(friday!.from, 3);
	expect(monday!.to).toBeLessThan(monday!.from / 2);
	expect(monday!.until - monday!.at).toBeGreaterThan(0.8);
	expect(notes.slice(0, -1).filter(({ from, to }) => to < from)).toEqual([]);
});

test('a range sweeps up, and both ends of it can be told apart', async ({ page }) => {
	await page.goto('/embed/training-cost/alexnet/');
	const up = (await heardFrom(page)).filter(({ from, to }) => to > from);
	expect(up.length).toBeGreaterThan(3);
	for (const { at, until } of up) expect(until - at).toBeGreaterThanOrEqual(0.29);
});

test('while it plays the mark that sounds is ringed and named beside the words, and a screen reader hears one sentence at the end', async ({
	page
}) => {
	await page.goto('/embed/nvidia/the-fall/');
	const said = page.locator('[data-said]');
	const line = page.locator('.heard');
	await page.evaluate(() => {
		const [spoken, named]: string[][] = [[], []];
		Object.assign(window, { spoken, named });
		const said = document.querySelector('[data-said]')!;
		new MutationObserver(() => spoken!.push(said.textContent)).observe(said, { childList: true });
		new MutationObserver(() => {
			const name = document.querySelector('.heard strong')?.textContent;
			const ringed = !document.querySelector<HTMLElement>('[data-ring]')!.hidden;
			if (name && ringed) named!.push(name);
		}).observe(document.querySelector('figcaption')!, { childList: true, subtree: true });
	});
	await heardFrom(page);
	await expect(ring(page)).toBeVisible();
	await expect(line).toContainText(
		/^From left to right, 16 Dec 2024 to 27 Jan 2025\. Pitch: Nvidia’s close; lowest \$118\.42/
	);
	await expect(said).toHaveText(/^Heard to the end\. From left to right/);
	await expect(button(page)).toHaveText('Play');
	await expect(ring(page)).toBeHidden();
	await expect(line).toHaveCount(0);
	const { spoken, named } = await page.evaluate(() => {
		const { spoken, named } = window as unknown as Record<'spoken' | 'named', string[]>;
		return { spoken, named };
	});
	expect(spoken.filter(Boolean)).toHaveLength(1);
	expect(named.length).toBeGreaterThan(3);
	expect(named.at(-1)).toBe('$118.42 at the close');
});

test('a second press, Escape and leaving the step each stop it', async ({ page }) => {
	await page.goto('/#way-back');
	const figure = page.locator('[data-figure="nvidia"][data-at="way-back"]');
	const play = figure.locator('[data-foot] [data-do="sound"]');
	await expect(play).toHaveText('Play');
	expect((await recorded(page)).contexts).toBe(0);
	const cut = async () => (await recorded(page)).cut;
	const ends = [
		() => play.click(),
		() => page.keyboard.press('Escape'),
		() => scrollTo(page, 'the-record')
	];
	let before = 0;
	for (const end of ends) {
		await play.focus();
		await page.keyboard.press('Enter');
		await expect(play).toHaveText('Stop');
		const { notes } = await recorded(page);
		expect(notes.length).toBeGreaterThan(before);
		await end();
		await expect.poll(cut).toBe(notes.length);
		before = notes.length;
	}
	expect((await recorded(page)).contexts).toBe(1);
	await expect(page.locator('[data-do="sound"]', { hasText: 'Stop' })).toHaveCount(0);
});

test('of the reader’s own state the marks of that state are heard', async ({ page }) => {
	await page.goto('/charts/training-cost/?from=2023-01-01');
	await expect(page.locator('[data-figure]')).toHaveAttribute('data-awake', '');
	const all = await page.evaluate(
		() =>
			(JSON.parse(document.querySelector('[data-marks]')!.textContent) as { stops: [] }).stops
				.length
	);
	const notes = await heardFrom(page);
	expect(notes.length).toBeGreaterThan(10);
	expect(notes.length).toBeLessThan(all);
});

test('what is no series has no button, and a browser without sound none in the table', async ({
	page
}) => {
	await page.goto('/embed/receipt/');
	await expect(button(page)).toHaveCount(0);
	await page.addInitScript(() => Reflect.deleteProperty(window, 'AudioContext'));
	await page.goto('/embed/nvidia/');
	await page.getByRole('link', { name: 'Table', exact: true }).click();
	await expect(page.getByRole('table')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Play as sound' })).toHaveCount(0);
});

test('axe finds nothing while it plays', async ({ page }) => {
	await page.goto('/embed/nvidia/way-back/');
	await heardFrom(page);
	expect(await axeFaults(page)).toEqual([]);
});
