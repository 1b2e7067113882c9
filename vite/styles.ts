import type { Plugin } from 'vite';

/**
 * Styles that components of charts and layers carry with them stay on the server, which writes them
 * into pages (src/server/charts/styles.ts) and pictures; the browser's chunks go without.
 */
export const styles: Plugin = {
	name: 'styles-come-with-the-page',
	apply: 'build',
	enforce: 'post',
	transform(code, id) {
		if (!/\/src\/(charts|lib\/layers)\/.*\.svelte$/.test(id) || !code.includes('$$css')) return;
		if (this.environment.name !== 'client')
			return { code: `${code}\nexport { $$css as css };`, map: null };
		const without = code.replace(/\$\.append_styles\(\$\$anchor, \$\$css\);/, '');
		if (without === code) this.error(`${id}: its styles are not where they were`);
		return { code: without, map: null };
	}
};
