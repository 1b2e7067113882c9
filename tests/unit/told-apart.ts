/** Marks whose colours come near each other for some readers, and what tells them apart instead. */
import { number, type Drawn, type Mark, type Picture } from './marks-seen';

const near = (at: number, to: number, by = 1) => Math.abs(at - to) <= by;
/** Whether words in the colour of a leader stand at one of its ends. */
const isLed = (leader: Drawn, { texts }: Picture) =>
	texts.some(
		(text) =>
			text.attributes.fill === leader.attributes.stroke &&
			near(number(text, 'x'), number(leader, 'x1'), 14) &&
			['y1', 'y2'].some((end) => near(number(text, 'y'), number(leader, end), 30))
	);
/** Whether words in the colour of a dot stand beside it, or on a leader that begins in it. */
const isNamed = (dot: Drawn, picture: Picture) => {
	const [x, y] = [number(dot, 'cx'), number(dot, 'cy')];
	const color = dot.attributes.stroke;
	return (
		picture.texts.some(
			(text) =>
				text.attributes.fill === color &&
				near(number(text, 'x'), x, 40) &&
				near(number(text, 'y'), y, 20)
		) ||
		picture.marks.some(
			(mark) =>
				mark.attributes.stroke === color &&
				near(number(mark, 'x1'), x) &&
				near(number(mark, 'y1'), y) &&
				isLed(mark, picture)
		)
	);
};

export interface Told {
	/** The picture, or all of a chart’s. */
	readonly where: RegExp;
	readonly form: RegExp;
	readonly tones: readonly [string, string];
	/** What tells them apart without their colours. */
	readonly by: string;
	/** The code that draws it. */
	readonly drawn: string;
	/** Whether a mark of theirs has it in the picture. */
	readonly holds: (mark: Mark, picture: Picture) => boolean;
}

/** Pairs that come near each other, by what tells them apart. */
export const table: readonly Told[] = [
	{
		where: /^(releases|training-cost|prices)\//,
		form: /^circle/,
		tones: ['grey', 'deepseek'],
		by: 'nothing need: both are pale, the context of dots that are not',
		drawn: 'src/lib/layers/Dots.svelte',
		holds: ({ opacity }, { marks }) =>
			opacity < 0.5 && marks.some((mark) => mark.name === 'circle' && mark.opacity === 1)
	},
	{
		where: /^training-cost/,
		form: /^rect/,
		tones: ['grey', 'deepseek'],
		by: 'place: a range goes through its own dot',
		drawn: 'src/charts/training-cost/Ranges.svelte',
		holds: (range, { marks }) =>
			marks.some(
				(mark) =>
					mark.name === 'circle' &&
					mark.tone === range.tone &&
					near(number(mark, 'cx'), number(range, 'x') + 0.75) &&
					number(mark, 'cy') >= number(range, 'y') - 1 &&
					number(mark, 'cy') <= number(range, 'y') + number(range, 'height') + 1
			)
	},
	{
		where: /^releases\//,
		form: /^rect/,
		tones: ['nvidia', 'loss'],
		by: 'place: a rise stands on the line of its day, a fall hangs from it',
		drawn: 'src/charts/releases/Calendar.svelte',
		holds: (bar, { lines }) => {
			const end = number(bar, 'y') + (bar.tone === 'nvidia' ? number(bar, 'height') : 0);
			const isOwn = (line: Drawn) => near(number(line, 'y1'), end, 0.2);
			const reaches = (line: Drawn) =>
				number(line, 'x1') < number(bar, 'x') && number(line, 'x2') > number(bar, 'x');
			return lines.some((line) => isOwn(line) && reaches(line));
		}
	},
	{
		where: /^nvidia\//,
		form: /^circle/,
		tones: ['nvidia', 'deepseek'],
		by: 'words: each dot has its own, on a leader or beside it',
		drawn: 'src/charts/nvidia/Callouts.svelte',
		holds: isNamed
	},
	{
		where: /^nvidia\//,
		form: /^hairline/,
		tones: ['loss', 'nvidia'],
		by: 'words: a leader ends in them',
		drawn: 'src/charts/nvidia/Callouts.svelte',
		holds: isLed
	},
	{
		where: /^nvidia\//,
		form: /^hairline/,
		tones: ['loss', 'grey'],
		by: 'words: a leader ends in them',
		drawn: 'src/charts/nvidia/Callouts.svelte',
		holds: isLed
	},
	{
		where: /^demand\/demand-capex$/,
		form: /^rect/,
		tones: ['ink', 'ink'],
		by: 'place: blocks of a stack keep their order, and a line of the ground parts them',
		drawn: 'src/charts/demand/Stacks.svelte',
		holds: (block, { lines }) =>
			lines.some(
				(line) =>
					near(number(line, 'y1'), number(block, 'y'), 0.2) &&
					near(number(line, 'x1'), number(block, 'x'), 0.2)
			)
	},
	{
		where: /^experts\/dense-and-sparse$/,
		form: /^rect/,
		tones: ['lamp', 'pale'],
		by: 'place: a bar stands below the words that say what it counts',
		drawn: 'src/charts/experts/City.svelte',
		holds: (bar, { texts }) =>
			texts.some((text) => {
				const above = number(bar, 'y') - number(text, 'y');
				return above > 0 && above < 25;
			})
	}
];
