/**
 * The script of a figure that stands alone, on an embed or on a chart's page. Details come from the
 * page's own marks; the island is fetched only when the reader uses a control or the address asks
 * for a state.
 */
import type { Draw } from '$browser/live/control';
import { cursor, unpack } from '$browser/live/cursor';
import type { Packed } from '$lib/packed';
import { fit } from '$browser/elsewhere/fit';

const figure = document.querySelector<HTMLElement>('[data-figure]')!;
const marks = document.querySelector('[data-marks]')!.textContent;
const form = document.querySelector<HTMLFormElement>('[data-controls]');
const state = document.querySelector<HTMLElement>('[data-chart]')!.dataset.state!;

/** What the address asks of the chart; what else stands in it, a theme or a campaign's name, is none of ours. */
const query = new URLSearchParams(location.search);
const asked = [...query].filter(([key]) => Object.hasOwn(JSON.parse(state) as object, key));

if (parent !== window) fit(document.body);

const packed = JSON.parse(marks) as Packed;
const all = unpack(packed);
const told = cursor(figure, packed.snap, () => all);

let live: Promise<Draw | void> | undefined;
/**
 * Fetches the live chart, once, and answers what draws in it; when that fails the form goes back to what is drawn, and the
 * next input asks again.
 */
const control = () =>
	(live ??= import('$browser/live/control')
		.then(({ control }) => control(asked, told))
		.catch(() => {
			live = undefined;
			if (!form) return;
			form.reset();
			form.closest('details')?.setAttribute('open', '');
			form.querySelector('[data-control-said]')!.textContent =
				'Nothing changed: the chart could not be fetched.';
		}));
if (asked[0]) void control();
const mark = query.get('mark');
if (mark) void import('$browser/details/marked').then(({ open }) => open(figure, told, mark, live));
const api = query.get('api');
if (api) void import('$browser/elsewhere/api').then(({ open }) => open(api, figure, told, control));
form?.addEventListener('input', control);
form?.addEventListener('submit', (event) => event.preventDefault());

// below a chart's page of our own the site's script answers
if (!figure.querySelector('[data-foot]'))
	figure.addEventListener('click', (event) => {
		const target = (event.target as Element).closest<HTMLAnchorElement>('[data-do]');
		if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		import('$browser/share/actions')
			.then(({ run }) => run(target))
			.catch(() => {
				if (target.href) open(target.href);
				else target.textContent = 'Failed';
			});
	});
