/** docs/browsers.md: what was compared, and what came out. The same results write the same words. */
import { LEAST, type Difference } from './compare';
import type { Found } from './checks';
import { reasons } from './reasons';

/** An engine at one width. */
export interface Compared {
	readonly width: number;
	readonly steps: number;
	readonly marks: number;
	/** Greatest distance from Chromium that no reason explains, in pixels. */
	readonly greatest: number;
	/** Greatest distance of two paintings that no reason explains, where black on white is 1; `null` where not looked at. */
	readonly apart: number | null;
	readonly differences: readonly Difference[];
	readonly notes: readonly string[];
}
export interface Result {
	readonly name: string;
	readonly version: string;
	readonly widths: readonly Compared[];
	readonly checks: Found;
}

/** What has no reason: a run that finds any has failed. */
export const faultsOf = ({ name, widths, checks }: Result): string[] => [
	...widths.flatMap(({ width, differences, notes }) => [
		...differences
			.filter(({ reason }) => !reason)
			.map(({ step, what, off }) => `${name} at ${width} px, ${step}: ${what}, ${off}`),
		...notes.map((note) => `${name} at ${width} px: ${note}`)
	]),
	...Object.entries(checks)
		.filter(([, said]) => said)
		.map(([check, said]) => `${name}, ${check}: ${said}`)
];

const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;

function widthRows({ name, widths }: Result): string[] {
	return widths.map(({ width, steps, marks, greatest, apart, differences, notes }) => {
		const paint = apart === null ? '—' : `${(apart * 100).toFixed(0)}%`;
		const used = new Set(differences.flatMap(({ reason }) => reason?.id ?? []));
		const most = greatest > LEAST ? `**${greatest.toFixed(1)}**` : greatest.toFixed(1);
		const words = notes.length ? `**${notes.length} wrong**` : 'right';
		return row(name, width, steps, marks, most, paint, [...used].join(', ') || '—', words);
	});
}

const widthTable = (results: readonly Result[]): string[] => [
	row(
		'Engine',
		'Width',
		'Steps',
		'Marks',
		'Farthest from Chromium, px',
		'Painting',
		'Reasons',
		'Marked words'
	),
	row('---', '--:', '--:', '--:', '--:', '--:', '---', '---'),
	...results.flatMap(widthRows)
];

/** The reasons that some difference has. */
function reasonList(results: readonly Result[]): string[] {
	const differences = results.flatMap(({ widths }) => widths.flatMap((width) => width.differences));
	const used = new Set(differences.flatMap(({ reason }) => reason?.id ?? []));
	if (!used.size) return ['None was needed.'];
	return reasons
		.filter(({ id }) => used.has(id))
		.map(({ id, engines, words }) => `- **${id}** (${engines.join(', ')}): ${words}`);
}

function checkTable(results: readonly Result[]): string[] {
	const found = (check: string) =>
		results.map(({ checks }) => (checks[check] ? `**${checks[check]}**` : 'right'));
	return [
		row('Check', ...results.map(({ name }) => name)),
		row('---', ...results.map(() => '---')),
		...Object.keys(results[0]?.checks ?? {}).map((check) => row(check, ...found(check)))
	];
}

/** The page as a whole. */
export const report = (results: readonly Result[]): string =>
	[
		'# Three engines',
		'',
		'Written by `npm run build && npm run engines`, which fails on a difference that has no reason below.',
		'Every step of the story is scrolled to with reduced motion. Its picture must have the elements, the',
		'geometry and the words of the one that the build drew, and each mark must stand where Chromium has it:',
		'shapes by their four edges, words by their anchor and their baseline, to the pixel. How wide letters come',
		'out is the engine’s own.',
		'',
		...results.map(({ name, version }) => `- ${name} ${version}`),
		'',
		...widthTable(results),
		'',
		'WebKit is Debian’s MiniBrowser, whose narrowest window is 447 px; there Chromium is read at 447 px too.',
		'Painting: the greatest distance of mean colours in a grid of 24 × 15 cells over the plot, where black on',
		'white is 100%; up to 8% is the smoothing of letters.',
		'Marked words: each claim and term has its underline, and no punctuation behind one begins a line.',
		'',
		'## Reasons',
		'',
		...reasonList(results),
		'',
		'## Other checks, at 1440 px',
		'',
		...checkTable(results),
		''
	].join('\n');
