/** What no text of the data may hold: places that only one machine knows, addresses, and markup. */

/** What a text may not hold, and what should stand there instead. */
type Refused = readonly [pattern: RegExp, expected: string];

const places: readonly Refused[] = [
	[/\\/, 'no backslash, nor a path of a machine'],
	[/\bfile:|\bnode_modules\b|\$(HOME|PWD|TMPDIR)\b/, 'no path of a machine'],
	// `/home/…`, `/x/y`, `~/x`, `../x`, `C:/x`; not `and/or`, nor `/think`
	[
		/(?<![\p{L}\p{N}/.])(~|\.{1,2}|[A-Z]:)?\/((home|root|tmp|var|usr|etc|opt|mnt|srv|work|Users)\b|[\w.-]+\/)/u,
		'no path of a machine'
	],
	[/(?<![\p{L}\p{N}/.])(~|\.\.?|[A-Z]:)\/\w/u, 'no path of a machine']
];

/** Hosts that answer on one machine or network, or hand out packages. */
const host =
	/\blocalhost\b|(?<![\d.])(0\.0\.0\.0|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|169\.254\.\d+\.\d+)(?!\.?\d)|\[?::1\]|\b[\w-]+\.(local|localdomain|internal|intranet|lan|corp|docker)\b|\b(registry|[\w-]+-registry|artifactory|verdaccio|nexus)\b(?=[.:]\w)/i;
const hosts: readonly Refused[] = [[host, 'no host of a machine or of packages']];

const markup: readonly Refused[] = [
	// sources.json is where an address stands, once
	[/\b[a-z][a-z+.-]+:\/\/|\bwww\.\w|\b[a-z][\w-]*:\d{4,5}(?!\.?\d)/i, 'no address among words'],
	[/<\/?[a-z][^<]*>|<!|&(#\d+|#x[\da-f]+|[a-z]+\d?);/i, 'no tag and no entity of HTML'],
	[/`|\*\*|~~|__|!?\[[^\]]*\](\(|\[)|\[\[|\]\]|\{\{|\}\}/, 'no markup'],
	[/(?<!\S)([*_])(?=\S)[^*_]*\S\1(?![\p{L}\p{N}])/u, 'no markup'],
	[/^(#{1,6}|[-*+>]|\d+[.)])\s/, 'no mark of a list, a heading or a quotation']
];

const first = (refused: readonly Refused[], text: string) =>
	refused.find(([pattern]) => pattern.test(text))?.[1] ?? null;

/** What was expected of a text that holds what none may; `null` of a good one. */
export const wordFault = (text: string): string | null =>
	first([...places, ...hosts, ...markup], text);

/** Whether everybody can ask a host: one of a name and a domain, of no machine and no network of one's own. */
export function isPublic(url: string): boolean {
	// what is no address of the web at all is told by others
	if (!/^https?:/.test(url) || !URL.canParse(url)) return true;
	const { hostname, port, username } = new URL(url);
	return (
		!port &&
		!username &&
		!host.test(`${hostname}.`) &&
		!host.test(hostname) &&
		/^([\w-]+\.)+[a-z][\w-]+$/i.test(hostname)
	);
}
