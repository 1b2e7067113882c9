import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { axeFaults } from './axe';

const { rows } = JSON.parse(readFileSync('data/claims.json', 'utf8')) as {
	rows: { id: string; verdict: string }[];
};
const all = rows.length;
const of = (verdict: string) => rows.filter((claim) => claim.verdict === verdict).length;

test('axe finds nothing in the ledger, nor in an open note', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/claims/');
	expect(await axeFaults(page)).toEqual([]);
	await page.goto('/#v3-thursday');
	await page.locator('#v3-thursday [data-claim]').click();
	await expect(page.locator('[popover]:popover-open')).toBeVisible();
	expect(await axeFaults(page, '[popover]:popover-open')).toEqual([]);
});

test('choices show, count and order the claims, and stand in the address', async ({ page }) => {
	await page.goto('/claims/');
	const shown = page.locator('article:visible');
	await expect(shown).toHaveCount(all);
	await page.getByRole('checkbox', { name: 'contradicted' }).check();
	await expect(shown).toHaveCount(of('contradicted'));
	await page.getByLabel('Find').fill('thursday');
	await expect(shown).toHaveCount(1);
	await expect(page.getByText(`1 of ${all} claims`)).toBeVisible();
	await expect(page).toHaveURL(/\?verdict=contradicted&q=thursday$/);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(shown).toHaveCount(all);
	await expect(page).toHaveURL(/\/claims\/$/);
	await expect(shown.first()).toHaveAttribute('data-verdict', 'contradicted');
	await expect(shown.last()).toHaveAttribute('data-verdict', 'judgement');
	await page.getByRole('radio', { name: 'the telling' }).check();
	await expect(shown.first()).toHaveId(rows[0]!.id);
	await expect(page.getByRole('heading', { name: 'Contradicted', exact: true })).toBeHidden();
});

test('a square says its fact under the focus and leads to its claim, whatever was chosen', async ({
	page
}) => {
	await page.goto('/claims/?verdict=holds');
	const square = page.locator('[data-told] a[href="#thursday-evening"]');
	await square.focus();
	await expect(square.getByText('R1 came out on Monday')).toBeInViewport();
	expect((await square.boundingBox())!.width).toBeGreaterThanOrEqual(24);
	await square.press('Enter');
	await expect(page.locator('#thursday-evening')).toBeInViewport();
});

test('the rule stands before the claims, with the article and the way to correct us', async ({
	page
}) => {
	await page.goto('/claims/');
	await page.getByText('How a verdict is reached').click();
	await expect(page.locator('#rule dt')).toHaveText([
		/Holds$/,
		/Holds with a caveat$/,
		/Contradicted$/,
		/Unverifiable$/,
		/Judgement, not rated$/
	]);
	await expect(page.getByRole('link', { name: /^The Model That Shocked/ })).toBeVisible();
	await expect(page.locator('#corrections')).toContainText('with a source');
	await page.getByRole('checkbox', { name: 'not rated' }).check();
	const shown = page.locator('article:visible');
	await expect(shown).toHaveCount(of('judgement'));
	await expect(shown.first()).not.toContainText('Confidence: ');
	await expect(shown.first()).toContainText('What would change it');
	await page.getByRole('radio', { name: 'confidence' }).check();
	await page.getByRole('checkbox', { name: 'not rated' }).uncheck();
	await expect(shown.last()).toHaveAttribute('data-verdict', 'judgement');
});

test('an address with choices is answered, and a claim asked for by name is shown all the same', async ({
	page
}) => {
	await page.goto('/claims/?verdict=unverifiable&sort=nonsense');
	await expect(page.locator('article:visible')).toHaveCount(of('unverifiable'));
	await page.goto('/claims/?verdict=holds#thursday-evening');
	await expect(page.locator('#thursday-evening')).toBeInViewport();
});

test('a claim in the prose opens and closes by the keyboard, and leads to the ledger', async ({
	page
}) => {
	await page.goto('/#v3-thursday');
	const mark = page.locator('#v3-thursday [data-claim]');
	const note = page.locator('[popover]:popover-open');
	await mark.focus();
	await page.keyboard.press('Enter');
	await expect(note).toContainText('contradicted');
	await page.keyboard.press('Escape');
	await expect(note).toHaveCount(0);
	await page.keyboard.press('Enter');
	await note.getByRole('link', { name: 'In the ledger' }).click();
	await expect(page).toHaveURL(/\/claims\/#thursday-evening$/);
	await page.getByRole('link', { name: 'The price came out on a Thursday' }).click();
	await expect(page).toHaveURL(/\/#v3-thursday$/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('every claim is listed, no control is, and notes open', async ({ page }) => {
		await page.goto('/claims/');
		await expect(page.locator('article:visible')).toHaveCount(all);
		await expect(page.locator('form')).toBeHidden();
		await expect(page.locator('[type="search"]')).toBeHidden();
		const counts = page.getByRole('navigation', { name: 'Verdicts' }).getByRole('link');
		for (const link of await counts.all())
			await expect(page.locator((await link.getAttribute('href'))!)).toBeVisible();
		await page.goto('/');
		await page.locator('#v3-thursday [data-claim]').click();
		await expect(page.getByRole('note', { name: 'Claim: contradicted' })).toBeVisible();
	});
});

test('paper has every claim and the addresses of its sources', async ({ page }) => {
	await page.goto('/claims/?verdict=holds');
	await expect(page.locator('article:visible')).toHaveCount(of('holds'));
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('article:visible')).toHaveCount(all);
	await expect(page.locator('form')).toBeHidden();
	const address = await page
		.locator('#thursday-evening dd a')
		.first()
		.evaluate((link) => getComputedStyle(link, '::after').content);
	expect(address).toContain('https:');
});

test('nothing in the ledger is wider than a narrow phone', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/claims/');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
