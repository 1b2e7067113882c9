/** What charts have once it is asked for: two marks compared, and the line between them (src/browser/live/versus.ts). */
import type { Component } from 'svelte';
import type { View } from './chart';
import type { Versus } from './quantity';

export const late: {
	compared?: (view: View, names: readonly string[]) => View;
	Line?: Component<{ line: NonNullable<Versus['line']> }>;
} = {};
