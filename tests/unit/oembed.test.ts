import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { chartIds } from '../../src/server/charts/all';
import { HIGHEST } from '../../src/lib/snippets';
import { heightOf, oembedOf } from '../../src/server/feeds/oembed';
import { GET as ofChart } from '../../src/routes/oembed/[chart].json/+server';
import { GET as ofStep } from '../../src/routes/oembed/[chart]/[step].json/+server';
import { GET as ofClaim } from '../../src/routes/oembed/ledger/[claim].json/+server';
import { claims } from '../../src/ledger/server/claims';
import { steps } from '../../src/story/steps';

/** Section 2.3.4 of oembed.com, for the type `rich`; a thumbnail comes with its sizes or not at all. */
const schema = {
	type: 'object',
	required: ['type', 'version', 'html', 'width', 'height'],
	properties: {
		type: { const: 'rich' },
		version: { const: '1.0' },
		title: { type: 'string', minLength: 1 },
		author_name: { type: 'string' },
		author_url: { type: 'string', format: 'uri' },
		provider_name: { type: 'string' },
		provider_url: { type: 'string', format: 'uri' },
		cache_age: { type: 'integer' },
		html: { type: 'string', pattern: '^<blockquote>.*</blockquote><iframe [^>]*title="[^"]+"' },
		width: { type: 'integer', minimum: 1 },
		height: { type: 'integer', minimum: 1 },
		thumbnail_url: { type: 'string', format: 'uri' },
		thumbnail_width: { type: 'integer', minimum: 1 },
		thumbnail_height: { type: 'integer', minimum: 1 }
	},
	dependencies: {
		thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
		thumbnail_width: ['thumbnail_url'],
		thumbnail_height: ['thumbnail_url']
	},
	additionalProperties: false
};
const ajv = new Ajv({ allErrors: true });
formats.default(ajv);
const valid = ajv.compile(schema);

async function read(response: Response | Promise<Response>) {
	const answer = (await (await response).json()) as ReturnType<typeof oembedOf>;
	valid(answer);
	expect(valid.errors).toBeNull();
	return answer;
}

test.each([...chartIds, 'story'])('%s answers oEmbed as the specification asks', async (chart) => {
	const answer = await read(ofChart({ params: { chart } } as never));
	expect(answer.html).toContain('<iframe src="http');
});

test.each(steps.map(({ chart, id }) => [chart, id]))(
	'the step %s, %s answers with its own frame and card',
	async (chart = '', step = '') => {
		const answer = await read(ofStep({ params: { chart, step } } as never));
		expect(answer.html).toContain(`/embed/${chart}/${step}/"`);
		expect(answer.html).toContain(`/#${step}"`);
		expect(answer.thumbnail_url).toMatch(
			new RegExp(`^http.*/cards/charts/${chart}/${step}\\.png$`)
		);
	}
);

test.each(claims.map(({ id, word }) => [id, word]))(
	'the claim %s answers with its verdict, its card and the ledger opened at its mark',
	async (claim = '', word = '') => {
		const answer = await read(ofClaim({ params: { claim } } as never));
		expect(answer.title.toLowerCase()).toMatch(new RegExp(`^claim: .* ${word}\\.$`));
		expect(answer.html).toContain(`/embed/claims/?mark=${claim}" title="Claim: `);
		expect(answer.thumbnail_url).toMatch(new RegExp(`/cards/claims/${claim}\\.png$`));
	}
);

test('a frame is called what it shows: the story’s by the finding of its picture, a chart’s by what is drawn', async () => {
	const story = await read(ofChart({ params: { chart: 'story' } } as never));
	expect(story.html).toContain('title="$142.62 on Friday, $118.42 on Monday"');
	const chart = await read(ofChart({ params: { chart: 'claims' } } as never));
	expect(chart.title).toMatch(/^The ledger of claims: \d+ claims as squares: \d+ hold/);
	expect(chart.html).toContain(`title="${chart.title}"`);
});

test('no height that was measured is above the one of charts that were not', () => {
	const heights = [...chartIds, ...steps.map(({ chart, id }) => `${chart}/${id}`)].map((name) =>
		heightOf(...(name.split('/') as [string]))
	);
	expect(Math.max(...heights)).toBe(HIGHEST);
	expect(heightOf('nvidia', 'none')).toBe(HIGHEST);
});

test('an answer without its version or with a half of a thumbnail is refused', () => {
	const good = oembedOf({ title: 'A chart', chart: 'nvidia', page: '/', card: '/c.png' });
	expect(valid(good)).toBe(true);
	expect(valid({ ...good, version: 1 })).toBe(false);
	expect(valid({ ...good, thumbnail_width: undefined, thumbnail_height: undefined })).toBe(false);
});

test('a title cannot break out of the HTML that hosts paste', () => {
	const title = `</script><script>alert(1)</script>"onload="x" & 'y'`;
	const { html } = oembedOf({ title, chart: 'nvidia', page: '/"><b>', card: '/c.png' });
	expect(html).not.toMatch(/<(script|b>)|"onload/);
	expect(html.match(/<iframe/g)).toHaveLength(1);
});
