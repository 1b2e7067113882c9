import type { Mark, Source, View } from '$lib/chart';
import { count, leftOut, usd } from '$lib/format';

/** A line of a bill; `usd` is `null` where its maker printed no price. */
export interface BillLine {
	readonly id: string;
	readonly name: string;
	readonly kind: 'item' | 'total' | 'left-out';
	readonly gpuHours: number | null;
	readonly usdPerGpuHour: number | null;
	readonly usd: number | null;
	readonly note: string | null;
	readonly source: Source;
}

export interface State {
	/** Whether the lines that the paper leaves off its bill are written under it. */
	readonly leftOut: boolean;
}

interface DrawnLine {
	readonly id: string;
	readonly name: string;
	readonly sub: string | null;
	readonly amount: string;
	readonly kind: BillLine['kind'];
}

export interface ReceiptView extends View {
	readonly lines: readonly DrawnLine[];
	/** Lines that are not asked for. */
	readonly left: number;
}

const words = (line: BillLine) => ({
	amount: line.usd === null ? 'not priced' : usd(line.usd),
	sub:
		line.gpuHours === null || line.usdPerGpuHour === null
			? null
			: `${count(line.gpuHours)} GPU-hours × ${usd(line.usdPerGpuHour)}`
});

export function view(rows: readonly BillLine[], { leftOut }: State): ReceiptView {
	const shown = rows.filter(({ kind }) => leftOut || kind !== 'left-out');
	const lines = shown.map((line) => ({ ...words(line), ...pick(line) }));
	const marks: Mark[] = shown.map((line) => ({
		id: line.id,
		x: 1,
		y: line.id,
		title: line.name,
		lines: [words(line).amount, words(line).sub, line.note].filter((text) => text !== null),
		source: line.source
	}));
	return {
		x: { kind: 'linear', domain: [0, 1] },
		y: { kind: 'band', domain: shown.map(({ id }) => id) },
		lines,
		left: rows.length - shown.length,
		marks
	};
}

const pick = ({ id, name, kind }: BillLine) => ({ id, name, kind });

export function describe({ lines, left: rest }: ReceiptView): string {
	const total = lines.find(({ kind }) => kind === 'total');
	const items = lines.filter(({ kind }) => kind === 'item').map((l) => `${l.name} ${l.amount}`);
	const left = lines.filter(({ kind }) => kind === 'left-out').map(({ name }) => name);
	return (
		`A bill for the final training run of DeepSeek-V3: ${items.join(', ')}; total ${total?.amount}.` +
		(left.length ? ` Not on it: ${left.join(', ')}.` : '') +
		leftOut(rest, 'line')
	);
}
