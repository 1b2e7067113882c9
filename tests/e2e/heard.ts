import type { Page } from '@playwright/test';

/** A note as the browser's oscillator was told to sound it. */
export interface Told {
	readonly at: number;
	readonly until: number;
	readonly pan: number;
	readonly from: number;
	readonly to: number;
}

/** What a page has asked of the browser's sound. */
export interface Recorded {
	/** Contexts that were made. */
	readonly contexts: number;
	/** Whether the newest of them is at rest, or its notes were cut off. */
	readonly cut: number;
	readonly notes: readonly Told[];
}

/** Writes down what a page asks of the browser's sound, which plays as it would. */
export const record = (page: Page) =>
	page.addInitScript(() => {
		const heard = { contexts: 0, cut: 0, notes: [] as Record<string, number>[] };
		Object.assign(window, { heard });
		const Own = window.AudioContext;
		window.AudioContext = class extends Own {
			constructor() {
				super();
				heard.contexts++;
			}
			override createOscillator() {
				const tone = super.createOscillator();
				const note: Record<string, number> = {};
				heard.notes.push(note);
				const { frequency } = tone;
				const [set, ramp] = [
					frequency.setValueAtTime.bind(frequency),
					frequency.exponentialRampToValueAtTime.bind(frequency)
				];
				frequency.setValueAtTime = (value, at) => {
					note.from = note.to = value;
					return set(value, at);
				};
				frequency.exponentialRampToValueAtTime = (value, at) => {
					note.to = value;
					return ramp(value, at);
				};
				const [start, stop, disconnect] = [
					tone.start.bind(tone),
					tone.stop.bind(tone),
					tone.disconnect.bind(tone)
				];
				tone.start = (at = 0) => start((note.at = at));
				tone.stop = (at = 0) => stop((note.until = at));
				tone.disconnect = () => {
					heard.cut++;
					disconnect();
				};
				return tone;
			}
			override createStereoPanner() {
				const place = super.createStereoPanner();
				const note = heard.notes.at(-1)!;
				const { connect } = place;
				place.connect = ((...to: Parameters<typeof connect>) => {
					note.pan = place.pan.value;
					return connect.apply(place, to);
				}) as typeof connect;
				return place;
			}
		};
	});

export const recorded = (page: Page): Promise<Recorded> =>
	page.evaluate(() => (window as unknown as { heard: Recorded }).heard);
