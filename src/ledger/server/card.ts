/** The card of a claim: our words for it, which are nobody's quotation, its verdict, and its place among all claims of the ledger. */
import { verdicts, type Verdict } from '$ledger/verdicts';
import { capital } from '$lib/format';
import { cardSize } from '$server/site/card-size';
import { cardSays } from './page';
import { card, largest, paragraph, signature } from '$server/pictures/card';
import { attributes } from '$lib/text/xml';
import { tone } from '$server/pictures/flat/values';

interface Judged {
	readonly id: string;
	readonly claim: string;
	readonly verdict: Verdict;
	/** The verdict in words: “holds with a caveat”. */
	readonly word: string;
}

const PAD = 56;

/** The shape of a verdict, `size` pixels wide. */
function shape(verdict: Verdict, x: number, y: number, size: number, opacity = 1): string {
	const { filled, outline, tone: name } = verdicts[verdict];
	const scale = size / 20;
	const paint = tone(name);
	return (
		`<g${attributes({ transform: `translate(${x} ${y}) scale(${scale})`, opacity: opacity < 1 ? String(opacity) : undefined })}>` +
		(filled ? `<path d="${filled}" fill="${paint}"/>` : '') +
		(outline
			? `<path d="${outline}" fill="none" stroke="${paint}" stroke-width="1.5" stroke-linecap="round"/>`
			: '') +
		'</g>'
	);
}

/** All claims in one row, in the order of the telling, the others pale. */
function row(claims: readonly Judged[], at: number): string {
	const step = (cardSize.width - 2 * PAD) / claims.length;
	return claims
		.map(({ verdict }, i) =>
			i === at
				? shape(verdict, PAD + i * step - 2, 486, step + 2)
				: shape(verdict, PAD + i * step, 488, step - 3, 0.28)
		)
		.join('');
}

/** @throws RangeError naming a claim that is not among them. */
export async function claimCard(
	id: string,
	claims: readonly Judged[],
	name: string
): Promise<string> {
	const at = claims.findIndex((claim) => claim.id === id);
	const claim = claims[at];
	if (!claim) throw new RangeError(`no claim "${id}"`);
	const width = cardSize.width - 2 * PAD;
	const said = `Claim: ${claim.claim}`;
	const size = await largest(said, [68, 60, 54, 48, 42, 36], 4, 'newsreader-500', width);
	const leading = Math.round(size * 1.1);
	const word = capital(claim.word);
	const verdict = await paragraph(word, PAD + 32, {
		cut: 'franklin-600',
		size: 32,
		leading: 0,
		fill: tone(verdicts[claim.verdict].tone),
		x: PAD + 52,
		width
	});
	const words = await paragraph(said, PAD + 78 + size, {
		cut: 'newsreader-500',
		size,
		leading,
		fill: tone('ink'),
		width
	});
	const place = ` · claim ${at + 1} of ${claims.length} in the ledger`;
	return card(
		cardSays(claim),
		shape(claim.verdict, PAD, PAD, 38) +
			verdict.svg +
			words.svg +
			row(claims, at) +
			(await signature(name, place))
	);
}
