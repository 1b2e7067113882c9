/** Lists the faults of data/*.json and exits 1 where there is one: `npm run data:check`. */
import { readdirSync, readFileSync } from 'node:fs';
import { report } from '../src/server/data/fault';
import { read } from '../src/server/data/read';

const names = readdirSync('data').filter((name) => name.endsWith('.json'));
const { files, faults } = read(
	Object.fromEntries(
		names.map((name) => [name.slice(0, -'.json'.length), readFileSync(`data/${name}`, 'utf8')])
	)
);
const rows = Object.values(files).reduce<number>(
	(sum, json) => sum + ((json as { rows?: unknown[] } | null)?.rows?.length ?? 0),
	0
);
const count = `${faults.length || 'no'} fault${faults.length === 1 ? '' : 's'}`;
const lines = [`data: ${names.length} datasets, ${rows} rows, ${count}`, ...report(faults)];
if (faults.length) console.error(lines.join('\n'));
else console.log(lines.join('\n'));
process.exitCode = faults.length ? 1 : 0;
