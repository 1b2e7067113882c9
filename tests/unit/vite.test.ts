import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { build, type Rollup } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { differences } from '../../scripts/reproducible';
import { Targets } from '../../vite/seen.ts';
import { unused } from '../../vite/unused.ts';

/** A script as the client build makes it. */
async function built(code: string): Promise<string> {
	const entry = resolve('src/virtual-entry.js');
	const { output } = (await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [
			unused,
			{
				name: 'entry',
				resolveId: (id) => (id === entry ? id : undefined),
				load: (id) => (id === entry ? code : undefined)
			}
		],
		build: {
			write: false,
			rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'es' } }
		}
	})) as Rollup.RollupOutput;
	return output[0].code;
}
const run = async (code: string) =>
	(await import(`data:text/javascript,${encodeURIComponent(await built(code))}`)) as {
		default: unknown;
	};
/** LayerCake's part that is left out, which every build here must come to. */
const print = `import print from '${resolve('node_modules/layercake/dist/helpers/printDebug.js')}';`;

describe('what the client build leaves out of libraries', () => {
	test('throws its own name when it is called, and not before', async () => {
		const { default: calls } = await run(
			`import { color, format, formatLocale, interpolate, scaleLinear } from 'd3'; ${print}
			export default {
				scale: () => scaleLinear([0, 4], [0, 100])(1),
				format: () => format('.2f'),
				formatLocale: () => formatLocale({}),
				ticks: () => scaleLinear().tickFormat()(0.1),
				color: () => color('red'),
				interpolate: () => interpolate('red', 'blue'),
				print: () => print({})
			};`
		);
		const { scale, ...others } = calls as Record<string, () => unknown>;
		expect(scale!()).toBe(25);
		const named = {
			format: 'd3-format.format is left out of the client build: see vite/unused.ts',
			formatLocale: 'd3-format.formatLocale',
			ticks: 'd3-format.formatSpecifier',
			color: 'd3-color.color',
			interpolate: 'd3-color.color',
			print: 'layercake.printDebug.default'
		};
		expect(Object.keys(others)).toEqual(Object.keys(named));
		for (const [name, words] of Object.entries(named)) expect(others[name], name).toThrow(words);
	});

	test('must be there to be left out', async () => {
		await expect(
			built("import { scaleLinear } from 'd3'; export default scaleLinear;")
		).rejects.toThrow(/no module is called .*printDebug/);
	});

	test('is named where no module is called so, build by build', () => {
		const targets = new Targets(/a\.js$/, /b\.js$/);
		expect([targets.hit('/x/a.js'), targets.hit('/x/c.js')]).toEqual([true, false]);
		expect(() => targets.close('plug')).toThrow('plug: no module is called /b\\.js$/');
		expect(targets.hit('/x/b.js')).toBe(true);
		expect(() => targets.close('plug')).toThrow('plug: no module is called /a\\.js$/');
	});
});

describe('ESLint', () => {
	const eslint = new ESLint();
	const complaints = async (filePath: string, code: string) => {
		const [result] = await eslint.lintText(code, { filePath });
		return (result?.messages ?? [])
			.filter(({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports')
			.map(({ message }) => message.replace(/^.*? by a pattern\. /, ''));
	};

	test.each([
		'src/lib/charts/nvidia/view.ts',
		'src/lib/charts/nvidia/rows.ts',
		'src/lib/format.ts',
		'src/lib/data/csv.ts'
	])(
		'keeps d3 out of %s',
		async (path) => {
			for (const name of ['d3', 'd3-format', 'd3-scale'])
				expect(await complaints(path, `import { x } from '${name}'; x();`)).toEqual([
					'Only src/lib/scale.ts knows d3: the client build leaves parts of it out (vite/unused.ts).'
				]);
			expect(
				await complaints(path, "import type { X } from 'd3'; export type Y = X;")
			).toHaveLength(1);
			expect(await complaints(path, "import { x } from '$lib/scale'; x();")).toEqual([]);
		},
		30_000
	);

	test('lets scale.ts know d3', async () => {
		expect(
			await complaints('src/lib/scale.ts', "import { scaleLog } from 'd3'; scaleLog();")
		).toEqual([]);
	});

	test.each([
		'src/browser/share/dialog/Files.svelte',
		'src/lib/element/controls.ts',
		'src/lib/layers/ticks.ts',
		'src/wake.ts',
		'src/lib/charts/nvidia/view.ts'
	])(
		'keeps the data out of %s, but not their types',
		async (path) => {
			const script = (code: string) =>
				path.endsWith('.svelte') ? `<script lang="ts">${code}</script>` : code;
			for (const name of ['$lib/data', '$data/models.json'])
				expect(await complaints(path, script(`import { x } from '${name}'; x();`))).toEqual([
					'What runs in the browser may know the types of the data, never the data.'
				]);
			expect(
				await complaints(path, script("import type { X } from '$lib/data'; export const y: X = 1;"))
			).toEqual([]);
		},
		30_000
	);
});

describe('two builds', () => {
	const root = mkdtempSync(join(tmpdir(), 'builds-'));
	afterAll(() => rmSync(root, { recursive: true }));
	const folder = (name: string, files: Record<string, string>) => {
		for (const [path, text] of Object.entries(files)) {
			mkdirSync(join(root, name, path, '..'), { recursive: true });
			writeFileSync(join(root, name, path), text);
		}
		return join(root, name);
	};

	test('differ by a byte, a length and a file, and each is named', () => {
		const one = folder('one', { a: 'same', 'b/c': '1234', d: 'long', e: '' });
		const other = folder('other', { a: 'same', 'b/c': '1224', d: 'longer', f: '' });
		expect(differences(one, one)).toEqual([]);
		expect(differences(one, other)).toEqual([
			'b/c: 4 and 4 bytes, from 2 on',
			'd: 4 and 6 bytes, from 4 on',
			'e: only in the first',
			'f: only in the second'
		]);
	});
});
