import { stepOf } from '../../../../story/steps';

export { everyPicture as entries } from '../../../../story/steps';

export const load = ({ params: { chart, step } }) => ({
	id: chart,
	step: step ? stepOf(chart, step) : null
});
