import { expect, test } from '@playwright/test';
import { hosts } from '../hosts/hosts';
import { few, measure } from '../hosts/measure';

const near = (...off: (number | null)[]) => off.every((pixels) => Math.abs(pixels ?? 0) <= 1);
const uncut = (off: number) => off >= -1;

for (const host of hosts.filter(({ fixed }) => !fixed))
	test(`a frame is as high as the embed in it: ${host.name}`, async ({ browser, baseURL }) => {
		const fits = await measure(browser, host, baseURL ?? '', few);
		// without script Chromium may measure a frame before it has its width: then it is too high, never too low
		const right = ({ drawn, opened, turned }: (typeof fits)[number]) =>
			host.scriptless ? uncut(drawn) : near(drawn, opened, turned);
		expect(fits.filter((fit) => !right(fit))).toEqual([]);
		expect(fits.filter(({ drawn }) => near(drawn)).length).toBeGreaterThan(fits.length / 2);
		expect(fits.filter(({ turned }) => turned === null)).toHaveLength(host.still ? fits.length : 0);
	});
