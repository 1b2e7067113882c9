/** Rows on models: what each is, and what training, running and using it cost. */
import * as v from 'valibot';
import {
	Basis,
	Id,
	IsoDate,
	maybe,
	note,
	Positive,
	sourced,
	Sources,
	Status,
	Text,
	Whole
} from './pieces';

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
	/** Day by which this figure was public; `null` where nobody says. Of a withdrawn one, the day of that. */
	known: maybe(IsoDate),
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
	weightsReleased: maybe(IsoDate),
	weights: maybe(v.picklist(['open', 'closed'])),
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
	kind: v.picklist([
		'hardware-upfront',
		'total-development',
		'company-spend',
		'share',
		'trend',
		'executive-statement'
	]),
	status: Status,
	/** How sure the ends of a growth factor are, in percent. */
	intervalPct: maybe(Positive),
	note
});

/** What a figure of a model was before the one that stands with it. */
export const CostRevision = sourced({
	model: Id,
	/** Id of the figure among the costs of the model. */
	cost: Id,
	/** Day by which it was public. */
	known: IsoDate,
	/** US dollars of 2023. */
	usd: Positive,
	status: Status
});

/** When a model was to come, as its maker or the press had said. */
export const Promised = sourced({
	said: IsoDate,
	model: Id,
	name: Text,
	due: Text,
	/** First and last day that `due` can mean; no last one where it has no end. */
	dueFrom: IsoDate,
	dueTo: maybe(IsoDate),
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
