import type { MethodResult } from '../../mail/authentication/authentication.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf } from '../intermediary.ts';
import { methodDomain } from '../method-domain.ts';
import { clear, type Finding, foundOrClear, notApplicable, type Severity } from '../outcome.ts';
import { shownValue } from '../shown-value.ts';

/** Authentication that the own side recorded as failed, graded by what the failure says. */
export const failed = check({
  id: 'authentication/failed',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated'],
  examine({ author, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const { spf, dkim, dkimAll, dmarc } = facts.authentication;
    if (spf === null && dkim === null && dmarc === null) return notApplicable('nothing_recorded');
    if (authorConfirmation({ author, authenticated: facts.authenticated }) !== null) return clear();
    const findings: Finding[] = [];
    const say = (what: string, severity: Severity, result: MethodResult, domain: string, isContradiction = false) =>
      findings.push({
        severity,
        explanation: { key: `check_authentication_failed_${what}`, params: { domain: shownValue(domain) } },
        evidence: [headerEvidence('authentication', result.raw), headerEvidence('author', address.text)],
        about: [{ field: 'From.addrSpec' }],
        isContradiction,
      });
    if (dmarc?.result === 'fail') {
      const isRelayed = intermediaryOf(facts) !== null;
      // Anybody can set up a list of his own: where the domain wants such mail refused, a list that lets it by is odd.
      if (isRelayed && isEnforced(dmarc)) say('dmarc_relayed_enforced', 'medium', dmarc, address.domain);
      else if (isRelayed) say('dmarc_relayed', 'note', dmarc, address.domain);
      else if (isEnforced(dmarc)) say('dmarc_enforced', 'high', dmarc, address.domain, true);
      else say('dmarc', 'medium', dmarc, address.domain);
    }
    const spfDomain = spf === null ? null : methodDomain(spf, 'smtp.mailfrom', 'smtp.helo');
    if (spf?.result === 'fail' && spfDomain !== null && isForeign(spfDomain, address.domain)) {
      say('spf', 'low', spf, spfDomain);
    }
    const broken = dkimAll.find(({ result }) => result === 'fail');
    if (broken !== undefined)
      say('dkim', 'note', broken, methodDomain(broken, 'header.d', 'header.i') ?? address.domain);
    return foundOrClear(findings);
  },
});

/** Whether the Author Domain asks that such mail be refused (RFC 7489 §6.3 `p`), by any of the forms in which servers write it down. */
function isEnforced({ raw, comments }: MethodResult): boolean {
  const text = [raw.text, ...comments.map((comment) => comment.text)].join(' ');
  // Gmail's dis=NONE beside p=REJECT: the receiver knows of something that excuses the failure.
  if (/\bdis(?:position)?\s*=\s*none\b/i.test(text)) return false;
  return /\b(?:p|policy|action|dis|disposition|policy\.[a-z.-]+)\s*=\s*"?(?:o?reject|quarantine)\b/i.test(text);
}
