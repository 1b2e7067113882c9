import * as v from 'valibot';
import {
	Basis,
	Count,
	History,
	Id,
	IsoDate,
	maybe,
	Positive,
	Sources,
	Status,
	Text,
	Whole
} from './pieces';

const row = <E extends v.ObjectEntries>(entries: E) =>
	v.strictObject({ id: Id, ...entries, history: History });
const sourced = <E extends v.ObjectEntries>(entries: E) =>
	v.strictObject({ id: Id, ...entries, sources: Sources, history: History });
const note = maybe(Text);

export const Source = row({
	title: Text,
	publisher: Text,
	/** Becomes a link as it stands: nothing but the web's own schemes. */
	url: v.pipe(v.string(), v.url('an address'), v.regex(/^https?:/, 'an address of the web')),
	date: maybe(IsoDate),
	kind: v.picklist(['primary', 'press', 'analysis', 'data'])
});

export const Cost = v.strictObject({
	id: Id,
	basis: maybe(Basis),
	/** US dollars of `dollarsYear`. */
	usd: maybe(Positive),
	/** Lowest and highest rival point estimate: no confidence interval. */
	usdLow: maybe(Positive),
	usdHigh: maybe(Positive),
	dollarsYear: maybe(Whole),
	status: Status,
	/** The one figure of a model that the cost chart shows first. */
	headline: v.boolean(),
	note,
	sources: Sources
});

export const Model = sourced({
	name: Text,
	developer: Text,
	lab: Text,
	country: Text,
	/** First day on which anyone uninvited could use it, where it is at the maker. */
	released: IsoDate,
	/** What could be used on that day; nothing yet where it was announced or described. */
	releasedAs: maybe(v.picklist(['weights', 'api', 'product', 'announcement', 'paper'])),
	weights: maybe(v.picklist(['open', 'closed'])),
	weightsReleased: maybe(IsoDate),
	licence: maybe(Text),
	kind: maybe(v.picklist(['base', 'api', 'product', 'open-weights', 'reasoning'])),
	inReleases: v.boolean(),
	releaseName: maybe(Text),
	paramsTotalB: maybe(Positive),
	paramsActiveB: maybe(Positive),
	paramsRumoured: v.boolean(),
	priceInputUsdPerMtok: maybe(Positive),
	priceOutputUsdPerMtok: maybe(Positive),
	priceIsLaunch: maybe(v.boolean()),
	priceNote: note,
	gpuHours: maybe(Positive),
	accelerator: maybe(Text),
	trainingComputeFlop: maybe(Positive),
	computeConfidence: maybe(v.picklist(['high', 'medium', 'low'])),
	costs: v.array(Cost),
	note
});

export const BillLine = sourced({
	model: Text,
	section: v.picklist(['disclosed', 'subtotal', 'left-out', 'outside-estimate']),
	stage: Text,
	gpu: maybe(Text),
	gpuCount: maybe(Positive),
	hours: maybe(Positive),
	gpuHours: maybe(Positive),
	usdPerGpuHour: maybe(Positive),
	usd: maybe(Positive),
	status: Text,
	note
});

export const BeyondRow = sourced({
	subject: Text,
	year: Whole,
	what: Text,
	usd: maybe(Positive),
	usdLow: maybe(Positive),
	usdHigh: maybe(Positive),
	sharePctLow: maybe(Positive),
	sharePctHigh: maybe(Positive),
	times: maybe(Positive),
	timesLow: maybe(Positive),
	timesHigh: maybe(Positive),
	since: maybe(IsoDate),
	kind: Text,
	note
});

/** A day's prices in US dollars, adjusted for the split of June 2024; the id is the day. */
export const TradingDay = v.strictObject({
	id: IsoDate,
	open: Positive,
	high: Positive,
	low: Positive,
	close: Positive,
	volume: Positive,
	history: History
});

export const IndexClose = row({ ticker: Text, date: IsoDate, close: Positive });

