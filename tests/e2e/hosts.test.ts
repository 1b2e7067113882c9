import { expect, test } from '@playwright/test';
import { hosts } from '../hosts/hosts';
import { measure } from '../hosts/measure';

for (const host of hosts.filter(({ fixed }) => !fixed))
	test(`a frame is as high as the embed in it: ${host.name}`, async ({ browser, baseURL }) => {
		const fits = await measure(browser, host, baseURL ?? '');
		const off = fits.filter(({ drawn, opened }) => drawn > 1 || (opened ?? 0) > 1);
		expect(off).toEqual([]);
		if (!host.still) expect(fits.every(({ opened }) => opened !== null)).toBe(true);
	});
