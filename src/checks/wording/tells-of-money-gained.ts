import { check } from '../check.ts';
import { clear, foundOrClear, notApplicable } from '../outcome.ts';
import { confirmedAs } from '../outcome-of-theme.ts';
import { shownValue } from '../shown-value.ts';
import { maxBeginning, maxEnd, type Said, saidEvidence } from '../wording.ts';

/** A sum of thousands behind a plus sign, or in dollars of an exchange or a coin. */
const gain =
  /\+\s?[$€£]\s?\d{1,3}(?:[,. ]?\d{3}){1,3}(?![\d.,]*\d|\s?[(%])|\+\s?\d{1,3}(?:[,. ]\d{3}){1,3}\s?[$€£](?!\s?[(%])|\b\d{1,3}[ ,.]?\d{3} usd (?:binance|coinbase|dogecoin|bitcoin|btc|ethereum|usdt)\b/gi;

/** A statement of accounts names more sums. */
const maxSums = 2;

/** Money that the reader is said to have gained, as a sum to be fetched. */
export const tellsOfMoneyGained = check({
  id: 'wording/tells-of-money-gained',
  needs: ['wording', 'claims', 'author', 'authenticated', 'brands'],
  examine({ wording, claims, ...facts }) {
    const subject = claims.subject?.value.text.slice(0, maxEnd) ?? '';
    const text = wording.text?.text.slice(0, maxBeginning) ?? '';
    if (subject === '' && text === '') return notApplicable('no_text');
    const found = [...sumsIn('subject', subject), ...sumsIn('text', text)];
    const [first] = found;
    if (first === undefined || new Set(found.map(({ reads }) => reads)).size > maxSums) return clear();
    const [one, ...more] = found.slice(0, maxSums).flatMap((each) => saidEvidence(each, { claims, wording }));
    if (one === undefined || confirmedAs(facts) !== null) return clear();
    return foundOrClear([
      {
        severity: 'medium',
        explanation: { key: 'check_wording_tells_of_money_gained', params: { reads: shownValue(first.reads) } },
        evidence: [one, ...more],
        about: [],
      },
    ]);
  },
});

function sumsIn(where: Said['where'], text: string): Said[] {
  return [...text.matchAll(gain)].map(({ index, 0: reads }) => ({
    theme: 'wallet',
    where,
    from: index,
    to: index + reads.length,
    reads,
    isDisguised: false,
  }));
}
