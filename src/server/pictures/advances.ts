/** Widths of text, read off a TrueType file's own tables (OpenType 1.9: cmap format 4, hhea, hmtx). */

/** Width of a text in em; letters that the face lacks are as wide as its blank box. */
export type Advances = (text: string) => number;

/** @throws RangeError where a file lacks a table or has no map of the basic plane. */
export function advancesOf(ttf: Buffer): Advances {
	const table = (tag: string): number => {
		for (let i = 0, at = 12; i < ttf.readUInt16BE(4); i++, at += 16)
			if (ttf.toString('latin1', at, at + 4) === tag) return ttf.readUInt32BE(at + 8);
		throw new RangeError(`a typeface without ${tag}`);
	};
	const unit = ttf.readUInt16BE(table('head') + 18);
	const measured = ttf.readUInt16BE(table('hhea') + 34);
	const hmtx = table('hmtx');
	const glyph = glyphsOf(ttf, table('cmap'));
	const width = (code: number) =>
		ttf.readUInt16BE(hmtx + Math.min(glyph(code), measured - 1) * 4) / unit;
	return (text) => [...text].reduce((sum, c) => sum + width(c.codePointAt(0) ?? 0), 0);
}

/** Number of the glyph of a code point, 0 where there is none. */
function glyphsOf(ttf: Buffer, cmap: number): (code: number) => number {
	let map = 0;
	for (let i = 0, at = cmap + 4; i < ttf.readUInt16BE(cmap + 2); i++, at += 8) {
		const from = cmap + ttf.readUInt32BE(at + 4);
		if (ttf.readUInt16BE(from) === 4) map = from;
	}
	if (!map) throw new RangeError('a typeface without a map of the basic plane');
	const size = ttf.readUInt16BE(map + 6);
	const [ends, starts] = [map + 14, map + 16 + size];
	return (code) => {
		for (let i = 0; i < size; i += 2) {
			const start = ttf.readUInt16BE(starts + i);
			if (code > ttf.readUInt16BE(ends + i)) continue;
			if (code < start) return 0;
			const delta = ttf.readUInt16BE(starts + size + i);
			const at = starts + 2 * size + i;
			const offset = ttf.readUInt16BE(at);
			const found = offset ? ttf.readUInt16BE(at + offset + (code - start) * 2) : code;
			return found && (found + delta) & 0xffff;
		}
		return 0;
	};
}
