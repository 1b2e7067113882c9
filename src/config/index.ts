/**
 * What is this story's own: its name, what it says of itself, its colours, what it has beside its pages. Another
 * story begins here, with its `data/`, `src/charts/` and `src/story/`; what a colour looks like stands in
 * src/styles/tokens.css.
 */

/** What the whole site says of itself, in its head, its meta tags, feeds, citations and packages of data. */
export const site = {
	title: 'The six-million-dollar model',
	description:
		'What AI models cost, and how a bill of six million dollars took half a trillion off Nvidia: a story with a source for every figure.',
	/** Author and publisher of data, text and charts. */
	by: 'The six-million-dollar model contributors',
	licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	/** The title in names of files, of entries in bibliographies and of the package of data. */
	slug: 'six-million-dollar-model',
	keywords: ['artificial intelligence', 'training cost', 'DeepSeek', 'Nvidia', 'prices'],
	/** Whose data the charts owe most to, for the foot of every page. */
	thanks: {
		before: 'Estimates of training cost:',
		name: 'Epoch AI, Data on AI Models',
		url: 'https://epoch.ai/data/ai-models',
		after: 'CC BY 4.0; rows selected and rounded, rival figures added by us.'
	},
	/** Whether the claims of the common telling have a page of verdicts: `src/ledger/`, `data/claims.json`. */
	ledger: true
} as const;

/** The element for other people's pages, and what the properties begin with by which they set its colours. */
export const element = { name: 'ai-cost-chart', properties: '--ai-cost' } as const;

/** Colours by name, each of which means one thing in every chart: the tokens of these names. */
export const tones = {
	deepseek: 'what is DeepSeek’s',
	nvidia: 'what is Nvidia’s',
	loss: 'what is lost or wrong',
	caveat: 'what holds with a caveat',
	ink: 'what the words are about',
	grey: 'all else'
} as const;
export type Tone = keyof typeof tones;

/** The tone of a lab's own marks: the story's lab has one, the others stand out where they are `chosen`. */
export const toneOf = (lab: string, chosen = false): Tone =>
	lab === 'DeepSeek' ? 'deepseek' : chosen ? 'ink' : 'grey';

/** The day of the fall, for what is drawn or named without rows; a test holds it to the data. */
export const fall = '2025-01-27';

/**
 * Days whose knowledge a chart offers to draw beside today's: the fall, and the day on which R1's own bill was
 * printed. A test holds both to the data.
 */
export const days = [fall, '2025-09-17'] as const;
