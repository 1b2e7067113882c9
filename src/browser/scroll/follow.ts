/** What follows the scroll itself, and guesses that were made before. */
import './header';
import './masthead';
import './place';
import './scrub';

try {
	// lost, the guess can be made again
	if (sessionStorage.length) import('./guess').then(({ restore }) => restore()).catch(() => {});
} catch {
	// no storage, so nothing was kept
}
