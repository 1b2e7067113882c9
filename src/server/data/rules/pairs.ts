import type { Fault } from '../fault';
import { fault, num, rowsOf, type Files, type Named } from './rows';

type Pairs = Readonly<Record<string, readonly (readonly [string, string])[]>>;

/** Fields of which the first is a part of the second, or never above it. */
const atMost: Pairs = {
	models: [
		['paramsActiveB', 'paramsTotalB'],
		// what a model writes has never cost less than what it reads
		['priceInputUsdPerMtok', 'priceOutputUsdPerMtok']
	],
	'nvidia-quarters': [['datacenterUsdB', 'totalUsdB']],
	'market-losses': [['lossUsdB', 'highUsdB']],
	// the vote of many answers beats the mean answer
	'technique-curves': [['pass1Pct', 'majority16Pct']]
};

/** Fields of which the first says nothing without the second. */
const needs: Pairs = {
	models: [
		['paramsActiveB', 'paramsTotalB'],
		['priceInputUsdPerMtok', 'priceOutputUsdPerMtok'],
		['priceOutputUsdPerMtok', 'priceInputUsdPerMtok'],
		['priceIsLaunch', 'priceOutputUsdPerMtok'],
		['trainingComputeFlop', 'computeConfidence']
	],
	techniques: [['unit', 'value']],
	'market-day': [
		['closeBefore', 'close'],
		['close', 'closeBefore']
	],
	'technique-curves': [
		['pass1Pct', 'majority16Pct'],
		['majority16Pct', 'pass1Pct']
	],
	'deepseek-bill': [
		['gpuHours', 'usdPerGpuHour'],
		['usdPerGpuHour', 'gpuHours'],
		['gpuHours', 'usd'],
		['hours', 'gpuHours']
	]
};

/** Fields that a kind of row cannot do without. */
const kinds: Readonly<Record<string, string>> = {
	'hardware-upfront': 'usd',
	'company-spend': 'usd',
	'executive-statement': 'usd',
	share: 'sharePctLow'
};

const kindFaults = (row: Named): Fault[] => {
	const field = kinds[String(row.row.kind)];
	return field && row.row[field] === null
		? [fault(row, field, `a value, for its kind is ${String(row.row.kind)}`, null)]
		: [];
};

function atMostFaults(row: Named, [less, more]: readonly [string, string]): Fault[] {
	const [part, all] = [num(row.row[less]), num(row.row[more])];
	return part !== null && all !== null && part > all
		? [fault(row, less, `at most ${all}, its ${more}`, part)]
		: [];
}

const needFaults = (row: Named, [field, other]: readonly [string, string]): Fault[] =>
	row.row[field] !== null && row.row[other] === null
		? [fault(row, other, `a value, for ${field} has one`, null)]
		: [];

/** What two fields of one row say of each other. */
export function pairFaults(files: Files): Fault[] {
	const each = (pairs: Pairs, judge: typeof atMostFaults) =>
		Object.entries(pairs).flatMap(([id, all]) =>
			rowsOf(files, id).flatMap((row) => all.flatMap((pair) => judge(row, pair)))
		);
	return [
		...rowsOf(files, 'beyond-the-run').flatMap(kindFaults),
		...each(atMost, atMostFaults),
		...each(needs, needFaults)
	];
}
