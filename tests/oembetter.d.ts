/** oembetter ships no types; this is what the tests use of it. */
declare module 'oembetter' {
	export default function oembetter(): {
		fetch(
			url: string,
			done: (error: Error | null, answer?: Readonly<Record<string, unknown>>) => void
		): void;
	};
}
