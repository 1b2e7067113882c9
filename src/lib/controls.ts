/** What a chart may let its reader choose, and how. */

/** A choice the reader can make on a chart; its key is a key of the chart's state. */
export type Control =
	| {
			readonly kind: 'choice';
			readonly key: string;
			readonly label: string;
			readonly options: readonly { readonly value: string; readonly label: string }[];
			readonly buttons?: true;
			/** A slider beside the list, through the options in their order. */
			readonly slide?: true;
			/** Any day from this one on to the newest of the rows is allowed beside the options, as an ISO date. */
			readonly since?: string;
	  }
	| { readonly kind: 'date'; readonly key: string; readonly label: string }
	| SearchControl
	| { readonly kind: 'toggle'; readonly key: string; readonly label: string }
	| NumberControl;

/** Words that the reader writes. */
export interface SearchControl {
	readonly kind: 'search';
	readonly key: string;
	readonly label: string;
	/** In the story they are written on the picture, over the sentence of `Sentence`, as long as it has room. */
	readonly over?: {
		/** Key of the choice that follows the caret: the options are numbers of words. */
		readonly word: string;
		/** Letters that the picture has room for. */
		readonly room: number;
	};
}

/** A number that the reader writes, or slides evenly or by powers of ten; what lies outside of `min` and `max` is refused beside the field. */
export interface NumberControl {
	readonly kind: 'number';
	readonly key: string;
	readonly label: string;
	/** Written after the field. */
	readonly unit: string;
	readonly min: number;
	readonly max: number;
	/** What an arrow key adds or takes. */
	readonly step: number;
	readonly slide?: { readonly low: number; readonly high: number; readonly log?: true };
}
