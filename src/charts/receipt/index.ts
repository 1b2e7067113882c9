import { defineChart } from '$lib/define';
import Receipt from './Receipt.svelte';
import { describe, view, type BillLine, type ReceiptView, type State } from './view';

export default defineChart<BillLine, State, ReceiptView>({
	id: 'receipt',
	title: 'DeepSeek-V3, final training run',
	sub: 'GPU-hours as disclosed, at an assumed $2 an hour, US dollars of 2024',
	margin: 'none',
	snap: 'y',
	initial: { leftOut: false },
	controls: [{ kind: 'toggle', key: 'leftOut', label: 'What is not on it' }],
	view,
	describe,
	Component: Receipt
});
