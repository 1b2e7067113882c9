import type { PreprocessorGroup } from 'svelte/compiler';

export const ends: PreprocessorGroup;
