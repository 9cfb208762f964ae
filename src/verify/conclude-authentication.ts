import { isSameOrganization } from '../domain/registrable-domain.ts';
import type { MethodResult } from '../mail/authentication/authentication.ts';
import type {
  AuthenticationOutcome,
  DkimEvaluation,
  DmarcEvaluation,
  EvaluatedAuthentication,
  IdentifierAlignment,
  SpfEvaluation,
} from './evaluated-authentication.ts';

/** What is known of the message besides. */
export interface AuthenticationContext {
  /** DKIM results that the own side's server recorded and that are believed. */
  readonly recordedDkim: readonly MethodResult[];
  /** The message has a field that lists write (RFC 2369, RFC 2919). */
  readonly isOfList: boolean;
}

/** The one outcome that all four methods come to; `AuthenticationOutcome` says in which order. */
export function concludeAuthentication(
  { spf, dkim, dmarc, arc }: Pick<EvaluatedAuthentication, 'spf' | 'dkim' | 'dmarc' | 'arc'>,
  { recordedDkim, isOfList }: AuthenticationContext,
): AuthenticationOutcome {
  if (dmarc.result === 'pass' || dmarc.result === 'none') {
    if (dmarc.spf.isAligned || isWhollySigned(dkim, dmarc.dkim)) return 'author-authenticated';
    if (dmarc.dkim.isAligned) return 'author-signed-a-part';
  }
  const deciding = [dmarc, ...[spf, ...dkim].filter((method) => mightSpeakFor(dmarc.authorDomain, method))];
  const open = deciding.filter((method) => method.result === 'temperror' || isNotAsked(method));
  if (open.some((method) => !isNotAsked(method))) return 'temporary-error';
  if (open.length > 0) return 'name-not-asked';
  const once = dkim.filter((signature) => recordedDkim.some((recorded) => isRecordedPass(recorded, signature)));
  if (once.some(({ reason }) => reason === 'body-altered' || reason === 'signature-mismatch')) {
    return 'altered-after-delivery';
  }
  if (once.some(({ reason }) => reason === 'key-missing' || reason === 'key-revoked')) return 'key-withdrawn';
  if (dkim.some(({ result }) => result === 'pass')) return isOfList ? 'signed-by-list' : 'signed-by-another';
  const isSilent = dkim.length === 0 && arc.result === 'none' && !dmarc.isRecordFound;
  if (isSilent && (spf.result === 'none' || spf.result === 'unchecked')) return 'no-authentication';
  return 'author-not-authenticated';
}

/** Whether the aligned domain has a passing signature over the whole body. */
function isWhollySigned(dkim: readonly DkimEvaluation[], { isAligned, domain }: IdentifierAlignment): boolean {
  const signatures = dkim.filter(({ result, sdid }) => result === 'pass' && sdid === domain);
  return isAligned && signatures.some(({ unsignedBodyOctets }) => unsignedBodyOctets === 0);
}

/** Whether what it did not answer would have been about the author's organization. */
function mightSpeakFor(authorDomain: string | null, method: SpfEvaluation | DkimEvaluation): boolean {
  const domain = 'sdid' in method ? method.sdid : method.domain;
  return authorDomain !== null && (domain === null || isSameOrganization(domain, authorDomain));
}

function isNotAsked(method: SpfEvaluation | DmarcEvaluation | DkimEvaluation): boolean {
  return ('reason' in method ? method.reason : method.because) === 'name-not-asked';
}

/** By SDID, or by AUID where the record has only that, and by selector where it names one (RFC 8601 §2.7.1). */
function isRecordedPass({ method, result, properties }: MethodResult, { sdid, auid, selector }: DkimEvaluation) {
  if (method !== 'dkim' || result !== 'pass' || sdid === null) return false;
  const recorded = (name: string) => properties.get(name)?.text.toLowerCase();
  const domain = recorded('header.d') ?? domainOf(recorded('header.i') ?? '');
  const own = recorded('header.d') === undefined ? [sdid, domainOf(auid?.toLowerCase() ?? '')] : [sdid];
  const recordedSelector = recorded('header.s');
  return own.includes(domain) && (recordedSelector === undefined || recordedSelector === selector?.toLowerCase());
}

function domainOf(identity: string): string {
  return identity.slice(identity.lastIndexOf('@') + 1);
}
