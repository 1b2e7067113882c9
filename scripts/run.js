/** Runs a TypeScript file with the project's own Vite, on every supported Node: `node scripts/run.js scripts/size.ts`. */
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [file] = process.argv.splice(2, 1);
if (!file) throw new Error('run.js: which file? node scripts/run.js scripts/<name>.ts');
await runnerImport(resolve(file));
