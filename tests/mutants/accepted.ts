interface Accepted {
	/** Ways to break a value. */
	readonly kinds: readonly string[];
	/** Fields, without the numbers of their lists, where they pass; all where it is left out. */
	readonly where?: RegExp;
	readonly reason: string;
}

const figure = [
	'^models\\.(params|trainingCompute|gpuHours|price)',
	'^(models\\.costs|beyond-the-run)\\.(usd|share|times|year|dollarsYear)',
	'^deepseek-bill\\.(usd|gpuCount|hours)$',
	'^(adoption|techniques|techniques\\.fields|claims\\.figures)\\.value$',
	'^benchmarks\\.score$',
	'^(index|nvidia)-daily\\.(open|high|low|close|volume)$',
	'^market-day\\.(changePct|lossUsdB|close|closeBefore)$',
	'^market-losses\\.(lossUsdB|sharesUsedB|changePct)$',
	'^nvidia-quarters\\.(datacenter|total)UsdB$',
	'^capex\\.(capex|low|high)UsdB$',
	'^price-history\\.outputUsdPerMtok$',
	'^cost-revisions\\.usd$',
	'^technique-curves\\.(pass1Pct|majority16Pct|meanTokens)$'
].join('|');
const counted =
	'^models\\.(params|trainingCompute|gpuHours|price)|^(models\\.costs|beyond-the-run)\\.|^deepseek-bill\\.(usd|gpuCount)$|^(adoption|techniques|techniques\\.fields|claims\\.figures)\\.value$|^price-history|^benchmarks\\.score$|^market-day\\.lossUsdB$';

/**
 * What passes, by kind, with the reason. A kind or a field that is not here and passes fails the run, so that a new
 * field is thought about once.
 */
const accepted: readonly Accepted[] = [
	{
		kinds: ['line ends of Windows', 'no line end at the end', 'other indents', 'order of keys'],
		reason: 'harmless: another text with the same data'
	},
	{
		kinds: ['row before the one before'],
		where: /^(adoption|beyond-the-run|deepseek-bill|benchmarks|claims|glossary|techniques|events)$/,
		reason: 'harmless: rows that stand in no order, or happened on one day'
	},
	{
		kinds: ['letter more'],
		reason: 'prose: a letter in words or a name, which only a reader can judge'
	},
	{
		kinds: ['number × 1.1', 'figures of neighbours swapped', 'figures of a row swapped'],
		where: new RegExp(figure),
		reason: 'plausible: a figure near the true one, which only its source can tell'
	},
	{
		kinds: ['number × 10', 'number 0', 'number below 0', 'text as number'],
		where: new RegExp(counted),
		reason: 'plausible: a figure of its own, with which nothing else in the data can be compared'
	},
	{
		kinds: [
			...['number × 10', 'number × 1.1', 'number 0', 'number below 0', 'text as number'],
			'day to come'
		],
		where: /\.history\.was$/,
		reason: 'plausible: what a row said before, however wrong that was'
	},
	{
		kinds: ['day later'],
		reason: 'plausible: a day beside the true one, which only its source can tell'
	},
	{
		kinds: ['null'],
		reason: 'plausible: null is how a file says that nothing was published'
	},
	{
		kinds: ['true turned'],
		where: /^models\.(inReleases|paramsRumoured|priceIsLaunch)$|^techniques\.derived$/,
		reason: 'plausible: yes or no, which only its source can tell'
	},
	{
		kinds: ['field left out'],
		where: /\.history$/,
		reason: 'plausible: nobody can miss a correction that was never told'
	},
	{
		kinds: ['row left out'],
		reason: 'plausible: nobody can miss what was never listed'
	}
];

/** Why a mutant may pass; `null` where it may not. */
export const reasonFor = (kind: string, where: string): string | null =>
	accepted.find((item) => item.kinds.includes(kind) && (item.where?.test(where) ?? true))?.reason ??
	null;
