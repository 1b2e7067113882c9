/** Models without a figure, each as a receipt on which nothing is added up. */
import { toneOf } from '$config';
import type { Mark } from '$lib/chart';
import { countShort, date } from '$lib/format';
import { columnOf, INK, pc, QUIET, SERIF, type Cell, type Rule, type Words } from './sheet';
import type { CostRow } from './types';
import { gapMark } from './words';

/** So many stand side by side, at every width. */
export const COLUMNS = 3;
/** A name's first line on a phone, and the rest. */
const LINES = /^(?=.{13})(.{1,12}) (.+)$/;

/** Room under the plot that they may take, in pixels. */
const BELOW = 25;

const placeOf = (i: number) => [i % COLUMNS, Math.floor(i / COLUMNS)] as const;

export const slipsOf = (silent: readonly CostRow[]): Cell[] =>
	silent.map((row, i): Cell => {
		const [column, down] = placeOf(i);
		const rows = Math.ceil(silent.length / COLUMNS);
		const { x, width, right } = columnOf(column, COLUMNS);
		const blue = toneOf(row.lab) === 'deepseek' ? 'var(--deepseek)' : undefined;
		const edge = (from: Rule['from'], to: Rule['to']) => ({
			...{ from, to, color: blue ?? 'var(--rule-strong)', width: 1.5 }
		});
		return {
			...{ id: row.id, x, width, y: pc(down / rows), height: pc(1 / rows - 0.01) },
			shift: [right, (BELOW * down) / rows],
			rules: [
				edge([0, '100%'], [0, 0]),
				edge([0, 0], ['100%', 0]),
				edge(['100%', 0], ['100%', '100%']),
				// torn off
				{ ...edge([0, '100%'], ['100%', '100%']), dash: '5 5' },
				// what stands under it is the sum
				{ from: [12, '62%'], to: ['94%', '62%'], color: blue ?? INK, width: 2, on: 'broad' }
			],
			words: wordsOf(row, blue)
		};
	});

function wordsOf(row: CostRow, blue: string | undefined): Words[] {
	const { lab, released } = row;
	// the lab stands below it
	const name = row.name.replace(`${lab}-`, '');
	const hours = row.hours ? `${countShort(row.hours.count)} hours` : '';
	const none = hours ? 'no sum' : 'no figure';
	const bold = { color: blue ?? INK, weight: 600 };
	const pale = { color: blue ?? QUIET };
	return [
		{ at: [12, 0], dy: 1.5, lines: [name], ...bold, on: 'broad' },
		{
			at: [12, 0],
			dy: 3,
			lines: [`${lab}, ${date(released, 'month')}`],
			color: QUIET,
			on: 'broad'
		},
		{ at: [12, '100%'], dy: -0.8, lines: [hours], ...bold, on: 'broad' },
		{
			...{ at: ['94%', '100%'], dy: -0.6, lines: [none], ...pale, anchor: 'end', on: 'broad' },
			...{ serif: SERIF, size: 'clamp(16px, 2.6cqi, 22px)' }
		},
		{ at: [5, 0], dy: 1.05, lines: LINES.exec(name)?.slice(1) ?? [name], ...bold, on: 'narrow' },
		{ at: [5, '100%'], dy: -0.4, lines: [`${hours && 'hours, '}${none}`], ...pale, on: 'narrow' }
	];
}

export const slipMarks = (silent: readonly CostRow[]): Mark[] =>
	silent.map((row, i) => {
		const [column, down] = placeOf(i);
		return { ...gapMark(row, 0), x: column + 0.5, y: down + 0.5 };
	});
