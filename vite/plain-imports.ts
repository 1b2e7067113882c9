import type { Plugin } from 'vite';

/** The part of Vite that wraps each `import()`; no option of Vite's turns it off but `build.lib`. */
const wrapper = 'native:import-analysis-build';

/**
 * Nothing is preloaded, so Vite's helper round each `import()` would only be one more request: imports stay as
 * they are written. Styles come with the page, or by a link of those who need them.
 */
export const plainImports: Plugin = {
	name: 'imports-without-preloading',
	apply: 'build',
	configResolved({ plugins }) {
		const plugin = plugins.find(({ name }) => name === wrapper);
		if (!plugin) throw new Error(`Vite has no ${wrapper}: what wraps imports has another name`);
		plugin.applyToEnvironment = () => false;
	}
};
