/** Once it is there, charts whose state names two marks compare them and draw the line between them. */
import { late } from '$lib/define';
import { compared } from '$lib/versus';
import Line from './Versus.svelte';

Object.assign(late, { compared, Line } satisfies typeof late);
