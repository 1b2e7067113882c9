import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { margins, plots } from '$lib/margins';

/** The properties of the rule of a selector in the sheet of pinned figures. */
function said(selector: string): Record<string, string> {
	const sheet = readFileSync('src/server/scroll/Pinned.svelte', 'utf8');
	const at = sheet.indexOf(`:global(${selector}) {`);
	const rule = sheet.slice(at, sheet.indexOf('}', at));
	return Object.fromEntries([...rule.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, k, v]) => [k, v]));
}

/** Of the rules for one kind of room, the last says what holds. */
const rules = {
	axis: ['.pin .area'],
	hung: ['.pin .area', '.pin .hung'],
	named: ['.pin .area', '.pin .named'],
	lanes: ['.pin .area', '.pin .lanes'],
	none: ['.pin .area', '.pin .area:is(.wide, .none)'],
	wide: ['.pin .area', '.pin .area:is(.wide, .none)', '.pin .area.wide']
} satisfies Record<keyof typeof margins, string[]>;

test.each(Object.entries(margins))(
	'without its style attribute the room of a pinned plot with margins “%s” is the same',
	(name, { top, right, bottom, left }) => {
		const all = Object.assign({}, ...rules[name as keyof typeof margins].map(said)) as object;
		expect(all).toMatchObject({
			'--left': `${left}px`,
			'--top': `${top}px`,
			'--across': `${left + right}px`,
			'--down': `${top + bottom}px`,
			'--form': String(plots.narrow.aspect),
			'--broad': String(plots.broad.aspect)
		});
	}
);
