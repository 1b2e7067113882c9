/** What an element fetches and shows where there is no such chart; answers the words. */
export function none(root: ShadowRoot, site: string, name: string): string {
	const frame = document.createElement('p');
	const list = document.createElement('a');
	const [chart, step] = name.split('/');
	const words = `There is no chart “${chart}”${step ? ` with a step “${step}”` : ''}.`;
	frame.className = 'frame';
	list.href = `${site}charts/`;
	list.textContent = 'All charts';
	frame.append(words, ' ', list);
	root.replaceChildren(frame);
	return words;
}
