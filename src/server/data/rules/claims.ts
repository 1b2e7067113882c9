import type { Fault } from '../fault';
import { fault, rowsOf, type Files } from './rows';

/** What is not rated has no confidence, and all else has. */
export const claimFaults = (files: Files): Fault[] =>
	rowsOf(files, 'claims').flatMap((claim) => {
		const { verdict, confidence } = claim.row;
		return (verdict === 'judgement') === (confidence === null)
			? []
			: [fault(claim, 'confidence', 'null exactly where the verdict is judgement', confidence)];
	});
