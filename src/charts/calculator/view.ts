import { presetsOf, stateBill, type CalculatorRow, type State } from './bill';
import { ranges, receipt, strip } from './pictures';
import type { CalculatorView } from './types';
import { dollars } from './words';

export function view(rows: readonly CalculatorRow[], state: State): CalculatorView {
	const { total } = stateBill(rows, state);
	const tone = presetsOf(rows).find(({ id }) => id === state.preset)?.tone ?? 'ink';
	const draw = state.show === 'scale' ? strip : state.show === 'tornado' ? ranges : receipt;
	const own = { scale: 'standing', tornado: 'assumption', bill: '' }[state.show];
	const left = rows.filter(({ part }) => part !== own).length;
	return { ...draw(rows, state, total, tone), tone, total, sum: dollars(total), left };
}
