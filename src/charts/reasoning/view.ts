import { curves } from './curves';
import { paired } from './pairs';
import type { ReasoningView, Row, State } from './types';

export function view(rows: readonly Row[], { show }: State): ReasoningView {
	return show === 'pairs' ? paired(rows) : curves(rows, show === 'length');
}
