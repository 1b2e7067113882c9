import type { PreprocessorGroup } from 'svelte/compiler';

export declare const uncommented: PreprocessorGroup;
