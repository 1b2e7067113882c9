import * as v from 'valibot';
import * as market from './market';
import * as models from './models';
import {
	Count,
	Id,
	IsoDate,
	maybe,
	note,
	Positive,
	row,
	sourced,
	Text,
	WebAddress,
	Whole
} from './pieces';

export const Source = row({
	title: Text,
	publisher: Text,
	url: WebAddress,
	date: maybe(IsoDate),
	/** A copy repeats or gathers what others wrote. */
	kind: v.picklist(['primary', 'press', 'analysis', 'data', 'copy'])
});

export const ChipControl = sourced({
	date: IsoDate,
	event: Text,
	restricted: maybe(Text),
	chips: v.array(Text),
	note
});

export const Adoption = sourced({ date: IsoDate, metric: Id, value: Count });

export const Event = sourced({
	date: IsoDate,
	/** In UTC. */
	moment: maybe(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a moment, UTC'))),
	actor: Text,
	event: Text,
	kind: v.picklist(['release', 'price-cut', 'statement', 'policy', 'paper', 'incident'])
});

export const Benchmark = sourced({ model: Text, benchmark: Text, metric: Text, score: Positive });

const scalar = v.union([v.number(), v.string()]);

export const Claim = sourced({
	/** Parts of the article, in its order. */
	section: v.picklist([
		'Title and standfirst',
		'Opening',
		'The Number That Changed Everything',
		'How They Did It',
		'The Open Weight Decision',
		'What the Western Labs Did Next',
		'Where DeepSeek Is Now'
	]),
	claim: Text,
	/** A judgement is an opinion or a motive: it is not rated. */
	verdict: v.picklist(['holds', 'caveat', 'contradicted', 'unverifiable', 'judgement']),
	finding: Text,
	figures: v.array(v.strictObject({ label: Text, value: scalar, unit: v.string() })),
	/** `null` for a judgement. */
	confidence: maybe(v.picklist(['high', 'medium', 'low'])),
	/** Evidence that would change the verdict. */
	wouldChange: Text,
	/** Rows of other datasets that the finding rests on: `models/gpt-4`. */
	rows: v.array(v.pipe(v.string(), v.regex(/^[a-z-]+\/[a-z0-9-]+$/, 'a row as dataset/id')))
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
	models: models.Model,
	'cost-revisions': models.CostRevision,
	'deepseek-bill': models.BillLine,
	'beyond-the-run': models.BeyondRow,
	'nvidia-daily': market.TradingDay,
	'index-daily': market.IndexClose,
	'market-losses': market.MarketLoss,
	'market-day': market.MarketMove,
	'chip-controls': ChipControl,
	'nvidia-quarters': market.Quarter,
	capex: market.Capex,
	'price-history': models.LaterPrice,
	promises: models.Promised,
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
