/** Id of a chart's form in the story, by which a field that stands elsewhere belongs to it. */
import type { Chart } from '$lib/chart';

export const formOf = ({ id }: Chart): string => `form-${id}`;