export const MarketLoss = sourced({
	rank: Whole,
	company: Text,
	ticker: Text,
	date: IsoDate,
	/** Above what the file's title says. */
	lossUsdB: v.pipe(v.number(), v.gtValue(200, 'a loss of more than 200 billion dollars')),
	/** Highest figure printed for the same day; `null` where sources agree. */
	highUsdB: maybe(Positive),
	changePct: v.pipe(v.number(), v.ltValue(0, 'a number below 0')),
	trigger: maybe(Text),
	basis: v.picklist(['reported', 'computed']),
	sharesUsedB: maybe(Positive),
	note
});

export const MarketMove = sourced({
	ticker: Text,
	name: Text,
	sector: Text,
	changePct: v.number(),
	closeBefore: maybe(Positive),
	close: maybe(Positive),
	lossUsdB: maybe(Positive),
	note
});

export const ChipControl = sourced({
	date: IsoDate,
	event: Text,
	restricted: maybe(Text),
	chips: v.array(Text),
	note
});

export const Quarter = sourced({
	quarter: Text,
	periodEnd: IsoDate,
	datacenterUsdB: Positive,
	totalUsdB: Positive,
	note
});

export const Capex = sourced({
	company: Text,
	year: Whole,
	capexUsdB: maybe(Positive),
	lowUsdB: maybe(Positive),
	highUsdB: maybe(Positive),
	kind: v.picklist(['actual', 'guidance']),
	yearBasis: Text,
	definition: Text,
	asOf: maybe(IsoDate),
	primary: v.boolean(),
	note
});

/** A list price set after a launch; launch prices stand with their models. */
export const LaterPrice = sourced({
	date: IsoDate,
	model: Id,
	hours: v.picklist(['all', 'peak', 'off-peak']),
	outputUsdPerMtok: Positive,
	note
});

export const Adoption = sourced({ date: IsoDate, metric: Id, value: Count });

export const Event = sourced({
	date: IsoDate,
	actor: Text,
	event: Text,
	kind: v.picklist(['release', 'price-cut', 'statement', 'policy', 'paper', 'incident'])
});

export const Benchmark = sourced({ model: Text, benchmark: Text, metric: Text, score: v.number() });

const scalar = v.union([v.number(), v.string()]);

export const Claim = sourced({
	section: Text,
	claim: Text,
	/** A judgement is an opinion or a motive: it is not rated. */
	verdict: v.picklist(['holds', 'caveat', 'contradicted', 'unverifiable', 'judgement']),
	finding: Text,
	figures: v.array(v.strictObject({ label: Text, value: scalar, unit: v.string() })),
	/** `null` for a judgement. */
	confidence: maybe(v.picklist(['high', 'medium', 'low'])),
	/** Evidence that would change the verdict. */
	wouldChange: Text
});

export const Term = sourced({
	term: Text,
	/** One sentence. */
	meaning: v.pipe(Text, v.regex(/^[^.!?]+\.$/, 'one sentence'))
});

export const Technique = sourced({
	topic: Id,
	part: Id,
	label: Text,
	value: maybe(scalar),
	unit: maybe(Text),
	where: maybe(Text),
	derived: v.boolean(),
	fields: v.array(
		v.strictObject({ name: Text, value: maybe(v.union([v.number(), v.string(), v.boolean()])) })
	),
	note
});

export const CurvePoint = sourced({
	curve: Id,
	step: Whole,
	pass1Pct: maybe(Count),
	majority16Pct: maybe(Count),
	meanTokens: maybe(Count)
});

/** The schema of a row, by the id of its dataset: one line a file of `data/`. */
export const schemas = {
	sources: Source,
	models: Model,
	'deepseek-bill': BillLine,
	'beyond-the-run': BeyondRow,
	'nvidia-daily': TradingDay,
	'index-daily': IndexClose,
	'market-losses': MarketLoss,
	'market-day': MarketMove,
	'chip-controls': ChipControl,
	'nvidia-quarters': Quarter,
	capex: Capex,
	'price-history': LaterPrice,
	adoption: Adoption,
	events: Event,
	benchmarks: Benchmark,
	claims: Claim,
	glossary: Term,
	techniques: Technique,
	'technique-curves': CurvePoint
} satisfies Record<string, v.GenericSchema>;

export type DatasetId = keyof typeof schemas;
export type Row<D extends DatasetId> = v.InferOutput<(typeof schemas)[D]>;
