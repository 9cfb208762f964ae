import { registrableDomain } from '../../domain/registrable-domain.ts';
import type { DomainRecords } from '../../lookup/outside/outside.ts';
import { isAskedLate, lowered } from '../asked-late.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { clear, couldNotCheck, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { isOwnSide } from '../own-side.ts';
import { shownValue } from '../shown-value.ts';
import { silence } from '../silence.ts';

/** The Author Domain does not exist, or declares that no mail comes from it. */
export const domainSendsNoMail = check({
  id: 'author/domain-sends-no-mail',
  needs: ['author', 'trace', 'authenticated', 'outside', 'receivedAt'],
  examine({ author, trace, authenticated, outside, receivedAt }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    if (registrableDomain(address.domain) === null) return notApplicable('domain_not_public');
    if (isOwnSide(address.domain, trace)) return notApplicable('own_domain');
    if (authorConfirmation({ author, authenticated }) !== null) return clear();
    if (outside === null) return couldNotCheck('lookups_off');
    const records = outside.author;
    if (records === null) return notApplicable('domain_not_public');
    if (records.addresses.outcome === 'temporary-failure') return silence(records.addresses.because);
    const state = stateOf(records, address.domain);
    if (state === null) return records.spf.outcome === 'temporary-failure' ? silence() : clear();
    return foundOrClear([
      {
        severity: lowered(severityOf[state], isAskedLate(receivedAt, outside)),
        explanation: {
          key: `check_author_domain_sends_no_mail_${state}`,
          params: { domain: shownValue(records.domain) },
        },
        evidence: [headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }],
      },
    ]);
  },
});

type State = 'gone' | 'gone_host' | 'neither' | 'spf' | 'null_mx';

const severityOf: Readonly<Record<State, Severity>> = {
  gone: 'high',
  gone_host: 'low',
  neither: 'high',
  spf: 'medium',
  null_mx: 'low',
};

/** RFC 8020 (NXDOMAIN: nothing is below either), RFC 7505 §3 (null MX), RFC 7208 §5.1 (`v=spf1 -all`). */
function stateOf({ domain, addresses, mailExchanges, spf }: DomainRecords, authorDomain: string): State | null {
  if (addresses.outcome === 'no-such-name') return domain === registrableDomain(domain) ? 'gone' : 'gone_host';
  // The name that was asked for stands above the author's: what it declares is not about names below.
  const isAbove = domain.split('.').length < authorDomain.split('.').length;
  if (isAbove) return null;
  const isNullMx =
    mailExchanges.outcome === 'records' && mailExchanges.records.every(({ exchange }) => exchange === '');
  const isSpfOfNobody = spf.outcome === 'record' && /^v=spf1 +-all *$/i.test(spf.text);
  if (isSpfOfNobody) return isNullMx ? 'neither' : 'spf';
  return isNullMx ? 'null_mx' : null;
}
