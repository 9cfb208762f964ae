import { spf } from 'mailauth/lib/spf/index.js';
import { parseIpAddress } from '../domain/ip-address.ts';
import type { SpfEvaluation } from './evaluated-authentication.ts';
import { maxExplanationCharacters, maxHeloCharacters, maxReversePathCharacters } from './limits.ts';
import {
  type EvaluationResolver,
  type NodeStyleResolve,
  notAsked,
  ResolveError,
} from './mailauth/evaluation-resolver.ts';

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

/** Stands for the local part of the reverse path, so that what would carry it is known by it. */
const STAND_IN = 'mekikilocalpart';

/** Code of what is not asked because it carries the local part. */
const LOCAL_PART = 'ELOCALPART';

const UNCHECKED: ReadonlyMap<string, SpfEvaluation['because']> = new Map([
  [LOCAL_PART, 'local-part-wanted'],
  [notAsked, 'name-not-asked'],
]);

/**
 * check_host() (RFC 7208 §4) for the reverse path, or for HELO where that is null. The local part goes into questions only
 * where `maySendLocalPart`; else a record that wants it stays unchecked.
 */
export async function evaluateSpf(
  { clientIp, helo, reversePath, receiver }: Envelope,
  resolver: EvaluationResolver,
  maySendLocalPart: boolean,
): Promise<SpfEvaluation> {
  const heloName = helo !== null && helo.length <= maxHeloCharacters ? helo : '';
  const identity = reversePath === '' ? 'helo' : 'mailfrom';
  if (reversePath === null || reversePath.length > maxReversePathCharacters) return spfUnchecked('no-identity');
  if (identity === 'helo' && heloName === '') return spfUnchecked('no-identity');
  const at = reversePath.lastIndexOf('@');
  const address = clientIp === null ? null : parseIpAddress(clientIp);
  if (address === null) {
    const domain = identity === 'helo' ? heloName : reversePath.slice(at + 1);
    return { ...spfUnchecked('no-client-address'), identity, domain: domain.toLowerCase() };
  }
  const localPart = reversePath.slice(0, Math.max(at, 0));
  const isHidden = localPart !== '' && !maySendLocalPart;
  const answer = await spf({
    sender: isHidden ? `${STAND_IN}${reversePath.slice(at)}` : reversePath,
    ip: address.text,
    helo: heloName,
    mta: receiver ?? 'unknown',
    strict: true,
    resolver: isHidden ? withoutLocalPart(resolver.resolve) : resolver.resolve,
  });
  const { result, comment = '' } = answer.status;
  const because = result === 'temperror' ? UNCHECKED.get(comment.slice(comment.lastIndexOf(' ') + 1)) : undefined;
  const explanation = answer.explanation?.slice(0, maxExplanationCharacters) ?? null;
  return {
    result: because === undefined ? knownResult(result) : 'unchecked',
    because: because ?? null,
    identity,
    domain: answer.domain === '-' ? null : answer.domain,
    record: answer.rr ?? null,
    explanation: isHidden ? (explanation?.replaceAll(STAND_IN, localPart) ?? null) : explanation,
  };
}

/** SPF where it was not evaluated. */
export function spfUnchecked(because: SpfEvaluation['because']): SpfEvaluation {
  return { result: 'unchecked', because, identity: null, domain: null, record: null, explanation: null };
}

function knownResult(result: string): SpfEvaluation['result'] {
  return RESULTS.has(result) ? (result as SpfEvaluation['result']) : 'temperror';
}

/** The same, but for what would carry the local part to a name server, or would not be equal to the stand-in. */
function withoutLocalPart(resolve: NodeStyleResolve): NodeStyleResolve {
  return async (name, type) => {
    if (name.toLowerCase().includes(STAND_IN)) throw new ResolveError(LOCAL_PART);
    const answer = await resolve(name, type);
    if (answer.some((record) => Array.isArray(record) && comparesLocalPart(record.join('')))) {
      throw new ResolveError(LOCAL_PART);
    }
    return answer;
  };
}

/** `ptr` is the only term that compares a domain without asking for it (RFC 7208 §5.5). */
function comparesLocalPart(record: string): boolean {
  return record.split(' ').some((term) => /^[+?~-]?ptr:/i.test(term) && /%\{[sl]/i.test(term));
}
