import type { Page } from '@playwright/test';

/** Scrolls to a step at once, through the detour that it may stand in, as a link to it would. */
export const scrollTo = (page: Page, id: string) =>
	page.evaluate((id) => {
		const step = document.getElementById(id)!;
		const detour = step.closest('details');
		if (detour) detour.open = true;
		step.scrollIntoView({ behavior: 'instant' });
	}, id);
