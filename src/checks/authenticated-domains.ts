import type { MethodResult, RecordedAuthentication } from '../mail/authentication/authentication.ts';
import { occurrences } from '../mail/header/header-section.ts';
import type { Mail } from '../mail/mail.ts';
import type { DkimEvaluation, EvaluatedAuthentication } from '../verify/evaluated-authentication.ts';
import { headerEvidence } from './evidence.ts';
import { methodDomain } from './method-domain.ts';
import type { Evidence } from './outcome.ts';

/** Whose word an authentication result is: the recipient's own side's record, or what was evaluated here. */
export type Witness = 'own-admd' | 'mekiki';

/** A domain that SPF, DKIM or DMARC authenticated. */
export interface AuthenticatedDomain {
  readonly method: 'spf' | 'dkim' | 'dmarc';
  /** Lower case. SPF: of the reverse path; DKIM: the SDID; DMARC: the Author Domain. */
  readonly domain: string;
  readonly by: Witness;
  /** The record, or what was evaluated: the signature, the client's address, the author's. */
  readonly proof: Evidence;
}

/**
 * The domains for which a believed record says pass, or evaluation here does: DKIM beside the record, because a
 * signature proves itself; SPF and DMARC where nothing is recorded.
 */
export function authenticatedDomains(mail: Mail, evaluated: EvaluatedAuthentication | null): AuthenticatedDomain[] {
  const recorded = mail.authentication;
  return [...recordedDomains(recorded), ...(evaluated === null ? [] : evaluatedDomains(mail, evaluated))];
}

function recordedDomains(recorded: RecordedAuthentication): AuthenticatedDomain[] {
  const found: AuthenticatedDomain[] = [];
  const add = (method: AuthenticatedDomain['method'], result: MethodResult | null, ...properties: string[]) => {
    if (result?.result !== 'pass') return;
    const domain = methodDomain(result, ...properties);
    if (domain !== null) {
      found.push({ method, domain, by: 'own-admd', proof: headerEvidence('authentication', result.raw) });
    }
  };
  add('spf', recorded.spf, 'smtp.mailfrom', 'smtp.helo');
  for (const result of recorded.dkimAll) add('dkim', result, 'header.d', 'header.i');
  add('dmarc', recorded.dmarc, 'header.from');
  return found;
}

function evaluatedDomains(
  { header, trace, claims, authentication }: Mail,
  { spf, dkim, dmarc }: EvaluatedAuthentication,
): AuthenticatedDomain[] {
  const found: AuthenticatedDomain[] = [];
  const client = trace.handedOverBy?.ip?.text;
  if (authentication.spf === null && spf.result === 'pass' && spf.domain !== null && client !== undefined) {
    found.push({
      method: 'spf',
      domain: spf.domain,
      by: 'mekiki',
      proof: headerEvidence('handed-over-by', client),
    });
  }
  const signatures = occurrences(header, 'dkim-signature');
  for (const [index, evaluation] of dkim.entries()) {
    const signature = signatures[index];
    if (signature === undefined || evaluation.sdid === null || !isWholePass(evaluation)) continue;
    found.push({
      method: 'dkim',
      domain: evaluation.sdid,
      by: 'mekiki',
      proof: headerEvidence('signature', signature.body),
    });
  }
  const author = claims.from?.value[0]?.addrSpec?.text;
  // What aligns has to be something that counts above.
  const isFounded = dmarc.spf.isAligned || found.some(({ domain }) => domain === dmarc.dkim.domain);
  const isPass = authentication.dmarc === null && dmarc.result === 'pass' && isFounded;
  if (isPass && dmarc.authorDomain !== null && author !== undefined) {
    found.push({
      method: 'dmarc',
      domain: dmarc.authorDomain,
      by: 'mekiki',
      proof: headerEvidence('author', author),
    });
  }
  return found;
}

/** A pass that covers all that a reader sees: no body after `l=`, no From or Subject that was put above the signed one. */
function isWholePass({ result, unsignedBodyOctets, partlySignedFields }: DkimEvaluation): boolean {
  const isAddedTo = partlySignedFields.some((name) => name === 'from' || name === 'subject');
  return result === 'pass' && unsignedBodyOctets === 0 && !isAddedTo;
}
