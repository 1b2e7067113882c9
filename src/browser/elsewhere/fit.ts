/**
 * Tells the page that frames this one how high its content is, in whole pixels, in the words of
 * every host that listens: on load, and whenever the height has changed. It reads two messages, the greetings
 * of iframe-resizer and of open-iframe-resizer, and takes nothing from them but the name to answer to;
 * the version in its answer keeps iframe-resizer 5 from calling the chart an old one.
 */
export function fit(content: Element): void {
	const child = new URLSearchParams(location.search).get('childId');
	const secret = /secret=(\w+)/.exec(location.hash)?.[1];
	/** The frame's name in iframe-resizer's words. */
	let name: string | undefined;
	let height = 0;

	const tell = (message: unknown) => parent.postMessage(message, '*');
	const resizer = (kind: string) =>
		name && tell(`[iFrameSizer]${name}:${height}:${innerWidth}:${kind}`);
	function measure() {
		const now = Math.ceil(content.getBoundingClientRect().height);
		if (now === height) return;
		height = now;
		if (child) tell(['pym', child, 'height', height].join('xPYMx'));
		// WordPress cuts its frames at 1,000 pixels
		if (secret) tell({ message: 'height', value: Math.min(height, 1000), secret });
		resizer('size');
		tell({ sentinel: 'amp', type: 'embed-size', height });
		tell({ type: 'iframe-resized', height });
		tell(JSON.stringify({ context: 'iframe.resize', src: location.href, height }));
		ask();
	}

	new ResizeObserver(measure).observe(content);
	const again = () => {
		height = 0;
		measure();
	};
	// a host that began to listen late, or has cut the frame, hears it once more
	addEventListener('load', again);
	addEventListener('message', ({ data, source }: MessageEvent<string & { type?: string }>) => {
		if (source !== parent || !data) return;
		if (data.type === 'iframe-child-init') again();
		const greeted = typeof data === 'string' && /^\[iFrameSizer\]([^:]+):/.exec(data);
		if (!greeted) return;
		name = greeted[1];
		resizer('init:5');
	});
}

/** Asks the browser to measure; it does so at the width that the frame had at first, unless the page says its own. */
function ask() {
	const { style, clientWidth } = document.documentElement;
	style.width = `${clientWidth}px`;
	try {
		(window as { requestResize?(): void }).requestResize?.();
	} catch {
		// what holds the page is no frame
	}
	style.width = '';
}
