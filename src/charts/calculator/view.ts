import { assumptionsOf, presetsOf, stateBill, type CalculatorRow, type State } from './bill';
import { ranges, receipt, strip } from './pictures';
import type { CalculatorView } from './types';
import { dollars } from './words';

export function view(rows: readonly CalculatorRow[], state: State): CalculatorView {
	const { total } = stateBill(rows, state);
	const tone = presetsOf(rows).find(({ id }) => id === state.preset)?.tone ?? 'ink';
	const draw = state.show === 'scale' ? strip : state.show === 'tornado' ? ranges : receipt;
	const picture = draw(rows, state, total, tone);
	const drawn =
		state.show === 'tornado'
			? assumptionsOf(rows).length
			: picture.dots.filter(({ id }) => id !== 'own').length;
	return { ...picture, tone, total, sum: dollars(total), left: rows.length - drawn };
}
