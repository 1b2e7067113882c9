/**
 * Breaks the datasets one value at a time, a thousand times, the same for the same seed: each must be refused by
 * name, or stand in a list with the reason why nothing can tell. `npm run data:mutate -- [seed] [count]`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { faultsAfter } from '../../src/server/data/check';
import { faultLine, type Fault } from '../../src/server/data/fault';
import { read } from '../../src/server/data/read';
import type { DatasetId } from '../../src/server/data/schemas';
import { reasonFor } from './accepted';
import { kinds } from './kinds';
import { copyFor, fieldOf, kindOfField, placesIn, randomFrom, type Json } from './place';
import { wholes, written } from './whole';

const [seed = 1, count = 1000] = process.argv.slice(2).map(Number);
const random = randomFrom(seed);
const among = <T>(list: readonly T[]): T => {
	const found = list[Math.floor(random() * list.length)];
	if (found === undefined) throw new RangeError('nothing to choose from');
	return found;
};

const texts: Readonly<Record<string, string>> = Object.fromEntries(
	readdirSync('data')
		.filter((name) => name.endsWith('.json'))
		.map((name) => [name.slice(0, -'.json'.length), readFileSync(`data/${name}`, 'utf8')])
);
const { files, faults } = read(texts);
if (faults.length) throw new Error(`mend the data first: ${faults.map(faultLine).join('\n')}`);
const ids = Object.keys(files) as DatasetId[];

interface Mutant {
	readonly kind: string;
	readonly id: string;
	/** From 0; `null` outside of the rows. */
	readonly row: number | null;
	readonly field: string;
	/** The field without the numbers of its lists, as `accepted.ts` names it. */
	readonly where: string;
	readonly judge: () => readonly Fault[];
}

const after = (id: DatasetId, json: unknown) => () => faultsAfter(id, { ...files, [id]: json });

/** One value broken: the kind first, so that rare ones are tried as often as others. */
function valueMutant(): Mutant {
	const kind = among(kinds);
	for (;;) {
		const id = among(ids);
		const json = files[id] as Json;
		const row = random() < 0.85 ? Math.floor(random() * json.rows.length) : null;
		const fit = placesIn(id, json, row).filter((place) => kind.fits(place, json));
		if (!fit.length) continue;
		const place = among(fit);
		const copy = copyFor(json, row);
		kind.change(copy, place);
		const at = { field: fieldOf(place), where: kindOfField(place) };
		return { kind: kind.name, id, row, ...at, judge: after(id, copy) };
	}
}

function wholeMutant(): Mutant {
	const [kind, id] = [among(wholes), among(ids)];
	const json = files[id] as Json;
	const row = Math.floor(random() * json.rows.length);
	const at = { row: kind.name.includes('row ') ? row : null, field: '', where: id };
	return { kind: kind.name, id, ...at, judge: after(id, kind.change(json, row)) };
}

function writtenMutant(): Mutant {
	const [kind, id] = [among(written), among(ids)];
	const text = kind.change(texts[id] ?? '', Math.floor(random() * 10));
	const judge = () => read({ ...texts, [id]: text }).faults;
	return { kind: kind.name, id, row: null, field: '', where: id, judge };
}

interface Cited {
	readonly id: string;
	readonly sources?: readonly string[];
}

/** How a fault names what was broken: by its place, by a value beside it that does not agree, or not at all. */
function naming(fault: Fault, { id, row, field }: Mutant): string | null {
	const number = fault.row === null ? null : parseInt(fault.row) - 1;
	const [own = ''] = field.split('.');
	if (fault.file === `data/${id}.json`)
		return number === row && (!own || fault.field.includes(own) || field.startsWith(fault.field))
			? 'file, row and field'
			: 'file, in the row or sum that does not agree with it';
	const { id: name, sources = [] } = (files[id] as Json).rows[row ?? 0] as Cited;
	const words = [`data/${id}.json`, name, ...sources];
	const said = words.some((word) => faultLine(fault).includes(word));
	return said ? 'another file, which says whom it does not agree with' : null;
}

/** What became of a mutant; a complaint where it is none of what may be. */
function outcome(mutant: Mutant): { readonly tally: string } | { readonly wrong: string } {
	const { kind, id, row, field } = mutant;
	const called = `${kind}: data/${id}.json${row === null ? '' : ` row ${row + 1}`} ${field}`;
	try {
		const [first] = mutant.judge();
		const reason = first ? naming(first, mutant) : reasonFor(kind, mutant.where);
		if (reason) return { tally: first ? `refused, by ${reason}` : `passed, ${reason}` };
		return { wrong: first ? `${called} is refused as ${faultLine(first)}` : `${called} passes` };
	} catch (error) {
		return { wrong: `${called} crashes: ${String(error)}` };
	}
}

const tally = new Map<string, number>();
const wrong: string[] = [];
for (let i = 0; i < count; i++) {
	const of = random();
	const found = outcome(of < 0.8 ? valueMutant() : of < 0.96 ? wholeMutant() : writtenMutant());
	if ('wrong' in found) wrong.push(found.wrong);
	else tally.set(found.tally, (tally.get(found.tally) ?? 0) + 1);
}
console.log(`data:mutate: seed ${seed}, ${count} mutants`);
for (const [what, times] of [...tally].sort()) console.log(`${String(times).padStart(6)} ${what}`);
for (const line of wrong.slice(0, 20)) console.error(line);
if (wrong.length) console.error(`${wrong.length} in all`);
process.exitCode = wrong.length ? 1 : 0;
