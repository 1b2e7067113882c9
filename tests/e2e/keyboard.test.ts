/** One way through a page with Tab, and back with Shift+Tab: what gets the focus is seen, and nothing is left out. */
import { expect, test, type Page } from '@playwright/test';
import { scrollTo } from './steps';

interface Window {
	/** All that Tab should come to, in the order of the document. */
	stops: HTMLElement[];
}

/** Finds what Tab should come to, and answers a name for each. */
const find = () => {
	const all = document.querySelectorAll<HTMLElement>(
		':is(a[href], button, input, select, textarea, summary, [tabindex="0"])'
	);
	const stops = [...all].filter(
		(stop) =>
			stop.checkVisibility({ visibilityProperty: true }) &&
			!stop.matches('[type="radio"]:not(:checked)')
	);
	(window as unknown as Window).stops = stops;
	return stops.map((stop) => {
		const near = stop.closest<HTMLElement>('[data-figure], [id]') ?? document.body;
		return [near.dataset.figure ?? near.id, stop.textContent?.trim() || stop.outerHTML]
			.join(': ')
			.slice(0, 90);
	});
};

/** Which stop has the focus, and what is wrong with it: it is covered, or its ring is cut. */
const focused = () => {
	const active = document.activeElement as HTMLElement;
	const { stops } = window as unknown as Window;
	// the picture that is beside the text now may be no series
	const silent = stops.flatMap((stop, i) => (stop.matches('[data-do="sound"][hidden]') ? i : []));
	if (active === document.body) return { place: -2, faults: [], silent };
	const place = stops.indexOf(active);
	const boxes = [...active.getClientRects()];
	const faults: string[] = [];
	for (const { x, y, width, height } of boxes) {
		const hit = document.elementFromPoint(x + width / 2, y + height / 2);
		if (!hit || !(active.contains(hit) || hit.contains(active)))
			faults.push(`behind ${hit?.outerHTML.slice(0, 60)}`);
	}
	// the header comes back on the way up, once the scroll has ended
	const header = document.querySelector('.masthead')!;
	const stays = getComputedStyle(header).position === 'sticky' && !header.contains(active);
	if (stays && boxes[0]!.top < header.clientHeight && !active.matches('.skip'))
		faults.push('under the header');
	const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(active);
	const out = outlineStyle === 'none' ? 0 : parseFloat(outlineOffset) + parseFloat(outlineWidth);
	for (let box = active.parentElement; box && box !== document.body; box = box.parentElement) {
		const { overflowX, overflowY, contentVisibility, clipPath } = getComputedStyle(box);
		const clipped = contentVisibility === 'auto' || clipPath !== 'none';
		const { left, right, top, bottom } = box.getBoundingClientRect();
		// what is contained may reach over its edge a little (Room.svelte)
		const over = (contentVisibility === 'auto' ? 32 : 0) + 0.6 - out;
		const cut = boxes.some(
			(ring) =>
				((clipped || overflowX !== 'visible') &&
					(ring.left < left - over || ring.right > right + over)) ||
				((clipped || overflowY !== 'visible') &&
					(ring.top < top - over || ring.bottom > bottom + over))
		);
		if (cut) faults.push(`its ring is cut by ${box.className || box.localName}`);
	}
	return { place, faults, silent };
};

const frames = async () => {
	for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
};

/** Goes through a page with a key, from its one end to the other. */
async function pass(page: Page, key: 'Tab' | 'Shift+Tab', names: readonly string[]) {
	const came: number[] = [];
	const faults: string[] = [];
	const silenced = new Set<number>();
	for (let i = 0; i < names.length + 5; i++) {
		await page.keyboard.press(key);
		const at = await page.evaluate(focused);
		// what the scroll draws where a stop was brought in is drawn in the frame after it
		if (at.faults.length) await page.evaluate(frames);
		const { place, faults: found } = at.faults.length ? await page.evaluate(focused) : at;
		for (const silent of at.silent) silenced.add(silent);
		// past the last
		if (place === -2) break;
		came.push(place);
		faults.push(...found.map((fault) => `${names[place]} ${fault}`));
	}
	const left = names.filter((_, i) => !came.includes(i) && !silenced.has(i));
	return { came, faults, left };
}

