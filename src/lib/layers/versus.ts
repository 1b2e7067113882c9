/** Once it is there, charts whose state names two marks compare them and draw the line between them. */
import { late } from '$lib/define';
import { compared } from '$lib/versus';
import Line from './Versus.svelte';

late.compared = (view, names) => {
	const next = compared(view, names);
	return next.versus?.line ? { ...next, over: Line } : next;
};
