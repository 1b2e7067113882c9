import type { Fault } from '../fault';
import { addressFaults } from './addresses';
import { billFaults, retoldBillFaults, retoldSizeFaults } from './bill';
import { historyFaults } from '../history';
import { releaseFaults } from '../releases';
import { capexFaults } from './capex';
import { changeFaults, changeSourceFaults } from './changes';
import { copyFaults, publisherFaults, referenceFaults, sourceFaults } from './citations';
import { claimFaults, findingFaults } from './claims';
import { columnFaults } from './columns';
import { boughtFaults, costFaults } from './costs';
import { countFaults } from './counts';
import {
	afterReleaseFaults,
	knownBySourceFaults,
	knownFaults,
	laterPriceFaults,
	toldFaults
} from './known';
import { lossFaults } from './losses';
import { marketFaults } from './market';
import { modelFaults } from './models';
import { momentFaults } from './moments';
import { idFaults, orderFaults, uniqueFaults } from './order';
import { paperFaults } from './papers';
import { pairFaults } from './pairs';
import { priceFaults } from './prices';
import { promiseFaults } from './promises';
import { quarterFaults } from './quarters';
import { boundFaults } from './ranges';
import { retoldRunFaults } from './retold';
import { rowsOf, type Files } from './rows';
import { revisionFaults } from './revisions';
import { scoreFaults } from './scores';
import { spellingFaults } from './spelling';
import { seriesFaults } from './series';
import { techniqueFaults } from './techniques';
import { tradingFaults } from './trading';
import { updateFaults } from './updated';

/** Rows keep what they said before a correction. */
const rowHistoryFaults = (files: Files): Fault[] =>
	Object.keys(files).flatMap((id) =>
		historyFaults(
			`data/${id}.json`,
			rowsOf(files, id).map(({ row }) => row)
		)
	);

/** What the values of one file say of each other, in the order in which a fault is likely to be the cause. */
const within: readonly ((files: Files) => Fault[])[] = [
	columnFaults,
	boundFaults,
	pairFaults,
	orderFaults,
	idFaults,
	uniqueFaults,
	modelFaults,
	costFaults,
	knownFaults,
	priceFaults,
	promiseFaults,
	addressFaults,
	capexFaults,
	billFaults,
	quarterFaults,
	tradingFaults,
	seriesFaults,
	lossFaults,
	claimFaults,
	momentFaults,
	paperFaults,
	countFaults,
	spellingFaults,
	rowHistoryFaults,
	publisherFaults,
	changeFaults
];

/** Faults of meaning within a file whose fields are what they should be. */
export const ownFaults = (id: string, json: unknown): Fault[] =>
	within.flatMap((rule) => rule({ [id]: json }));

/**
 * Faults between files whose fields are what they should be. `complete` are they all: what a file lacks cannot
 * be held against the others.
 */
export const sharedFaults = (files: Files, complete: boolean): Fault[] => [
	...updateFaults(files),
	...releaseFaults(files),
	...marketFaults(files),
	...retoldBillFaults(files),
	...retoldRunFaults(files),
	...retoldSizeFaults(files),
	// after the sizes, which would be the cause
	...techniqueFaults(files),
	...scoreFaults(files),
	...boughtFaults(files),
	...revisionFaults(files),
	...referenceFaults(files),
	...afterReleaseFaults(files),
	...laterPriceFaults(files),
	...knownBySourceFaults(files),
	...toldFaults(files),
	...changeSourceFaults(files),
	...copyFaults(files),
	...(complete ? findingFaults(files) : []),
	...sourceFaults(files, complete)
];
