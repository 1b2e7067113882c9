/** Has the site kept for when there is no network, once a page has come and the browser has nothing else to do. */
import { slow, spared } from '$browser/offline/slow';

function register() {
	// the worker is at the root, below which this script is
	const worker = import.meta.url.replace(/_app\/\w+\.js.*/, 'service-worker.js');
	navigator.serviceWorker.register(worker, { updateViaCache: 'none' }).catch(() => undefined);
}
/** Safari has none. */
const idle = (work: () => void) =>
	'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, 2000);

// never from a frame, which is another page's, and only where the browser has workers: by https
if (navigator.serviceWorker && self === top && !slow() && !spared()) {
	if (document.readyState === 'complete') idle(register);
	else addEventListener('load', () => idle(register));
}
