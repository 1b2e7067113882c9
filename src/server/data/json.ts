import { show, type Fault } from './fault';

const complaint = (text: string): string => {
	try {
		JSON.parse(text);
		return '';
	} catch (error) {
		return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
	}
};

/** Line on which reading ends. Some versions of Node name a position; for others the shortest broken beginning tells. */
function lineOf(text: string): number {
	const position = /position (\d+)/.exec(complaint(text))?.[1];
	if (position) return text.slice(0, Number(position)).split('\n').length;
	const lines = text.split('\n');
	const broken = (count: number) => {
		const beginning = lines.slice(0, count).join('\n');
		const said = complaint(beginning);
		const end = Number(/position (\d+)/.exec(said)?.[1] ?? 0) >= beginning.length;
		return !end && !/end of JSON input|^$/.test(said);
	};
	let [least, most] = [0, lines.length];
	while (least < most) {
		const middle = (least + most) >> 1;
		if (broken(middle)) most = middle;
		else least = middle + 1;
	}
	return Math.min(least, lines.length);
}

/** Why a text is no JSON, and on which line; rows stand on a line each. */
export const jsonFault = (file: string, text: string): Fault => ({
	file,
	row: null,
	field: `line ${lineOf(text)}`,
	expected: 'JSON',
	got: complaint(text)
});

interface Level {
	/** Keys so far; `null` in a list. */
	readonly keys: Set<string> | null;
	/** Key or number of the value that is being read. */
	at: string | number;
}

/** A place as faults name it: rows by number, the rest by keys. */
function placeOf(levels: readonly Level[]): Pick<Fault, 'row' | 'field'> {
	const path = levels.map(({ at }) => at);
	const inRow = path[0] === 'rows' && path.length > 2;
	return {
		row: inRow ? String(Number(path[1]) + 1) : null,
		field: path.slice(inRow ? 2 : 0).join('.')
	};
}

/** Keys that an object of a text has twice: a parser keeps the last and says nothing. The text must be JSON. */
export function repeatedKeys(file: string, text: string): Fault[] {
	const levels: Level[] = [];
	const found: Fault[] = [];
	let last = '';
	for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
		const level = levels.at(-1);
		if (token === '{') levels.push({ keys: new Set(), at: '' });
		else if (token === '[') levels.push({ keys: null, at: 0 });
		else if (token === '}' || token === ']') levels.pop();
		else if (token === ',' && typeof level?.at === 'number') level.at++;
		else if (token === ':' && level?.keys) {
			level.at = JSON.parse(last) as string;
			if (level.keys.has(level.at))
				found.push({
					...{ file, ...placeOf(levels) },
					expected: 'a key once',
					got: show(level.at)
				});
			level.keys.add(level.at);
		}
		last = token;
	}
	return found;
}
