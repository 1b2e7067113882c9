import { expect, test } from 'vitest';
import Receipt from '../../src/charts/receipt/Receipt.svelte';
import { view, type BillLine } from '../../src/charts/receipt/view';
import { drawView, pick } from './layers/drawn';

const source = { title: 'A paper', url: 'https://example.org' };
const line = (id: string, rest: Partial<BillLine>): BillLine => ({
	id,
	name: id,
	kind: 'item',
	gpuHours: null,
	usdPerGpuHour: null,
	usd: null,
	note: null,
	source,
	...rest
});
const rows = [
	line('training', { gpuHours: 2_664_000, usdPerGpuHour: 2, usd: 5_328_000 }),
	line('sum', { kind: 'total', usd: 5_576_000 }),
	line('research', { kind: 'left-out', note: 'excluded' })
];

test('each line has its hours, its price and its amount, and the mark of its own lane', () => {
	const { lines, marks, y } = view(rows, { leftOut: false });
	expect(lines).toEqual([
		{
			id: 'training',
			name: 'training',
			kind: 'item',
			sub: '2,664,000 GPU-hours × $2',
			amount: '$5,328,000'
		},
		{ id: 'sum', name: 'sum', kind: 'total', sub: null, amount: '$5,576,000' }
	]);
	expect(marks.map((mark) => [mark.y, mark.title, mark.lines[0]])).toEqual([
		['training', 'training', '$5,328,000'],
		['sum', 'sum', '$5,576,000']
	]);
	expect(y.domain).toEqual(['training', 'sum']);
});

test('what the paper leaves off its bill stands under the total, without a price', () => {
	const { lines } = view(rows, { leftOut: true });
	expect(lines.at(-1)).toMatchObject({ id: 'research', amount: 'not priced', sub: null });
});

test('the total is drawn below the items, and what is left out below the total', () => {
	const drawn = drawView(Receipt, view(rows, { leftOut: true }));
	const tops = pick(drawn, '.line').map(({ attributes, text }) => [
		Math.round(Number.parseFloat(attributes.y ?? '')),
		text
	]);
	expect(tops).toEqual([
		[0, 'training2,664,000 GPU-hours × $2$5,328,000'],
		[33, 'sum$5,576,000'],
		[67, 'researchnot priced']
	]);
});
