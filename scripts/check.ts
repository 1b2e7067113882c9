/**
 * The gate without a browser: `npm run check`. Scripts of one lane run one after the other, lanes of a stage side by side, and a
 * stage begins once the one before it is whole. What a script printed is shown when it ends, and the first that fails ends all.
 */
import { spawn, type ChildProcess } from 'node:child_process';

const stages: readonly (readonly string[])[][] = [
	[
		['check:format', 'lint'],
		['types', 'graph', 'data:check', 'data:mutate']
	],
	// it fills the machine by itself
	[['unit']],
	[['rebuilt'], ['build', 'size', 'links']]
];

// what runs this file has said that it is no build
const env = { ...process.env };
delete env.NODE_ENV;
const running = new Set<ChildProcess>();

/** Runs one script of package.json. @throws Error when it fails. */
function run(name: string): Promise<void> {
	const start = performance.now();
	const child = spawn('npm', ['run', '--silent', name], { detached: true, env });
	running.add(child);
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
	return new Promise((done, fail) =>
		child.on('close', (status) => {
			running.delete(child);
			const seconds = Math.round((performance.now() - start) / 1000);
			console.log(`${printed.trimEnd()}\n${status ? '✘' : '✓'} npm run ${name} (${seconds} s)\n`);
			if (status === 0) done();
			else fail(new Error(`npm run ${name} failed`));
		})
	);
}

async function lane(names: readonly string[]): Promise<void> {
	for (const name of names) await run(name);
}

function stop() {
	for (const { pid } of running) process.kill(-pid!);
}
process.on('SIGINT', () => {
	stop();
	process.exit(130);
});

try {
	for (const stage of stages) await Promise.all(stage.map(lane));
} catch (error) {
	stop();
	console.error((error as Error).message);
	process.exit(1);
}
