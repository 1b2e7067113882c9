/** Serves build/ and prints its address: `npm start`. */
import { serve } from './serve';

const given = process.argv.indexOf('--port');
try {
	const { url, close } = await serve({
		port: given < 0 ? 4173 : Number(process.argv[given + 1]),
		strict: process.argv.includes('--strict-port'),
		base: (process.env.BASE_PATH ?? '').replace(/\/$/, '')
	});
	console.log(`The story is at ${url}`);
	for (const end of ['SIGINT', 'SIGTERM'] as const)
		process.once(end, () => void close().then(() => process.exit(0)));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
