/** The part of subset-font 2 that the house uses; the package brings no types. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
		readonly noHinting?: boolean;
		readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
	}
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: Options
	): Promise<Buffer<ArrayBuffer>>;
}
