import subsetFont from 'subset-font';
import { base } from '$app/paths';
import { site } from '$config';
import franklin from '$lib/fonts/libre-franklin.woff2?inline';
import newsreader from '$lib/fonts/newsreader.woff2?inline';
import { shownAs } from '$server/charts/shown';
import { alone } from '$server/files/alone';
import { stillOf } from '$server/pictures/svg';
import { stepOf } from '../../../story/steps';

export const prerender = true;
export const entries = () => [{ name: site.slug }];

/** Of the family that has nothing but signs the file holds nothing but them. */
async function signs(): Promise<string> {
	const whole = Buffer.from(franklin.slice(franklin.indexOf(',') + 1), 'base64');
	const cut = await subsetFont(whole, '+×−', { targetFormat: 'woff2' });
	return `data:font/woff2;base64,${cut.toString('base64')}`;
}

function picture(path: string): string {
	const [chart = '', step = ''] = path.replace(/^\/stills\/|\.svg$/g, '').split('/');
	const { id, chart: spec, view } = shownAs(chart, stepOf(chart, step));
	return stillOf(spec, view, id);
}

/** The linear edition as one file. */
export async function GET({ fetch }) {
	const page = await fetch(`${base}/read/`);
	const few = await signs();
	const font = (file: string, family: string) =>
		family === 'Newsreader Signs' ? few : file === 'newsreader' ? newsreader : franklin;
	return new Response(alone(await page.text(), { picture, font }), {
		headers: { 'content-type': 'text/html; charset=utf-8' }
	});
}
