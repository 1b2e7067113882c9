/** Pictures as PNG, drawn by resvg in the site's own typefaces. */
import { Resvg } from '@resvg/resvg-js';
import { families } from './flat/values';
import { typefaces } from './typefaces';

/** What the cuts are called inside: resvg knows a face by no other name. */
const names = { data: "'Libre Franklin Thin'", prose: "'Newsreader 16pt'" } as const;

/** A picture of ours as PNG, `scale` pixels for each of its own. */
export async function pngOf(svg: string, scale = 1): Promise<Uint8Array<ArrayBuffer>> {
	const { files } = await typefaces();
	const named = svg.replaceAll(families.prose, names.prose).replaceAll(families.data, names.data);
	const drawn = new Resvg(named, {
		fitTo: { mode: 'zoom', value: scale },
		font: {
			loadSystemFonts: false,
			fontFiles: [...files],
			defaultFontFamily: names.data.replaceAll("'", '')
		}
	});
	return new Uint8Array(drawn.render().asPng());
}
