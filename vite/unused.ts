import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { Targets } from './seen.ts';

/** Modules of which nothing is called here: no scale interpolates colours or writes its own ticks. */
const libraries = new Targets(
	/\/d3-color\/dist\/d3-color\.mjs$/,
	/\/d3-format\/dist\/d3-format\.mjs$/
);
/** LayerCake's debug print stays off, every domain is given, and no scale is padded. */
const layercake = new Targets(
	/\/layercake\/dist\/helpers\/printDebug\.js$/,
	/\/layercake\/dist\/helpers\/measureExtent\.js$/,
	/\/layercake\/dist\/utils\/padScale\.js$/
);

/** A module of the same exports, each of which throws its name when it is called. */
function hollow(library: string, names: readonly string[]): string {
	const left = `const left = (name) => function () {
		throw new Error(\`\${name} is left out of the client build: see vite/unused.ts\`);
	};`;
	const exported = (name: string) => (name === 'default' ? name : `const ${name} =`);
	return [
		left,
		...names.map((name) => `export ${exported(name)} /*#__PURE__*/ left('${library}.${name}');`)
	].join('\n');
}

/**
 * What libraries bring for cases that do not occur here: readers need not fetch it (7 kB). The
 * server has all of it, so whoever begins to use it finds out at the first call in a browser.
 */
export const unused: Plugin = {
	name: 'unused-parts-of-libraries',
	apply: 'build',
	enforce: 'pre',
	async load(id) {
		if (this.environment.name !== 'client') return;
		if (layercake.hit(id)) return hollow(`layercake.${/(\w+)\.js$/.exec(id)?.[1]}`, ['default']);
		if (!libraries.hit(id)) return;
		const names = Object.keys((await import(pathToFileURL(id).href)) as object);
		return hollow(/([\w-]+)\.mjs$/.exec(id)?.[1] ?? id, names);
	},
	buildEnd(error) {
		if (error || this.environment.name !== 'client') return;
		for (const targets of [libraries, layercake]) targets.close('unused parts of libraries');
	}
};
