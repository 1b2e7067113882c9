/** The script of the page for addresses that lead nowhere: it names the address, and the nearest that leads somewhere. */
import { nearest } from '$browser/scroll/nearest';

const line = document.querySelector<HTMLElement>('[data-places]')!;
const places = new Map(JSON.parse(line.dataset.places!) as [path: string, name: string][]);
const path = location.pathname.replace(/(index\.html|\/)?$/, '/');
document.querySelector('[data-address]')!.textContent = location.pathname;
const found = nearest(path, [...places.keys()]);
if (found) {
	const link = line.querySelector('a')!;
	link.href = found;
	link.textContent = places.get(found)!;
	line.hidden = false;
}
