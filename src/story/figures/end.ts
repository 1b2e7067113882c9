/** Figures of the last words. */
import { all, as } from '$server/reckoning';
import { holds } from './holds';
import { released, v3Usd } from './pieces';

const v4 = all('models').rows.filter(({ id }) => /^deepseek-v4-(flash|pro)$/.test(id));
holds(
	v4.length === 2 && v4.every(({ costs }) => costs.every(({ usd }) => usd === null)),
	'DeepSeek printed no price for the training of V4'
);

export const end = {
	'end-millions': as.millions(v3Usd),
	'end-v4-month': as.date(released('deepseek-v4-pro'), 'monthLong')
};
