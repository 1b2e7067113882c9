/** Places and sizes worked out to pixels of the picture: no percent, no nested view box, no transform. */

/** Scales along each axis and a shift; nothing in a chart is turned or skewed. */
export interface Matrix {
	readonly sx: number;
	readonly sy: number;
	readonly tx: number;
	readonly ty: number;
}

export const over = (a: Matrix, b: Matrix): Matrix => ({
	sx: a.sx * b.sx,
	sy: a.sy * b.sy,
	tx: a.sx * b.tx + a.tx,
	ty: a.sy * b.ty + a.ty
});

/** A number to the hundredth, without a zero to spare. */
export const short = (value: number, digits = 2): string =>
	String(Number(value.toFixed(digits)) || 0);

/**
 * What a list of transforms does: `translate(0 1)`, `scale(2)`, `translateY(-4px)`, `matrix(…)`.
 *
 * @throws RangeError naming a transform that no chart is drawn with.
 */
export function transformOf(text: string, length: (text: string) => number = Number): Matrix {
	let matrix: Matrix = { sx: 1, sy: 1, tx: 0, ty: 0 };
	for (const [, name = '', list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
		const [a = 0, b, c, d = 1, e = 0, f = 0] = list.split(/[\s,]+/).map(length);
		const one = { sx: 1, sy: 1, tx: 0, ty: 0 };
		if (name === 'translate') matrix = over(matrix, { ...one, tx: a, ty: b ?? 0 });
		else if (name === 'translateX') matrix = over(matrix, { ...one, tx: a });
		else if (name === 'translateY') matrix = over(matrix, { ...one, ty: a });
		else if (name === 'scale') matrix = over(matrix, { ...one, sx: a, sy: b ?? a });
		else if (name === 'matrix' && !b && !c) matrix = over(matrix, { sx: a, sy: d, tx: e, ty: f });
		else throw new RangeError(`no picture understands ${name}(${list})`);
	}
	return matrix;
}

/** Where a view box lies in its viewport, as `preserveAspectRatio` says. */
export function fit(
	[x, y, width, height]: readonly number[],
	viewport: { x: number; y: number; width: number; height: number },
	how = 'xMidYMid'
): Matrix {
	const [sx, sy] = [viewport.width / (width ?? 1), viewport.height / (height ?? 1)];
	if (how === 'none')
		return { sx, sy, tx: viewport.x - (x ?? 0) * sx, ty: viewport.y - (y ?? 0) * sy };
	const scale = Math.min(sx, sy);
	const share = (axis: 'x' | 'Y') => {
		const at = new RegExp(`${axis}(Min|Mid|Max)`).exec(how)?.[1];
		return at === 'Min' ? 0 : at === 'Max' ? 1 : 0.5;
	};
	const left = viewport.x + (viewport.width - (width ?? 1) * scale) * share('x');
	const top = viewport.y + (viewport.height - (height ?? 1) * scale) * share('Y');
	return { sx: scale, sy: scale, tx: left - (x ?? 0) * scale, ty: top - (y ?? 0) * scale };
}

/** What each number of a path's command is, in turn: along an axis, or neither. */
const shapes: Record<string, string> = {
	M: 'xy',
	L: 'xy',
	H: 'x',
	V: 'y',
	C: 'xyxyxy',
	S: 'xyxy',
	Q: 'xyxy',
	T: 'xy',
	A: 'wh---xy',
	Z: ''
};

/**
 * The data of a path under a matrix.
 *
 * @throws RangeError naming a command that does not exist.
 */
export function movedPath(d: string, { sx, sy, tx, ty }: Matrix): string {
	let first = true;
	return [...d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)]
		.map(([, command = '', list = '']) => {
			const shape = shapes[command.toUpperCase()];
			if (shape === undefined) throw new RangeError(`no command ${command} in a path`);
			const relative = command !== command.toUpperCase();
			const numbers = (list.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/g) ?? []).map((number, i) => {
				const value = Number(number);
				const axis = shape[i % shape.length];
				// a path's very first point is absolute, whatever the letter says
				const shift = !relative || (first && i < 2);
				if (axis === 'x') return short(value * sx + (shift ? tx : 0), relative ? 3 : 2);
				if (axis === 'y') return short(value * sy + (shift ? ty : 0), relative ? 3 : 2);
				return short(axis === 'w' ? value * sx : axis === 'h' ? value * sy : value);
			});
			first = false;
			return command + numbers.join(' ');
		})
		.join('');
}

/**
 * A line of points under a matrix, without those that lie beyond `left` and `right`: a window into years
 * of days has use for few of them, and renderers lose shapes that reach far out of the picture. `null`
 * where the path is no such line.
 */
export function windowed(d: string, matrix: Matrix, left: number, right: number): string | null {
	if (!/^M[-\d. ]+(l[-\d. ]+)+$/.test(d)) return null;
	let [x, y] = [0, 0];
	const points = [...d.matchAll(/[Ml](-?[\d.]+) ?(-?[\d.]+)/g)].map(([, dx, dy]) => {
		[x, y] = [x + Number(dx), y + Number(dy)];
		return [x * matrix.sx + matrix.tx, y * matrix.sy + matrix.ty] as const;
	});
	const isInside = (i: number) => {
		const at = points[i]?.[0];
		return at !== undefined && at >= left && at <= right;
	};
	const kept = points.filter((_, i) => [i - 1, i, i + 1].some(isInside));
	return kept.length ? `M${kept.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}` : '';
}
