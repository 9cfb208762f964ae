import type { MethodResult } from '../mail/authentication/authentication.ts';
import type { AuthenticationOutcome, DkimEvaluation, EvaluatedAuthentication } from './evaluated-authentication.ts';

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
  if (dmarc.result === 'pass') return 'author-authenticated';
  if (dmarc.result === 'none' && (dmarc.spf.isAligned || dmarc.dkim.isAligned)) return 'author-authenticated';
  const isOpen = [spf.result, dmarc.result, ...dkim.map(({ result }) => result)].includes('temperror');
  if (isOpen) return 'temporary-error';
  const once = dkim.filter((signature) => recordedDkim.some((recorded) => isRecordedPass(recorded, signature)));
  if (once.some(({ reason }) => reason === 'body-altered' || reason === 'signature-mismatch')) {
    return 'altered-after-delivery';
  }
  if (once.some(({ reason }) => reason === 'key-missing' || reason === 'key-revoked')) return 'key-withdrawn';
  if (dkim.some(({ result }) => result === 'pass')) return isOfList ? 'signed-by-list' : 'signed-by-another';
  const isSilent = dkim.length === 0 && arc.result === 'none' && dmarc.result !== 'fail';
  if (isSilent && (spf.result === 'none' || spf.result === 'unchecked')) return 'no-authentication';
  return 'author-not-authenticated';
}

/** By domain, and by selector where the record names one (RFC 8601 §2.7.1, RFC 6008 for `header.b`). */
function isRecordedPass({ method, result, properties }: MethodResult, { sdid, selector }: DkimEvaluation): boolean {
  if (method !== 'dkim' || result !== 'pass' || sdid === null) return false;
  const domain = (properties.get('header.d') ?? properties.get('header.i'))?.text.toLowerCase() ?? '';
  const recordedSelector = properties.get('header.s')?.text ?? selector;
  return domain.slice(domain.lastIndexOf('@') + 1) === sdid && recordedSelector === selector;
}
