import { expect, test } from 'vitest';
import { element, embedUrl, iframe, image, readUrl } from '../../src/lib/snippets';

const taken = {
	root: 'https://example.org/cost',
	chart: 'nvidia',
	step: 'the-fall',
	query: '',
	fullQuery: '',
	title: 'Nvidia “fell” <17%> & "more"',
	label: 'Nvidia “fell” <17%> & "more" in its frame',
	words: 'A line that falls <17%> & "more".'
};
const chosen = { ...taken, query: '?fall=0', fullQuery: '?from=2024-01-02&fall=0' };

test('the embed carries the reader’s choices and theme in its address', () => {
	expect(embedUrl(taken)).toBe('https://example.org/cost/embed/nvidia/the-fall/');
	expect(embedUrl(chosen, 'dark')).toMatch(/the-fall\/\?fall=0&theme=dark$/);
	expect(embedUrl({ ...taken, step: '' }, 'light')).toMatch(/embed\/nvidia\/\?theme=light$/);
});

test('a step is read in the story, and a state of one’s own on the chart’s page', () => {
	expect(readUrl(taken)).toBe('https://example.org/cost/#the-fall');
	expect(readUrl(chosen)).toBe('https://example.org/cost/charts/nvidia/?from=2024-01-02&fall=0');
});

test('a frame is called by its finding or its state, and a picture is described', () => {
	expect(iframe(taken)).toContain(
		'title="Nvidia “fell” &lt;17%&gt; &amp; &quot;more&quot; in its frame"'
	);
	for (const code of [image(taken), element(taken)])
		expect(code).toMatch(/alt="Nvidia “fell” [^"]*\. A line that falls [^"]*"/);
});

test('a picture is called what it shows, whatever the reader chose', () => {
	const other = { ...chosen, title: 'Nvidia, as you chose', pictured: 'Nvidia' };
	for (const code of [image(other), element(other)]) {
		expect(code).toContain('alt="Nvidia"');
		expect(code).not.toContain('as you chose');
	}
});

test('no title or address leaves its attribute', () => {
	for (const code of [iframe(chosen, 'dark'), image(chosen), element(chosen, 'dark')]) {
		const attributes = [...code.matchAll(/="[^"<>]*"/g)].join('');
		const bare = code.replaceAll(/="[^"<>]*"/g, '');
		expect(attributes).toContain('17');
		expect(bare).not.toMatch(/["&]|17/);
	}
});

test('the element names chart, step, state and theme, and holds a picture for readers without script', () => {
	const code = element({ ...chosen, query: '?fall=0&days=2025-01-27' }, 'dark');
	expect(code).toContain('<script type="module" src="https://example.org/cost/embed.js"></script>');
	expect(code).toContain(
		'chart="nvidia" step="the-fall" state="fall=0&amp;days=2025-01-27" theme="dark"'
	);
	expect(code).toContain(' style="display:block;min-height:520px">');
	expect(code).toMatch(/><a href="[^"]+"><img src="[^"]+\/charts\/nvidia\/the-fall\.png"/);
});
