/** Sounds notes by the browser's own oscillators; there is no file of sound, and nothing is made before a press. */
import type { Note } from './notes';

/** How loud a note is, and the seconds in which it comes and goes. */
const [LEVEL, SOFT] = [0.22, 0.03] as const;

export const sounds = 'AudioContext' in window;

/** One for the page: browsers count them. */
let context: AudioContext | undefined;

interface Heard {
	/** A note begins. */
	note(note: Note): void;
	/** All were heard. */
	end(): void;
}

/** A note that comes softly and goes softly, in its place between the ears. */
function sound(context: AudioContext, out: AudioNode, { length, pan, from, to }: Note, at: number) {
	const tone = context.createOscillator();
	const loud = context.createGain();
	const place = context.createStereoPanner();
	tone.type = 'triangle';
	tone.frequency.setValueAtTime(from, at);
	if (to !== from) tone.frequency.exponentialRampToValueAtTime(to, at + length);
	place.pan.value = pan;
	loud.gain.setValueAtTime(0, at);
	loud.gain.linearRampToValueAtTime(LEVEL, at + SOFT);
	loud.gain.setValueAtTime(LEVEL, at + length - SOFT);
	loud.gain.linearRampToValueAtTime(0, at + length);
	tone.connect(loud).connect(place).connect(out);
	tone.start(at);
	tone.stop(at + length);
	return tone;
}

/** Plays notes, in order of their beginnings; answers what stops them. */
export function play(notes: readonly Note[], heard: Heard): () => void {
	const audio = (context ??= new AudioContext());
	void audio.resume();
	// many at once are not louder than one
	const out = audio.createDynamicsCompressor();
	out.connect(audio.destination);
	const start = audio.currentTime + 0.1;
	const end = Math.max(...notes.map(({ at, length }) => at + length));
	const tones = notes.map((note) => sound(audio, out, note, start + note.at));
	let next = 0;
	let frame = requestAnimationFrame(follow);
	function follow() {
		const now = audio.currentTime - start;
		const before = next;
		while (next < notes.length && notes[next]!.at <= now) next++;
		if (next > before) heard.note(notes[next - 1]!);
		if (now < end) return void (frame = requestAnimationFrame(follow));
		stop();
		heard.end();
	}
	function stop() {
		cancelAnimationFrame(frame);
		for (const tone of tones) tone.disconnect();
		out.disconnect();
		void audio.suspend();
	}
	return stop;
}
