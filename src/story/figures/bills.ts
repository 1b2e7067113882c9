/** What other makers printed beside V3's bill. */
import { rows } from '$charts/bills/rows';
import { atRent, below, ownRent } from '$charts/bills/sums';
import { all, among, as, one } from '$server/reckoning';
import { holds } from './holds';
import { bill, rounded } from './pieces';

const v3Rent = bill('v3-total').get('usdPerGpuHour');
const cheaper = below(rows);
holds(
	cheaper.every((run) => !run.stage && run.tone !== 'deepseek') &&
		cheaper.length > 1 &&
		rows.some((run) => !run.stage && (atRent(run) ?? 0) > v3Rent.value * 10e6),
	'several other whole runs come out below V3 at its own rent, and others far above'
);

/** Rents behind the sums of others, for whole runs; the two that the prose names are the highest. */
const rents = rows
	.filter(({ stage, tone }) => !stage && tone !== 'deepseek')
	.flatMap((run) => ownRent(run) ?? [])
	.sort((a, b) => b - a);
const rentOf = (id: string) => {
	const model = one('models', id);
	return model.entry('costs', 'claimed').get('usd').over(model.get('gpuHours'));
};
const [first, second] = [rentOf('a-x-k2'), rentOf('solar-open2-250b')];
holds(
	rents[0] === first.value && rents[1] === second.value,
	'the two highest rents behind makers’ own sums are Korean'
);
holds(
	rents.every((rent) => rent >= v3Rent.value),
	'no other maker’s own sum comes to less an hour than V3’s'
);

export const bills = {
	'bills-since': as.date(one('models', 'dbrx').get('released'), 'year'),
	'bills-cheaper': as.inWords(
		all('models')
			.where(
				'id',
				among(
					cheaper.map(({ id }) => id),
					'is a whole run drawn among the bills whose hours at V3’s rent come to less than V3’s'
				)
			)
			.count()
	),
	'bills-rent': as.usd(v3Rent),
	'bills-rent-second': as.usd(rounded(second)),
	'bills-rent-first': as.usd(rounded(first))
};
