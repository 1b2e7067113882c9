import { count } from '$lib/format';
import { everyLayer } from './every';
import type { Bar, Caption, Fact, Model, Part, Sent } from './types';

/** Height of the first model's words under the city, from them to its bar and its strip, and to the next model's. */
const [FIRST, BAR, STRIP, NEXT] = [82, 1.5, 5, 16];

/**
 * The city with all awake, as a dense model is, and under it bars of compute for one token, each on a strip of
 * all numbers of its model with those at work filled. The strips have a scale of their own, on which the largest
 * model is as long as the longest bar.
 */
export function compared(rows: readonly Fact[], sent: Sent): Part {
	const models = rows.flatMap(({ model, ...row }) => (model ? { ...row, ...model } : []));
	const { width, ...city } = everyLayer(rows, sent);
	const most = Math.max(...models.map(({ value }) => value));
	const scale = width / Math.max(...models.map(({ all }) => all));
	const at = (i: number) => FIRST + i * NEXT;
	return {
		...city,
		city: {
			...city.city,
			dense: true,
			bars: models.flatMap(({ id, value, all, active, deepseek: lamp }, i): Bar[] => {
				const y = [at(i) + STRIP, at(i) + STRIP + 1.6] as const;
				return [
					{ id, lamp, x: [0, (value / most) * width], y: [at(i) + BAR, at(i) + STRIP - 0.4] },
					{ id: `${id}-all`, lamp, x: [0, all * scale], y, held: true },
					{ id: `${id}-active`, lamp, x: [0, active * scale], y }
				];
			}),
			captions: models.map(({ id, short, sub, value, deepseek }, i): Caption => ({
				id,
				...{ y: at(i), lamp: deepseek, strong: `${short} ${count(value)}`, rest: sub }
			})),
			note: 'all lit: a dense model; blue: V3',
			below: 0
		},
		marks: models.map(({ id, name, value, sub, source }, i) => ({
			id,
			x: (value / most) * width,
			y: at(i) + 2.8,
			title: `${name}: ${count(value)} GFLOPs a token`,
			lines: ['training compute', sub],
			source
		})),
		sub: 'GFLOPs of training a token; thin: numbers held, those at work filled',
		alt: `All ${count(sent.layers * sent.experts)} experts awake, as everything in a dense model is. Training compute of a token: ${models.map(told).join('; ')}.`
	};
}

const told = ({ name, value, sub }: Model & Fact) => `${name} ${count(value)} GFLOPs (${sub})`;
