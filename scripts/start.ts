/** Serves build/ and prints its address: `npm start`. */
import { serve } from './serve';

const given = process.argv.indexOf('--port');
const { url } = await serve({
	port: given < 0 ? 4173 : Number(process.argv[given + 1]),
	strict: process.argv.includes('--strict-port'),
	base: (process.env.BASE_PATH ?? '').replace(/\/$/, '')
});
console.log(`The story is at ${url}`);
