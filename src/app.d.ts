declare module '*.svx' {
	import type { Component } from 'svelte';
	const component: Component;
	export default component;
}

/** Scheme and host that the built site is read at, from the environment's `SITE_ORIGIN`. */
declare const __SITE_ORIGIN__: string;
