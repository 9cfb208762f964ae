import { occurrences } from '../../mail/header/header-section.ts';
import type { DkimEvaluation, EvaluatedAuthentication } from '../../verify/evaluated-authentication.ts';
import { isAskedLate, lowered } from '../asked-late.ts';
import { authorAddress } from '../author-address.ts';
import { authorConfirmation, isAuthenticatedOrganization } from '../author-confirmation.ts';
import { check } from '../check.ts';
import { headerEvidence } from '../evidence.ts';
import { isForeign } from '../foreign.ts';
import { intermediaryOf, isForwardedUnderSeal } from '../intermediary.ts';
import {
  clear,
  couldNotCheck,
  type Evidence,
  type Finding,
  foundOrClear,
  notApplicable,
  type Outcome,
  type Severity,
} from '../outcome.ts';
import { shownValue } from '../shown-value.ts';
import { silence } from '../silence.ts';

/** Authentication that the own side recorded nothing of, evaluated here, where it does not speak for the author. */
export const evaluatedAsFailed = check({
  id: 'authentication/evaluated-as-failed',
  needs: ['author', 'header', 'trace', 'authentication', 'authenticated', 'evaluated', 'outside', 'receivedAt'],
  examine({ author, evaluated, outside, receivedAt, ...facts }) {
    const address = authorAddress(author);
    if (address === null) return notApplicable('no_author_domain');
    const recorded = facts.authentication.dmarc?.result ?? 'temperror';
    if (recorded !== 'temperror') return notApplicable('recorded');
    if (authorConfirmation({ author, authenticated: facts.authenticated }) !== null) return clear();
    if (isAuthenticatedOrganization(address.domain, facts.authenticated)) return clear();
    if (evaluated === null || outside === null) return couldNotCheck('lookups_off');
    const findings: Finding[] = [];
    const isLate = isAskedLate(receivedAt, outside);
    const client = facts.trace.handedOverBy?.ip?.text ?? null;
    const signatures = occurrences(facts.header, 'dkim-signature');
    const proofOf = (signature: DkimEvaluation | undefined): readonly Evidence[] => {
      const field = signature && signatures[evaluated.dkim.indexOf(signature)];
      return field === undefined || field.body.length === 0 ? [] : [headerEvidence('signature', field.body)];
    };
    const say = (
      what: string,
      severity: Severity,
      domain: string,
      proof: readonly Evidence[],
      isContradiction = false,
    ) =>
      findings.push({
        severity,
        explanation: {
          key: `check_authentication_evaluated_as_failed_${what}`,
          params: { domain: shownValue(domain), author: shownValue(address.domain) },
        },
        evidence: [headerEvidence('author', address.text), ...proof],
        about: [{ field: 'From.addrSpec' }],
        isContradiction,
      });
    const handedOver = client === null ? [] : [headerEvidence('handed-over-by', client)];
    const { spf, dkim, dmarc } = evaluated;
    // A filter that may be the own side's stands where SPF saw the client, and may have changed what DKIM covers.
    const isBehindFilter = facts.trace.perhapsOwn?.as === 'filter';
    const isRelayed =
      isBehindFilter || intermediaryOf(facts) !== null || isForwardedUnderSeal(evaluated.arc, facts.trace);
    const isEnforced = dmarc.policy === 'reject' || dmarc.policy === 'quarantine';
    if (dmarc.result === 'fail') {
      const broken = dkim.find(
        ({ sdid, result }) => result !== 'pass' && sdid !== null && !isForeign(sdid, address.domain),
      );
      const [what, severity] = dmarcFailure(isEnforced, isRelayed, broken !== undefined);
      const isContradiction = severity === 'high' && !isLate;
      say(what, lowered(severity, isLate), address.domain, [...handedOver, ...proofOf(broken)], isContradiction);
    }
    const isLeftToSpf = dmarc.result === 'none' || (dmarc.result === 'fail' && !isEnforced);
    if (isLeftToSpf && facts.authentication.spf === null && isOfReversePath(spf, address.domain)) {
      const what = isRelayed ? 'spf_relayed' : `spf_${spf.result}`;
      const severity = isRelayed ? 'note' : spf.result === 'fail' ? 'medium' : 'low';
      say(what, lowered(severity, isLate), spf.domain, handedOver);
    }
    const remark = remarkOn(evaluated);
    if (remark !== null) say(remark.what, 'note', remark.signature.sdid ?? '?', proofOf(remark.signature));
    return findings.length > 0 ? foundOrClear(findings) : (openQuestion(evaluated) ?? clear());
  },
});

/** Mail that a filter of the own side changed afterwards looks like a forgery with a signature that never fitted. */
function dmarcFailure(isEnforced: boolean, isRelayed: boolean, isBroken: boolean): readonly [string, Severity] {
  if (isRelayed) return isEnforced ? ['dmarc_relayed_enforced', 'medium'] : ['dmarc_relayed', 'note'];
  if (isBroken) return ['dmarc_broken', isEnforced ? 'medium' : 'low'];
  return isEnforced ? ['dmarc_enforced', 'high'] : ['dmarc', 'medium'];
}

function isOfReversePath(
  spf: EvaluatedAuthentication['spf'],
  authorDomain: string,
): spf is EvaluatedAuthentication['spf'] & { readonly domain: string } {
  const isRefused = spf.result === 'fail' || spf.result === 'softfail';
  return isRefused && spf.identity === 'mailfrom' && spf.domain !== null && !isForeign(spf.domain, authorDomain);
}

/** What became of the signature that the outcome is about. */
function remarkOn({ outcome, dkim }: EvaluatedAuthentication): { what: string; signature: DkimEvaluation } | null {
  const passing = dkim.find(({ result }) => result === 'pass');
  const ofReason = (...reasons: readonly (string | null)[]) => dkim.find(({ reason }) => reasons.includes(reason));
  const remarks: Partial<Record<typeof outcome, readonly [string, DkimEvaluation | undefined]>> = {
    'altered-after-delivery': ['altered', ofReason('body-altered', 'signature-mismatch')],
    'key-withdrawn': ['key_withdrawn', ofReason('key-missing', 'key-revoked')],
    'signed-by-list': ['by_list', passing],
    'signed-by-another': ['by_another', passing],
  };
  const [what, signature] = remarks[outcome] ?? [];
  return what === undefined || signature === undefined ? null : { what, signature };
}

/** What keeps the evaluation from an answer; null where it has one. */
function openQuestion({ outcome, dmarc }: EvaluatedAuthentication): Outcome | null {
  if (outcome === 'not-evaluated') return couldNotCheck('header_too_large');
  if (outcome === 'name-not-asked' || dmarc.because === 'name-not-asked') return silence('marked-name');
  if (outcome === 'temporary-error') return silence();
  return dmarc.because === 'spf-unchecked' ? couldNotCheck('spf_not_evaluated') : null;
}
