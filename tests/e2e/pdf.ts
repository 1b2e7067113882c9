/** What stands on the pages of a file that Chromium printed: its texts, as far as they are on the sheet. */
import { inflateSync } from 'node:zlib';

type Objects = ReadonlyMap<string, { readonly text: string; readonly at: number }>;
/** The letters of each code of a font, and the digits that a code has. */
interface Font {
	readonly letters: ReadonlyMap<number, string>;
	readonly digits: number;
}
/** How a point of a drawing comes to stand on the sheet: `[scaleX, scaleY, moveX, moveY]`; nothing is turned. */
type Place = readonly [number, number, number, number];

/** Objects of a file by number, each from its `obj` to the next. */
function objectsOf(pdf: Buffer): Objects {
	const file = pdf.toString('latin1');
	const all = [...file.matchAll(/^(\d+) 0 obj\n/gm)];
	return new Map(
		all.map(({ 0: head, 1: n = '', index }, i) => {
			const at = index + head.length;
			return [n, { at, text: file.slice(at, all[i + 1]?.index) }];
		})
	);
}

/** The stream that an object names by a key, unpacked. */
function streamOf(pdf: Buffer, objects: Objects, of: string, key: string): string {
	const found = objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(of)?.[1] ?? '');
	if (!found) throw new Error(`no ${key}`);
	const from = found.at + found.text.indexOf('stream\n') + 'stream\n'.length;
	const length = Number(/\/Length (\d+)/.exec(found.text)?.[1]);
	return inflateSync(pdf.subarray(from, from + length)).toString('latin1');
}

const lettersOf = (hex: string) =>
	String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

/** The letters of a font's codes: single ones, and ranges that count up from their first. */
function fontOf(map: string): Font {
	const letters = new Map<number, string>();
	for (const [, , list = ''] of map.matchAll(/begin(bfchar)\n(.*?)endbfchar/gs))
		for (const [, code = '', to = ''] of list.matchAll(/<(\w+)> <(\w+)>/g))
			letters.set(parseInt(code, 16), lettersOf(to));
	for (const [, list = ''] of map.matchAll(/beginbfrange\n(.*?)endbfrange/gs))
		for (const [, first = '', last = '', to = ''] of list.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
			const start = parseInt(first, 16);
			for (let code = start; code <= parseInt(last, 16); code++)
				letters.set(code, String.fromCharCode(parseInt(to, 16) + code - start));
		}
	return { letters, digits: /begincodespacerange\n<(\w+)>/.exec(map)?.[1]?.length ?? 4 };
}

const within = ([sx, sy, mx, my]: Place, [a, b, x, y]: Place): Place => [
	sx * a,
	sy * b,
	sx * x + mx,
	sy * y + my
];

/** The glyphs of one run whose origins are on the sheet. */
function* glyphs(run: string, place: Place, fonts: ReadonlyMap<string, Font>, sheet: Place) {
	let font: Font | undefined;
	let at: Place = place;
	for (const [, name, tm, td, hex = ''] of run.matchAll(
		/\/(\w+) \S+ Tf|([-\d. ]+) Tm|([-\d. ]+) Td|<([\da-fA-F]+)>/g
	)) {
		if (name) font = fonts.get(name);
		else if (tm) {
			const [a, , , d, x, y] = tm.trim().split(' ').map(Number) as number[];
			at = within(place, [a!, d!, x!, y!]);
		} else if (td) {
			const [x, y] = td.trim().split(' ').map(Number) as number[];
			at = within(at, [1, 1, x!, y!]);
		} else if (at[2] >= 0 && at[2] <= sheet[2] && at[3] >= 0 && at[3] <= sheet[3])
			for (const code of hex.match(new RegExp(`.{${font!.digits}}`, 'g')) ?? [])
				yield font!.letters.get(parseInt(code, 16)) ?? '';
	}
}

/** Runs of text in the order in which they are painted, each with its place. */
function runsIn(content: string, fonts: ReadonlyMap<string, Font>, sheet: Place): string[] {
	let place: Place = [1, 1, 0, 0];
	const kept: Place[] = [];
	const runs: string[] = [];
	for (const [what, run, cm] of content.matchAll(/\bBT\b(.*?)\bET\b|([-\d. ]+) cm\n|^[qQ]$/gms)) {
		if (what === 'q') kept.push(place);
		else if (what === 'Q') place = kept.pop()!;
		else if (cm) {
			const [a, , , d, x, y] = cm.trim().split(' ').map(Number) as number[];
			place = within(place, [a!, d!, x!, y!]);
		} else if (run) runs.push([...glyphs(run, place, fonts, sheet)].join(''));
	}
	return runs;
}

/** Of each page its runs of text. */
export function runsOf(pdf: Buffer): string[][] {
	const objects = objectsOf(pdf);
	const fonts = new Map<string, Font>();
	const pages = [...objects.values()].filter(({ text }) => /\/Type \/Page\n/.test(text));
	return pages.map(({ text }) => {
		for (const [, name = '', n = ''] of text.matchAll(/\/(F\d+) (\d+) 0 R/g))
			if (!fonts.has(name))
				fonts.set(name, fontOf(streamOf(pdf, objects, objects.get(n)!.text, 'ToUnicode')));
		const box = /\/MediaBox \[([^\]]+)\]/.exec(text)?.[1]?.split(' ').map(Number) as number[];
		return runsIn(streamOf(pdf, objects, text, 'Contents'), fonts, box as unknown as Place);
	});
}

/** Of each page its text without spaces: lines end anywhere. */
export const textsOf = (pdf: Buffer) =>
	runsOf(pdf).map((runs) => runs.join('').replace(/\s+/g, ''));