for (const [width, height] of [
	[1280, 800],
	[768, 1024]
] as const)
	test(`the story at ${width} × ${height} is gone through by Tab and back, each stop in order and in sight`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('/');
		await page.evaluate(() =>
			document.querySelectorAll('details').forEach((detour) => (detour.open = true))
		);
		const names = await page.evaluate(find);
		const down = await pass(page, 'Tab', names);
		expect.soft(down.left, 'left out on the way down').toEqual([]);
		expect.soft(down.came, 'in order').toEqual(names.map((_, i) => i));
		expect.soft(down.faults).toEqual([]);
		const up = await pass(page, 'Shift+Tab', names);
		expect.soft(up.left, 'left out on the way up').toEqual([]);
		expect.soft(up.faults).toEqual([]);
	});

test('the focus stays in a figure whose next picture has not what had it', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/');
	// a series that is followed by none
	await scrollTo(page, 'v3-dot');
	const figure = (at: string) => page.locator(`[data-figure][data-at="${at}"]`);
	const play = figure('v3-dot').locator('[data-do="sound"]');
	await play.focus();
	await expect(play).toBeFocused();
	await scrollTo(page, 'silence');
	await expect(figure('silence').locator('[data-do="table"]')).toBeFocused();
});

test('the first Tab offers to skip what stands before the content', async ({ page }) => {
	for (const path of ['/', '/charts/']) {
		await page.goto(path);
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: 'Skip to the content' });
		await expect(skip).toBeFocused();
		await expect(skip).toBeInViewport();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await expect(page.locator('main :focus')).toBeAttached();
	}
});

/** Pages with many stops: some of them, on the way down and up again. */
for (const [path, from] of [
	['/claims/', 'article a'],
	['/data/models/', 'thead button'],
	['/data/models/', 'tbody a'],
	['/charts/nvidia/', 'a']
] as const)
	test(`stops of ${path} from its ${from} on come in sight, clear of the header and of what stays in a table`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(path);
		const names = await page.evaluate(find);
		const first = page.locator(`main ${from}`);
		await first.nth(Math.min(30, Math.floor((await first.count()) / 2))).focus();
		// what brings a stop into sight is fetched with the first
		await page.waitForLoadState('networkidle');
		const faults: string[] = [];
		for (let i = 0; i < 48; i++) {
			await page.keyboard.press(i < 20 ? 'Tab' : 'Shift+Tab');
			const { place, faults: found } = await page.evaluate(focused);
			faults.push(...found.map((fault) => `${names[place]} ${fault}`));
		}
		expect(faults).toEqual([]);
	});

test('the menu of chapters closes on a choice, by the keyboard as by a press', async ({ page }) => {
	await page.goto('/');
	const menu = page.locator('[data-menu]');
	for (const choose of ['Enter', 'click']) {
		await page.mouse.move(5, choose === 'click' ? 200 : 210);
		const button = page.getByRole('button', { name: 'Chapters' });
		await button.press('Enter');
		await expect(menu).toBeVisible();
		const link = menu.getByRole('link').nth(choose === 'click' ? 3 : 2);
		await (choose === 'click' ? link.click() : link.press('Enter'));
		await expect(menu).toBeHidden();
	}
});

test('a note opens with the focus in it, goes back to its words by Tab or Esc, and closes by a second press', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/#v3-thursday');
	const words = page.locator('#v3-thursday [data-claim]');
	const note = page.locator('[popover]:popover-open');
	await words.press('Enter');
	await expect(note).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(note.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	await expect(words).toBeFocused();
	await words.click();
	await expect(note).toBeVisible();
	const [box, near] = [(await note.boundingBox())!, (await words.boundingBox())!];
	expect(Math.abs(box.y - near.y - near.height)).toBeLessThan(20);
	await words.click();
	await expect(note).toHaveCount(0);
	await expect(page).toHaveURL(/#v3-thursday$/);
});
