/** The share dialog; fetched when a reader first asks for it. */
import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import Dialog from './Dialog.svelte';
import look from '../../../styles/dialog.css?url';

let styled: Promise<unknown> | undefined;

/** Styles come as a file of their own: a strict policy forbids those that script writes into the page. */
const styles = () =>
	(styled ??= new Promise((done) => {
		const link = document.createElement('link');
		link.rel = 'stylesheet';
		link.onload = link.onerror = done;
		link.href = look;
		document.head.append(link);
	}));

/** Opens the dialog over its page; the focus returns to where it came from when it closes. */
export async function open(
	figure: Element,
	taken: ComponentProps<typeof Dialog>['taken'],
	tab: ComponentProps<typeof Dialog>['tab']
): Promise<void> {
	await styles();
	const dialog = mount(Dialog, {
		target: document.body,
		props: { figure, taken, tab, gone: () => void unmount(dialog) }
	});
	flushSync();
}
