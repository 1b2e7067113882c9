/**
 * The script of a figure that stands alone, on an embed or on a chart's page. Details come from the
 * page's own marks; the island is fetched only when the reader uses a control or the address asks
 * for a state.
 */
import { cursor, type Stop } from '$lib/figure/cursor';
import type { Packed } from '$lib/figure/stops';
import { fit } from '$lib/share/fit';

const figure = document.querySelector('[data-figure]');
const marks = document.querySelector('[data-marks]')?.textContent;
const form = document.querySelector('[data-controls]');

/** What the address asks of the chart, without what it says of the frame: a theme, and pym's words. */
const asked = [...new URLSearchParams(location.search)].filter(
	([key]) => !/^(theme|childId|initialWidth|parent(Title|Url))$/.test(key)
);

if (parent !== window) fit(document.body);

if (figure && marks) {
	const { snap, sources, stops } = JSON.parse(marks) as Packed;
	const all: Stop[] = stops.map(([x, y, index, title, ...lines]) => ({
		x,
		y,
		title,
		lines,
		source: sources[index]
	}));
	if (!asked[0]) cursor(figure, snap, () => (figure.matches('[data-awake]') ? [] : all));
}

const control = () => import('./lib/share/control').then(({ control }) => control(asked));
if (asked[0]) void control();
else form?.addEventListener('input', control, { once: true });
form?.addEventListener('submit', (event) => event.preventDefault());
