import type { Mark } from '$lib/chart';
import { count } from '$lib/format';
import { atWork, MADE_UP, NO_WORD, numbers } from './said';
import { middleOf, sizeOf } from './city';
import type { City, Fact, Part, Sent } from './types';

/** Room beside the city, above it for the sentence and its roofs, and below it for what it is of the model. */
const [BESIDE, ABOVE, BELOW] = [26, -25, 106];
/** Height of the words below, and both ends of the bar under them. */
const [WORDS, BAR, FOOT] = [85, 87.2, 93];

/** What of the model is at work for a token, and how long it is beside a city so wide. */
function shareOf(rows: readonly Fact[], width: number) {
	const of = (id: string) => rows.find((row) => row.id === id)!;
	const [total, active] = [of('total'), of('active')];
	return {
		words: `${active.value} of ${total.value} billion numbers at work`,
		length: width * (active.value / total.value),
		source: active.source
	};
}

/** Every layer as a tower of windows, and the share of the model's numbers that is at work; `width` is that of all towers. */
export function everyLayer(rows: readonly Fact[], sent: Sent) {
	const { word, layers, experts, each, chosen } = sent;
	const { width, height } = sizeOf(layers, { experts, each });
	const share = shareOf(rows, width);
	const lit = Array.from({ length: layers }, (_, i) => chosen(i + 1));
	const city: City = {
		experts,
		each,
		lit,
		dense: false,
		bars: [
			{ id: 'total', x: [0, width], y: [BAR, FOOT], lamp: false, held: true },
			{ id: 'active', x: [0, share.length], y: [BAR, FOOT], lamp: true }
		],
		captions: [{ id: 'share', y: WORDS, lamp: true, strong: share.words, rest: '' }],
		note: 'Which windows light up is an illustration',
		below: BELOW - 3
	};
	const working = {
		id: 'share',
		x: share.length,
		y: (BAR + FOOT) / 2,
		title: share.words,
		lines: ['for any one token'],
		source: share.source
	};
	return {
		width,
		x: { kind: 'linear', domain: [-BESIDE, width + BESIDE] },
		y: { kind: 'linear', domain: [BELOW, ABOVE] },
		margin: 'none',
		baseline: -9,
		city,
		sub: `${layers} layers, a tower each; a window an expert, the roof the shared one; which ones: illustration`,
		marks: [...marksOf(sent, lit, height), working],
		alt: `${layers} towers of ${experts} windows by night, a layer each. ${atWork(word, `${lit.flat().length} of ${count(layers * experts)}, and the shared one of each layer`)} ${share.words}. ${MADE_UP}`
	} satisfies Part & { width: number };
}

/** A mark a layer: of two storeys every second layer stands in the lower one. */
const marksOf = (
	{ word, layers, source }: Sent,
	lit: readonly (readonly number[])[],
	height: number
): Mark[] =>
	lit.map((chosen, i) => ({
		id: `${i + 1}`,
		x: middleOf(i),
		y: height * (i % 2 ? 0.75 : 0.25),
		title: `Layer ${i + 1} of ${layers}`,
		lines: [
			word ? `at work for “${word}”: ${numbers(chosen)} and the shared one` : NO_WORD,
			MADE_UP
		],
		source
	}));
