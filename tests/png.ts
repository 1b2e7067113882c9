/** Reads a PNG back: its chunks, and the texts among them. */
import { crc32 } from 'node:zlib';

interface Chunk {
	readonly type: string;
	readonly body: Buffer;
	/** Whether its check is that of its content. */
	readonly whole: boolean;
}

export function chunksOf(png: Uint8Array): Chunk[] {
	const bytes = Buffer.from(png);
	const found: Chunk[] = [];
	for (let at = 8; at < bytes.length;) {
		const end = at + 8 + bytes.readUInt32BE(at);
		const type = bytes.toString('latin1', at + 4, at + 8);
		const whole = crc32(bytes.subarray(at + 4, end)) === bytes.readUInt32BE(end);
		found.push({ type, body: bytes.subarray(at + 8, end), whole });
		at = end + 4;
	}
	return found;
}

/** Texts by their keywords; none of ours is packed or has a language. */
export const textsIn = (png: Uint8Array): Map<string, string> =>
	new Map(
		chunksOf(png)
			.filter(({ type }) => type === 'iTXt')
			.map(({ body }) => {
				const [, keyword = '', text = ''] = /^([^\0]+)\0{5}([^]*)$/.exec(body.toString()) ?? [];
				return [keyword, text];
			})
	);
