import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { build, type Rollup } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { differences } from '../../scripts/reproducible';
import { rooms, type Room } from '../../scripts/rooms.js';
import { dev } from '../../vite/dev.ts';
import { plainImports } from '../../vite/plain-imports.ts';
import { uncommented } from '../../vite/comments.js';
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
/** LayerCake's parts that are left out, to which every build here must come. */
const parts = ['helpers/printDebug', 'helpers/measureExtent', 'utils/padScale'];
const imports = ['print', 'extent', 'pad']
	.map(
		(name, i) => `import ${name} from '${resolve(`node_modules/layercake/dist/${parts[i]}.js`)}';`
	)
	.join('');

describe('what the client build leaves out of libraries', () => {
	test('throws its own name when it is called, and not before', async () => {
		const { default: calls } = await run(
			`import { color, format, formatLocale, interpolate, scaleLinear } from 'd3'; ${imports}
			export default {
				scale: () => scaleLinear([0, 4], [0, 100])(1),
				format: () => format('.2f'),
				formatLocale: () => formatLocale({}),
				ticks: () => scaleLinear().tickFormat()(0.1),
				color: () => color('red'),
				interpolate: () => interpolate('red', 'blue'),
				print: () => print({}),
				extent: () => extent(),
				pad: () => pad()
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
			print: 'layercake.printDebug.default',
			extent: 'layercake.measureExtent.default',
			pad: 'layercake.padScale.default'
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
		'src/charts/nvidia/view.ts',
		'src/charts/nvidia/rows.ts',
		'src/lib/format.ts',
		'src/lib/snippets.ts'
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

	/** Kit reads the files of this one, and nobody imports them. */
	const importable = rooms.filter(({ path }) => path !== 'src/*');
	/** A name by which a room is imported. */
	const named = ({ path }: Room) => path.replace('src/', '$').replace('/*', '') + '/x';

	test.each(rooms.map((room) => [room.name, room] as const))(
		'refuses each room that %s does not name, and none that it does',
		async (_, { path, name, may, types = [] }) => {
			const file = path.endsWith('/*') ? path.replace('*', 'planted.ts') : `${path}/planted.ts`;
			for (const other of importable.filter((other) => other.name !== name)) {
				const spec = named(other);
				const values = await complaints(file, `import { x } from '${spec}'; x();`);
				expect(values.length, spec).toBe(may.includes(other.name) ? 0 : 1);
				const only = `import type { X } from '${spec}'; export type Y = X;`;
				const allowed = [...may, ...types].includes(other.name);
				expect((await complaints(file, only)).length, `types of ${spec}`).toBe(allowed ? 0 : 1);
			}
			const raw = await complaints(file, "import x from '$data/models.json'; x();");
			expect(raw.length, '$data').toBe(name === 'data' ? 0 : 1);
		},
		60_000
	);

	test('lets a chart’s rows know the data, its picture their types, and neither another chart', async () => {
		const [rowsOf, view] = ['rows', 'view'].map((file) => `src/charts/nvidia/${file}.ts`);
		const values = "import { x } from '$server/data'; x();";
		expect(await complaints(rowsOf!, values)).toEqual([]);
		expect(await complaints(view!, values)).toHaveLength(1);
		const types = "import type { X } from '$server/data'; export type Y = X;";
		expect(await complaints(view!, types)).toEqual([]);
		for (const file of [rowsOf!, view!])
			expect(await complaints(file, "import { x } from '../losses/view'; x();")).toEqual([
				'A chart knows no other chart.'
			]);
	});
});

test('styles go into pages without what they say to those who read the source', () => {
	const content = 'a {\n\t/* as wide as\n\tits words */\n\twidth: 1px;\n}\n/* b */';
	const { code } = uncommented.style!({ content, attributes: {}, markup: content }) as {
		code: string;
	};
	expect(code).toBe('a {\n\t\n\twidth: 1px;\n}\n');
});

test('in development pages reload with what the server renders from', () => {
	const sent: string[] = [];
	const server = {
		environments: { client: { hot: { send: ({ type }: { type: string }) => sent.push(type) } } }
	};
	const changed = (name: string, modules: readonly unknown[]) =>
		(dev.hotUpdate as (this: unknown, change: unknown) => void).call(
			{ environment: { name } },
			{ modules, server }
		);
	changed('client', [{}]);
	changed('ssr', []);
	expect(sent).toEqual([]);
	changed('ssr', [{}]);
	expect(sent).toEqual(['full-reload']);
});

test('a Vite that wraps imports by another plugin is refused', () => {
	const resolved = plainImports.configResolved as (config: unknown) => void;
	expect(() => resolved({ plugins: [{ name: 'vite:css' }] })).toThrow(/what wraps imports/);
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
