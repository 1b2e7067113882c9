import { count } from '$lib/format';
import type { Bar, Caption, Fact, Part } from './types';

/**
 * Bars of compute for one token, and under each a strip of all numbers of its model with those at
 * work filled. The strips have a scale of their own, on which the largest model is as long as the
 * longest bar.
 */
export function compared(rows: readonly Fact[]): Part {
	const models = rows.flatMap(({ model, ...row }) => (model ? [{ ...row, ...model }] : []));
	const most = Math.max(...models.map(({ value }) => value));
	const scale = most / Math.max(...models.map(({ all }) => all));
	const captions = models.map(({ id, name, sub, value, deepseek }, i): Caption => ({
		id,
		x: [0, value],
		y: [i + 0.18, i + 0.47],
		tone: deepseek ? 'deepseek' : 'ink',
		name,
		sub,
		value: count(value),
		foot: i + 0.61
	}));
	return {
		x: { kind: 'linear', domain: [0, most * 1.25] },
		y: { kind: 'linear', domain: [models.length, 0] },
		bars: models.flatMap(({ id, value, all, active, deepseek }, i): Bar[] => {
			const bar = { tone: deepseek ? 'deepseek' : 'grey', muted: !deepseek } as const;
			const y = [i + 0.53, i + 0.61] as const;
			return [
				{ ...bar, id, x: [0, value], y: captions[i]!.y },
				{ ...bar, id: `${id}-all`, x: [0, all * scale], y, hollow: true },
				{ ...bar, id: `${id}-active`, x: [0, active * scale], y }
			];
		}),
		captions,
		ticks: [],
		text: { before: '', word: '', after: '' },
		marks: models.map(({ id, name, value, sub, source }, i) => ({
			id,
			x: value,
			y: i + 0.33,
			title: `${name}: ${count(value)} GFLOPs a token`,
			lines: ['training compute', sub],
			source
		})),
		alt: `Training compute of a token: ${captions.map(({ name, value, sub }) => `${name} ${value} GFLOPs (${sub})`).join('; ')}.`
	};
}
