import type { Fault } from '../src/server/data/fault';

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
