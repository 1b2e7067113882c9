/** The share dialog; fetched when a reader first asks for it. */
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import Dialog from './Dialog.svelte';
import { linked } from '$browser/sheets/linked';
import look from '../../../styles/dialog.css?url';

/** Opens the dialog over its page; the focus returns to where it came from when it closes. */
export async function open(
	figure: Element,
	taken: ComponentProps<typeof Dialog>['taken'],
	tab: ComponentProps<typeof Dialog>['tab']
): Promise<void> {
	await linked(look);
	const dialog = mount(Dialog, {
		target: document.body,
		props: { figure, taken, tab, gone: () => void unmount(dialog) }
	});
	flushSync();
}
