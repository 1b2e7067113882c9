declare module '*.svx' {
	import type { Component } from 'svelte';
	const component: Component;
	export default component;
}

/** Scheme and host that the built site is read at, from the environment's `SITE_ORIGIN`. */
declare const __SITE_ORIGIN__: string;
/** Address where errors are reported; empty where the build was told none. */
declare const __CORRECTIONS__: string;
/** Name of the custom element, from `src/config`: a script that imported it would ask for a file more. */
declare const __ELEMENT__: string;
