import { brandOfAddressDomain } from '../domain/brand-directory.ts';
import type { Theme } from '../domain/lexicon.ts';
import { authorAddress } from './author-address.ts';
import { authorConfirmation } from './author-confirmation.ts';
import { isFoundedlyAuthenticated } from './brand-facts.ts';
import type { Facts } from './facts.ts';
import { foundOrClear, notApplicable, type Outcome, type Severity } from './outcome.ts';
import { shownValue } from './shown-value.ts';
import { saidEvidence } from './wording.ts';

export type ThemeFacts = Pick<Facts, 'wording' | 'claims' | 'author' | 'authenticated' | 'brands'>;

/** So many places are named as evidence. */
const maxEvidence = 3;

/**
 * What a check of one theme says: `low`, where it is one of many signs, with the words that were read; only a remark where
 * the sender is confirmed as a known brand's, which says such things to its customers.
 */
export function outcomeOfTheme(theme: Theme, key: string, severity: Severity = 'low'): (facts: ThemeFacts) => Outcome {
  return (facts) => {
    const { wording, claims } = facts;
    if (wording.text === null && claims.subject === null) return notApplicable('no_text');
    const said = wording.said.get(theme) ?? [];
    const [first] = said;
    if (first === undefined) return foundOrClear([]);
    const [one, ...more] = said.slice(0, maxEvidence).flatMap((each) => saidEvidence(each, facts));
    if (one === undefined) return foundOrClear([]);
    const brand = confirmedAs(facts);
    const reads = shownValue(first.reads);
    return foundOrClear([
      {
        severity: brand === null ? severity : 'note',
        explanation:
          brand === null ? { key, params: { reads } } : { key: 'wording_of_confirmed_brand', params: { reads, brand } },
        evidence: [one, ...more],
        about: [],
      },
    ]);
  };
}

/** The brand whose the author is beyond doubt, by its id; null where that is not known. */
export function confirmedAs(facts: Pick<Facts, 'author' | 'authenticated' | 'brands'>): string | null {
  const address = authorAddress(facts.author);
  const owner = address === null ? null : brandOfAddressDomain(address.domain);
  if (owner === null || authorConfirmation(facts) === null) return null;
  return isFoundedlyAuthenticated(owner.brand, facts.brands) ? owner.brand.id : null;
}
