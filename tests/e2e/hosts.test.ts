import { expect, test } from '@playwright/test';
import { hosts } from '../hosts/hosts';
import { measure } from '../hosts/measure';

const near = (...off: (number | null)[]) => off.every((pixels) => (pixels ?? 0) <= 1);

for (const host of hosts.filter(({ fixed }) => !fixed))
	test(`a frame is as high as the embed in it: ${host.name}`, async ({ browser, baseURL }) => {
		const fits = await measure(browser, host, baseURL ?? '');
		expect(fits.filter(({ drawn, opened, turned }) => !near(drawn, opened, turned))).toEqual([]);
		expect(fits.filter(({ turned }) => turned === null)).toHaveLength(host.still ? fits.length : 0);
	});
