/**
 * Errors put into the drawing on purpose, one after another: each must fail at least two tests, in two
 * files. `npm run mutations`, in a clean tree; a file is put back as it was, come what may.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

interface Mutation {
	readonly name: string;
	readonly file: string;
	readonly from: string;
	readonly to: string;
}

const layers = 'src/lib/layers';
const charts = 'src/charts';
const mutations: readonly Mutation[] = [
	{
		name: 'bars hang from the wrong end',
		file: `${layers}/Bars.svelte`,
		from: 'Math.min(a, b)',
		to: 'Math.max(a, b)'
	},
	{
		name: 'ranges start at the low figure',
		file: `${charts}/training-cost/Ranges.svelte`,
		from: 'y: pct(at(high))',
		to: 'y: pct(at(low))'
	},
	{
		name: 'the line of growth falls',
		file: `${charts}/training-cost/growth.ts`,
		from: 'usd * times ** ((x - x0) / YEAR)',
		to: 'usd * times ** ((x0 - x) / YEAR)'
	},
	{
		name: 'lines are mirrored',
		file: `${layers}/Line.svelte`,
		from: '${round(k.yScale(y))}',
		to: '${round(100 - (k.yScale(y) ?? 0))}'
	},
	{
		name: 'Nvidia’s quarters have the colour of the others',
		file: `${charts}/demand/view.ts`,
		from: "tone: 'nvidia',\n\t\t\thollow",
		to: "tone: 'grey',\n\t\t\thollow"
	},
	{
		name: 'dots are drawn in the colour of the next',
		file: `${layers}/Dots.svelte`,
		from: 'color: `var(--${tone})`',
		to: 'color: `var(--${dots[(dots.findIndex((dot) => dot.id === id) + 1) % dots.length]?.tone})`'
	},
	{
		name: 'a label stands on the mark of the first',
		file: `${layers}/Labels.svelte`,
		from: 'const { x, y } = at(label);',
		to: 'const { x, y } = at(labels[0] ?? label);'
	},
	{
		name: 'the left axis is off by one',
		file: `${layers}/AxisY.svelte`,
		from: 'text: format(tick)',
		to: 'text: format(ticks[(ticks.indexOf(tick) + 1) % ticks.length] ?? tick)'
	},
	{
		name: 'the axis of time is off by one',
		file: `${layers}/AxisX.svelte`,
		from: 'date(tick, time.form)',
		to: 'date(time.at[i + 1] ?? tick, time.form)'
	},
	{
		name: 'the fall goes from Monday to Friday',
		file: `${charts}/nvidia/fall.ts`,
		from: 'from: { x: day(from.date), y: from.close }',
		to: 'from: { x: day(from.date), y: to.close }'
	},
	{
		name: 'open weights are hollow and closed ones filled',
		file: `${charts}/releases/view.ts`,
		from: 'hollow: row.open === false',
		to: 'hollow: row.open === true'
	},
	{
		name: 'a bar of the calendar is a row too long',
		file: `${charts}/releases/calendar.ts`,
		from: 'const end = middle - share * 100 * PERCENT',
		to: 'const end = middle - share * 100 * PERCENT + 1'
	},
	{
		name: 'a bill writes each amount a line too low',
		file: `${layers}/Bill.svelte`,
		from: '>{amount}</text',
		to: '>{lines[lines.findIndex((line) => line.id === id) - 1]?.amount}</text'
	},
	{
		name: 'stacks stand before their year',
		file: `${charts}/demand/capex.ts`,
		from: 'startOf(year) + LEFT * YEAR',
		to: 'startOf(year) - LEFT * YEAR'
	},
	{
		name: 'a company stands on the base and not on those below it',
		file: `${charts}/demand/capex.ts`,
		from: 'y: [from, top]',
		to: 'y: [0, top]'
	},
	{
		name: 'the dot of a promise stands where the bracket ends',
		file: `${charts}/releases/promises.ts`,
		from: 'at: released ? day(released)',
		to: 'at: released ? day(last.to ?? last.from)'
	},
	{
		name: 'a lead has the colour of who trails',
		file: `${charts}/reasoning/pairs.ts`,
		from: "tone: lead > 0 ? 'deepseek' : 'grey'",
		to: "tone: lead > 0 ? 'grey' : 'deepseek'"
	},
	{
		name: 'squares are as long as their sums, not as large',
		file: `${charts}/zoom-out/view.ts`,
		from: 'Math.sqrt(usd / largest)',
		to: '(usd / largest)'
	},
	{
		name: 'a window is lit a floor too low',
		file: `${charts}/experts/city.ts`,
		from: 'baseOf(i % storeys) + floorOf(expert, each)',
		to: 'baseOf(i % storeys) + floorOf(expert, each) + 1'
	}
];

/** Tests of pictures, of layers and of each chart's own views: those that know where marks stand. */
const own = [...readdirSync(charts), 'calendar', 'promises', 'claims-picture'];
const tests = ['golden', 'layers/', ...own.map((name) => `${name}.test`)].map(
	(name) => `tests/unit/${name}`
);

/** Tests that failed with the error in place, and in how many files. */
function failures(): { tests: number; files: number } {
	const args = ['vitest', 'run', ...tests, '--reporter=json'];
	const { stdout } = spawnSync('npx', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
	const report = JSON.parse(stdout.slice(stdout.indexOf('{"numTotal'))) as {
		testResults: { assertionResults: { status: string }[] }[];
	};
	const failed = report.testResults
		.map(({ assertionResults: all }) => all.filter(({ status }) => status === 'failed').length)
		.filter((count) => count > 0);
	return { tests: failed.reduce((sum, count) => sum + count, 0), files: failed.length };
}

/** Puts an error in, runs the tests and puts the file back. */
function tried({ file, from, to, name }: Mutation): boolean {
	const right = readFileSync(file, 'utf8');
	if (right.split(from).length !== 2) throw new Error(`${file} no longer has, once: ${from}`);
	const restore = () => writeFileSync(file, right);
	process.once('exit', restore);
	try {
		writeFileSync(
			file,
			right.replace(from, () => to)
		);
		const { tests, files } = failures();
		console.log(`${name}: ${tests} tests in ${files} files fail`);
		return tests >= 2 && files >= 2;
	} finally {
		restore();
		process.off('exit', restore);
	}
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
if (execFileSync('git', ['status', '--porcelain', '--', 'src'], { encoding: 'utf8' }))
	throw new Error('src has changes that are not committed: they could be lost');
const escaped = mutations.filter((mutation) => !tried(mutation));
if (escaped.length)
	throw new Error(`not noticed twice: ${escaped.map(({ name }) => name).join('; ')}`);
