/** Lists every fault of data/*.json and exits 1 where there is one: `npm run data:check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { faults } from '../src/server/data/check';
import { faultLine, type Fault } from '../src/server/data/fault';
import { jsonFault } from './json-fault';

const files: Record<string, unknown> = {};
const broken: Fault[] = [];
for (const name of readdirSync('data').filter((name) => name.endsWith('.json'))) {
	const text = readFileSync(`data/${name}`, 'utf8');
	try {
		files[name.slice(0, -'.json'.length)] = JSON.parse(text);
	} catch {
		broken.push(jsonFault(`data/${name}`, text));
	}
}
// what one file says of another cannot be held against it while the other cannot be read
const found = broken.length ? broken : faults(files);
for (const fault of found) console.error(faultLine(fault));
const rows = Object.values(files).reduce<number>(
	(sum, json) => sum + ((json as { rows?: unknown[] } | null)?.rows?.length ?? 0),
	0
);
console.log(
	`data: ${Object.keys(files).length} datasets, ${rows} rows, ${found.length || 'no'} fault${found.length === 1 ? '' : 's'}`
);
process.exitCode = found.length ? 1 : 0;
