import { fitted } from '../../src/lib/snippets';

/** Pages that frame an embed, each as its kind does it; the tests and docs/embedding.md measure with them. */
export interface Host {
	/** As it stands in the table. */
	readonly name: string;
	/** The frame and what the host runs, for an embed at `src`. */
	page(src: string): string;
	/** The reader's browser runs no script at all. */
	readonly scriptless?: true;
	/** The embed runs no script, so that nothing in it changes after it was drawn. */
	readonly still?: true;
	/** The host gives every frame one height, whatever is in it. */
	readonly fixed?: true;
}

export const title = 'title="A chart"';
export const native = `width="100%" height="480" frameborder="0" loading="lazy" style="${fitted(480)}"`;
export const plain = 'id="frame" width="100%" height="150" style="border:0"';

/** A host's own listener: hears only its frame, and sets nothing but a height between 100 and 4,000 pixels. */
export const listen = (height: string) => `<script>
	const frame = document.getElementById('frame');
	addEventListener('message', ({ data, source }) => {
		if (source !== frame.contentWindow) return;
		const height = Number(${height});
		if (height) frame.height = Math.min(4000, Math.max(100, height));
	});
</script>`;

/** What wp-embed.js does with a message, as WordPress 6 has it. */
const wordpress = `<script>
	addEventListener('message', ({ data, source }) => {
		if (!data || !(data.secret || data.message || data.value)) return;
		if (/[^a-zA-Z0-9]/.test(data.secret)) return;
		for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
			if (source !== frame.contentWindow) continue;
			if (data.message !== 'height') continue;
			frame.height = Math.min(1000, Math.max(200, ~~parseInt(data.value, 10)));
		}
	});
</script>`;

/** What `initialize({}, '#frame')` of @open-iframe-resizer/core 2 does with a frame of another origin: it greets until it is answered. */
const open = `<script>
	const frame = document.getElementById('frame');
	let wait;
	addEventListener('message', ({ data, source, origin }) => {
		if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
		if (data?.type !== 'iframe-resized' || !data.height) return;
		clearTimeout(wait);
		frame.style.height = data.height + 'px';
	});
	(function greet(times) {
		frame.contentWindow.postMessage({ type: 'iframe-child-init' }, '*');
		wait = setTimeout(greet, 100 * 2 ** times, times + 1);
	})(0);
</script>`;

export const hosts: readonly Host[] = [
	{
		name: 'Plain HTML with `frame-sizing`',
		page: (src) => `<iframe src="${src}" ${title} ${native}></iframe>`
	},
	{
		name: 'pym.js 1.3',
		page: (src) =>
			`<div id="frame"></div><script src="/pym.js"></script><script>new pym.Parent('frame', '${src}', {})</script>`
	},
	{
		name: 'iframe-resizer 4',
		page: (src) =>
			`<iframe src="${src}" ${title} ${plain}></iframe><script src="/iframe-resizer-4.js"></script><script>iFrameResize({}, '#frame')</script>`
	},
	{
		name: 'iframe-resizer 5',
		page: (src) =>
			`<iframe src="${src}" ${title} ${plain}></iframe><script src="/iframe-resizer-5.js"></script><script>iframeResize({ license: 'GPLv3' }, '#frame')</script>`
	},
	{
		name: 'open-iframe-resizer 2',
		page: (src) => `<iframe src="${src}" ${title} ${plain}></iframe>${open}`
	},
	{
		name: 'WordPress (oEmbed frame)',
		page: (src) =>
			`${wordpress}<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="x7Gk2LqP0a" src="${src}#?secret=x7Gk2LqP0a" ${title} ${plain}></iframe>`
	},
	{
		name: 'AMP (`amp-iframe`)',
		page: (src) =>
			`<iframe sandbox="allow-scripts" src="${src}" ${title} ${plain}></iframe>${listen("data.sentinel === 'amp' && data.type === 'embed-size' && data.height")}`
	},
	{
		name: 'Embedly',
		page: (src) =>
			`<iframe src="${src}" ${title} ${plain}></iframe>${listen(`typeof data === 'string' && data.startsWith('{"context":"iframe.resize"') && JSON.parse(data).height`)}`
	},
	{
		name: '`sandbox="allow-scripts"`',
		page: (src) => `<iframe sandbox="allow-scripts" src="${src}" ${title} ${native}></iframe>`
	},
	{
		name: '`sandbox=""`',
		page: (src) => `<iframe sandbox="" src="${src}" ${title} ${native}></iframe>`,
		still: true
	},
	{
		name: 'JavaScript off',
		page: (src) => `<iframe src="${src}" ${title} ${native}></iframe>`,
		scriptless: true,
		still: true
	},
	{
		name: 'A still (`still/`)',
		page: (src) => `<iframe src="${src}still/" ${title} ${native}></iframe>`,
		still: true
	},
	{
		name: 'Fixed height of 480 (Notion, slides)',
		page: (src) =>
			`<iframe src="${src}" ${title} width="100%" height="480" style="border:0"></iframe>`,
		fixed: true
	}
];
