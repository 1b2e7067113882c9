import { describe, expect, test } from 'vitest';
import { loaded } from '../../src/server/charts/all';
import { searchFor } from '../../src/lib/search';

test('a search goes by part of a name, in any case, and blanks search for nothing', () => {
	const { some, finds } = searchFor(' gPt ');
	expect([some, finds('GPT-4'), finds('Claude')]).toEqual([true, true, false]);
	expect([searchFor('  ').some, searchFor('  ').finds('GPT-4')]).toEqual([false, false]);
});

describe.each([
	['releases', 'model', 'gpt-4o'],
	['prices', 'model', 'gpt-4o'],
	['market-day', 'stock, index or fund', 'vistra']
])('%s', (id, one, there) => {
	const { chart, rows } = loaded(id);
	const view = (search: string) => chart.view(rows, { ...chart.initial, search });

	test('says which search finds nothing in its picture, to eye and ear', () => {
		const none = view('no such name');
		expect(none.missed).toBe(`No ${one} with “no such name” in its name is drawn here.`);
		expect(chart.describe(none)).toContain(none.missed);
		expect(view(there).missed).toBeUndefined();
		expect(view('').missed).toBeUndefined();
	});
});
