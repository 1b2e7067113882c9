/** Two marks of one picture set against each other, like with like; what differs in kind or basis is refused in words. */
import type { Mark, View } from './chart';
import { change, countShort } from './format';
import type { Quantity, Versus } from './quantity';
import { projection } from './scale';

/** From here on a ratio is said as times, below as percent more. */
const TIMES = 2;
const share = (value: number) => `${Number((value * 100).toPrecision(value < 0.1 ? 2 : 3))}%`;
/** `11`, `2.4M`, and below one `0.05`. */
const ratio = (value: number) =>
	value < 1000 ? String(Number(value.toPrecision(2))) : countShort(value);
const named = ({ of, value, status, write }: Quantity) =>
	`${of} (${write(value)}${status ? `, ${status}` : ''})`;

/** How many times the one is the other, and how far that reaches where a figure has rivals. */
function ratioOf(more: Quantity, less: Quantity): string {
	const value = more.value / less.value;
	const low = ratio((more.low ?? more.value) / (less.high ?? less.value));
	const high = ratio((more.high ?? more.value) / (less.low ?? less.value));
	const words = value >= TIMES ? `${ratio(value)}×` : `${share(value - 1)} more`;
	return words + (low === high ? '' : ` (${low}–${high}× by rival figures)`);
}

/** Why two of them cannot be set against each other; `''` where they can. */
function unlike(a: Quantity, b: Quantity): string {
	const what = (['measure', 'basis'] as const).find((key) => a[key] !== b[key]);
	if (!what) return '';
	const which = what === 'basis' ? 'they are counted differently' : 'they measure different things';
	return `${which}. ${a.of}: ${a[what]}; ${b.of}: ${b[what]}`;
}

/** Of a series: what became of the earlier. */
function changeOf(a: Quantity, b: Quantity) {
	const by = b.value - a.value;
	const text = change(by / a.value);
	const words = `From ${named(a)} to ${named(b)}: ${text}, ${by < 0 ? '−' : '+'}${b.write(Math.abs(by))}`;
	return { text, words };
}

/** Of two that stand side by side: how much the larger is more. */
function gapOf(a: Quantity, b: Quantity) {
	const [more, less] = a.value >= b.value ? [a, b] : [b, a];
	const by = more.value - less.value;
	if (!by) return { text: '=', words: `${named(a)} and ${named(b)} are the same` };
	// of a share or a change nobody says how many times
	const times = more.points || less.value <= 0 ? '' : ratioOf(more, less);
	const points = `${more.write(by).replace('%', '')} points`;
	const gap = more.points ? `${points} more` : `a difference of ${more.write(by)}`;
	const words = `${named(more)} against ${named(less)}: ${times && `${times}, `}${gap}`;
	const text = times.replace(/ .*/, '') || (more.points ? points : more.write(by));
	return { text: text.endsWith('%') ? `+${text}` : text, words };
}

/** Two marks of a view set against each other, in the order of the plot. */
export function versusOf(view: Pick<View, 'x' | 'y'>, marks: readonly [Mark, Mark]): Versus {
	const { x, y } = projection(view);
	const [from, to] = [...marks].sort((a, b) => x(a.x) - x(b.x)) as [Mark, Mark];
	const [a, b] = [from.quantity, to.quantity];
	const bare = [from, to].find(({ quantity }) => !quantity);
	if (!a || !b) return { words: `Not compared: “${bare!.title}” has no figure with a known basis` };
	const why = unlike(a, b);
	if (why) return { words: `Not compared: ${why}` };
	const { text, words } = a.measure ? gapOf(a, b) : changeOf(a, b);
	const ends = [from, to].map((mark) => [x(mark.x), y(mark.y)] as const);
	const what = a.measure ? `; ${a.measure}, ${a.basis}` : '';
	return { words: words + what, line: { ends, text } };
}

/** A view with what comes of two of its marks; one that it has not is said. */
export function compared(view: View, names: readonly string[]): View {
	if (!names.length) return view;
	const marks = names.flatMap((name) => view.marks.find(({ id }) => id === name) ?? []);
	if (marks.length === 2) return { ...view, versus: versusOf(view, marks as [Mark, Mark]) };
	const lost = names.filter((name) => !marks.some(({ id }) => id === name)).join(' and ');
	return { ...view, missed: `Nothing to compare: ${lost} is not drawn.` };
}
