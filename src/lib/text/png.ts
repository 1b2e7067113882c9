/** Words inside a PNG: chunks of text (PNG 3rd edition, 11.3.3) behind its header, and an XMP packet among them. */
import { rdf, rights, type Credit } from './credit';

/** Bytes before the first chunk, and of the header’s chunk. */
const HEAD = 8 + 25;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** The check of a chunk: CRC-32 over its type and its content. */
function check(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

/** A text under a keyword, in UTF-8, not packed and of no named language. */
function chunk(keyword: string, text: string): Uint8Array {
	const body = utf8(`iTXt${keyword}\0\0\0\0\0${text}`);
	const bytes = new Uint8Array(body.length + 8);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, body.length - 4);
	bytes.set(body, 4);
	view.setUint32(body.length + 4, check(body));
	return bytes;
}

const packet = (credit: Credit) =>
	`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf(credit)}</x:xmpmeta><?xpacket end="r"?>`;

/** A PNG with its credit: under the keywords that every reader knows, and as XMP. */
export function creditedPng(png: Uint8Array, credit: Credit): Uint8Array<ArrayBuffer> {
	const chunks = [
		chunk('Title', credit.title),
		chunk('Author', credit.by),
		chunk('Copyright', `${rights(credit)}, ${credit.licence.url}`),
		chunk('Source', credit.page),
		chunk('Description', credit.words),
		chunk('XML:com.adobe.xmp', packet(credit))
	];
	const parts = [png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)];
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
