import { defineAbout } from '$lib/define';
import { citation } from '$server/data';
import { count } from '$lib/format';
import { method } from './rows';
import type { Recorded } from '$lib/values';
import type { Row } from './types';

const of = <K extends Row['kind']>(
	kind: K,
	row: Row,
	text: (row: Extract<Row, { kind: K }>) => string
) => (row.kind === kind ? text(row as Extract<Row, { kind: K }>) : '—');
const some = (value: number | null) => (value === null ? '—' : count(value));
const pct = (value: number | null) => (value === null ? '—' : value.toFixed(1));

const isPair = ({ metric }: Recorded) => metric !== null;
const isPoint = (record: Recorded) => !isPair(record);
const unread = 'the figure in the paper has no point here';

export const about = defineAbout<Row>({
	leads: [citation('deepseek-r1-paper')],
	method: `The curves are R1-Zero’s, from the R1 paper. ${method} The scores at both ends are printed in its text. Lengths are those of answers in training, scores those on the AIME 2024 contest. The paper calls the vote cons@64 in its text and cons@16 in the legend of its figure. The version in Nature trained for longer and prints its own end point. R1 and o1 are from Table 4 of the paper, that is, from DeepSeek, on every test on which it has a score for both; where its repository differs, the paper holds. Bars are R1’s score less o1’s, in points of what the test’s own score is of. A rating has no such points: of Codeforces the percentile is drawn, and the rating stands in the table.`,
	columns: [
		{ title: 'What', cell: (row) => (row.kind === 'point' ? 'R1-Zero' : row.name) },
		{ title: 'Step', numeric: true, cell: (row) => of('point', row, ({ step }) => count(step)) },
		{
			title: 'Single answers, %',
			numeric: true,
			cell: (row) => (row.kind === 'pair' ? '—' : pct(row.pass1))
		},
		{
			title: 'Majority vote, %',
			numeric: true,
			cell: (row) => of('point', row, ({ vote }) => pct(vote))
		},
		{
			title: 'Tokens an answer',
			numeric: true,
			cell: (row) => of('point', row, ({ tokens }) => some(tokens))
		},
		{ title: 'R1', numeric: true, cell: (row) => of('pair', row, ({ r1 }) => String(r1)) },
		{ title: 'o1-1217', numeric: true, cell: (row) => of('pair', row, ({ o1 }) => String(o1)) },
		{ title: 'Scored as', cell: (row) => of('pair', row, ({ metric }) => metric) }
	],
	records: (rows) =>
		rows.map((row) => {
			const point = row.kind === 'point' ? row : null;
			const pair = row.kind === 'pair' ? row : null;
			return {
				what: pair?.name ?? 'R1-Zero',
				step: point?.step ?? null,
				pass1Pct: point?.pass1 ?? null,
				votePct: point?.vote ?? null,
				meanTokens: point?.tokens ?? null,
				r1: pair?.r1 ?? null,
				o1: pair?.o1 ?? null,
				metric: pair?.metric ?? null,
				source: row.source.url,
				id: row.id
			};
		}),

	named: ({ what }) => String(what),
	figures: {
		step: { title: 'Training step', unit: 'steps', of: isPoint },
		pass1Pct: { title: 'Single answers that are right', unit: '%', of: isPoint, absent: unread },
		votePct: { title: 'Majority votes that are right', unit: '%', of: isPoint, absent: unread },
		meanTokens: { title: 'Mean length of an answer', unit: 'tokens', of: isPoint, absent: unread },
		r1: { title: 'R1', unit: ({ metric }) => String(metric), status: 'claimed', of: isPair },
		o1: { title: 'o1-1217', unit: ({ metric }) => String(metric), status: 'claimed', of: isPair }
	}
});
