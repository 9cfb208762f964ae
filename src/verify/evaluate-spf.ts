import { spf } from 'mailauth/lib/spf/index.js';
import { parseIpAddress } from '../domain/ip-address.ts';
import type { SpfEvaluation } from './evaluated-authentication.ts';
import { type EvaluationResolver, localPartStandIn } from './mailauth/evaluation-resolver.ts';

/** The envelope as the border took it. */
export interface Envelope {
  /** Address of the client at the border. */
  readonly clientIp: string | null;
  readonly helo: string | null;
  /** Without angle brackets; empty for the null reverse path, null where it is not known. */
  readonly reversePath: string | null;
  /** Name of the host that took the message. */
  readonly receiver: string | null;
}

const RESULTS: ReadonlySet<string> = new Set(['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'temperror']);

/**
 * check_host() (RFC 7208 §4) for the reverse path, or for HELO where that is null. The local part goes into questions only
 * where `maySendLocalPart`; else a record that wants it stays unchecked.
 */
export async function evaluateSpf(
  envelope: Envelope,
  resolver: EvaluationResolver,
  maySendLocalPart: boolean,
): Promise<SpfEvaluation> {
  const { clientIp, reversePath, receiver } = envelope;
  const helo = envelope.helo ?? '';
  const address = clientIp === null ? null : parseIpAddress(clientIp);
  if (address === null) return spfUnchecked('no-client-address');
  const identity = reversePath === '' ? 'helo' : 'mailfrom';
  if (reversePath === null || (identity === 'helo' && helo === '')) return spfUnchecked('no-identity');
  const at = reversePath.lastIndexOf('@');
  const localPart = reversePath.slice(0, Math.max(at, 0));
  const isHidden = localPart !== '' && !maySendLocalPart;
  const sender = isHidden ? `${localPartStandIn}${reversePath.slice(at)}` : reversePath;
  const answer = await spf({
    sender,
    ip: address.text,
    helo,
    mta: receiver ?? 'unknown',
    strict: true,
    resolver: resolver.resolve,
  });
  const result = RESULTS.has(answer.status.result) ? (answer.status.result as SpfEvaluation['result']) : 'temperror';
  const isUnchecked = result === 'temperror' && resolver.wasLocalPartWanted;
  const explanation = answer.explanation ?? null;
  return {
    result: isUnchecked ? 'unchecked' : result,
    because: isUnchecked ? 'local-part-wanted' : null,
    identity,
    domain: answer.domain,
    record: answer.rr ?? null,
    explanation: isHidden ? (explanation?.replaceAll(localPartStandIn, localPart) ?? null) : explanation,
  };
}

/** SPF where it was not evaluated. */
export function spfUnchecked(because: SpfEvaluation['because']): SpfEvaluation {
  return { result: 'unchecked', because, identity: null, domain: null, record: null, explanation: null };
}
