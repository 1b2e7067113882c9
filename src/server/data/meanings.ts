/**
 * What the words of a column mean, and with which nobody should reckon unawares: `defined.ts` counts them.
 * Pages of datasets, descriptor and README of the download have them from here; data/README.md is held to them.
 */
import type { DatasetId } from './schemas';

type Meanings = Readonly<Record<string, string>>;

/** A column whose words need a definition. */
interface Worded {
	readonly meanings: Meanings;
	/** What is counted: `figures`. */
	readonly of: string;
	/** Words that a reader must know of before reckoning, how they are called together, and what to do. */
	readonly warnings: readonly {
		readonly words: readonly string[];
		readonly are: string;
		readonly so: string;
	}[];
}

export const bases: Meanings = {
	amortized:
		'wear on the chips during the final run, and power. No staff, no experiments. Epoch AI, in 2023 dollars',
	rented: 'the same run at cloud prices',
	bought: 'the whole cluster, bought outright; it went on to other work',
	claimed: 'the developer’s own figure for the final run, often hours times an assumed rent',
	said: 'a figure that an executive spoke, scope often unclear',
	'third-party': 'an estimate by press or analysts on a basis of its own',
	project: 'hardware for all of a project, experiments included'
};

export const statuses: Meanings = {
	claimed: 'its maker says so',
	estimated: 'others worked it out',
	disputed: 'circular or denied',
	withdrawn: 'printed once, then taken back, or never in the published table',
	undisclosed: 'nobody has published a figure, and the row says so'
};

const status: Worded = {
	meanings: statuses,
	of: 'figures',
	warnings: [
		{
			words: ['withdrawn', 'disputed'],
			are: 'withdrawn or disputed',
			so: 'leave them out of a median'
		},
		{ words: ['undisclosed'], are: 'undisclosed', so: 'they have no value, which is not 0' }
	]
};

/** By dataset and column; `costs.basis` is one of a list in its rows. */
export const worded: Readonly<Partial<Record<DatasetId, Readonly<Record<string, Worded>>>>> = {
	models: {
		'costs.status': status,
		'costs.basis': {
			meanings: bases,
			of: 'figures',
			warnings: [
				{
					words: Object.keys(bases).filter((basis) => basis !== 'amortized'),
					are: 'on another basis than amortized',
					so: 'take one basis at a time, and one figure of a model'
				}
			]
		}
	},
	'cost-revisions': { status },
	'deepseek-bill': {
		status: {
			meanings: {
				disclosed: 'printed in a paper of DeepSeek',
				'our sum': 'added up here from lines that are printed',
				'excluded by the paper': 'the paper says that its sum leaves it out; no price',
				'mentioned, not priced': 'the paper speaks of it and gives no price',
				'outside the table': 'needed for what the table prices, and not in it',
				'not itemised': 'in the paper, with no line of its own',
				'not stated in either paper': 'neither paper says anything of it',
				'third-party estimate': 'worked out by others, not confirmed by DeepSeek',
				'third-party check': 'a sum of others, reckoned anew'
			},
			of: 'lines',
			warnings: [
				{
					words: ['third-party estimate', 'third-party check'],
					are: 'estimates of outsiders',
					so: 'they measure other things than the lines that DeepSeek printed, and belong in no sum with them'
				}
			]
		}
	},
	'beyond-the-run': {
		kind: {
			meanings: {
				'hardware-upfront': 'what the cluster for a run cost to buy',
				'total-development': 'the whole way to a model, or a share or multiple of it',
				'company-spend': 'what a company spent, on more than one model',
				share: 'a share of spending or of a footprint',
				trend: 'growth or fall a year',
				'executive-statement': 'a figure that an executive spoke'
			},
			of: 'rows',
			warnings: []
		},
		status: {
			meanings: statuses,
			of: 'rows',
			warnings: [
				{
					words: ['withdrawn', 'disputed'],
					are: 'withdrawn or disputed',
					so: 'call them so wherever they are named'
				}
			]
		}
	},
	'market-losses': {
		basis: {
			meanings: {
				reported: 'printed in a report of the day',
				computed: 'change of the price times the count of shares: no report was found'
			},
			of: 'losses',
			warnings: [
				{
					words: ['computed'],
					are: 'computed',
					so: 'another count of shares gives another loss'
				}
			]
		}
	},
	capex: {
		kind: {
			meanings: {
				actual: 'spent, as reported',
				guidance: 'a plan, as a range or a figure; not spent'
			},
			of: 'rows',
			warnings: [{ words: ['guidance'], are: 'plans', so: 'leave them out of a sum of spending' }]
		},
		yearBasis: {
			meanings: {
				'calendar year': 'January to December',
				'fiscal year to June': 'July of the year before to June'
			},
			of: 'rows',
			warnings: [
				{
					words: ['fiscal year to June'],
					are: 'of a fiscal year',
					so: 'they cover other months than the rest'
				}
			]
		}
	}
};

/** The words of a column with their meanings; `null` where they need none. */
export const meaningsOf = (id: DatasetId, column: string): Meanings | null =>
	worded[id]?.[column]?.meanings ?? null;
