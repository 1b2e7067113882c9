import type { Shown } from '$lib/chart';
import { counted } from '$lib/format';

/** A step's picture in words, and how many marks the keys walk through in it. */
export const heard = ({ chart, view }: Shown): string =>
	`${chart.describe(view)} ${counted(view.marks.length, 'mark')}.`;
