import { defineChart } from '$lib/define';
import Claims from './Claims.svelte';
import { verdicts } from '$ledger/verdicts';
import type { Claim, ClaimsView, State } from './types';
import { describe, view } from './view';

export default defineChart<Claim, State, ClaimsView>({
	id: 'claims',
	title: 'The ledger of claims',
	sub: 'A square a claim: full holds, half needs a caveat, cross contradicted, ? unverifiable, bubble opinion',
	margin: 'none',
	snap: 'xy',
	initial: { group: 'verdict', verdict: '', focus: [] },
	controls: [
		{
			kind: 'choice',
			key: 'group',
			label: 'Grouped by',
			options: [
				{ value: 'verdict', label: 'Verdict' },
				{ value: 'section', label: 'Part of the telling' }
			]
		},
		{
			kind: 'choice',
			key: 'verdict',
			label: 'Verdict',
			options: [
				{ value: '', label: 'All' },
				...Object.entries(verdicts).map(([value, { counted }]) => ({ value, label: counted }))
			]
		}
	],
	names: (rows) => ({ focus: rows.map(({ id }) => id) }),
	view,
	describe,
	Component: Claims
});
