/** A contact sheet: the windows of one engine side by side, to be looked at. */
export const sheet = (shots: readonly { step: string; png: Buffer }[]): string =>
	`<!doctype html><meta charset="utf-8"><style>body{display:grid;grid-template-columns:repeat(4,1fr);gap:8px;margin:8px;font:13px sans-serif;background:#888}figure{margin:0}img{width:100%}</style>${shots
		.map(
			({ step, png }) =>
				`<figure><figcaption>${step}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`
		)
		.join('')}\n`;
