import { isSameOrganization } from '../domain/registrable-domain.ts';
import { trustedInstance } from '../mail/authentication/trusted-sealers.ts';
import { occurrences } from '../mail/header/header-section.ts';
import type { ArcEvaluation } from '../verify/evaluated-authentication.ts';
import type { Facts } from './facts.ts';
import { isOwnSide } from './own-side.ts';

/**
 * What else than a forgery may explain that authentication failed. Whoever sends under a domain of his own can make up either, so
 * that it never outweighs a domain's own rule.
 */
export type Intermediary = 'list' | 'forwarder';

type IntermediaryFacts = Pick<Facts, 'header' | 'trace' | 'authentication' | 'authenticated'>;

/** Reverse paths as forwarders rewrite them: Sender Rewriting Scheme, Google's, BATV-like. */
const rewrittenReversePath = /^(?:SRS[01][=+-]|[^@]*\+caf_=)/i;

/** Longest List field that is read. In UTF-16 code units. */
const maxListFieldLength = 1000;

/**
 * The mailing list or forwarder that the mail came through, where the own side's record bears it out. A
 * List field is the sender's word; it counts only where the list's organization is the one that
 * the own side authenticated or that handed the mail over, or where that one's stamp says that it took the mail for the list's
 * address. Null where nothing tells of either.
 */
export function intermediaryOf(facts: IntermediaryFacts): Intermediary | null {
  const vouched = vouchedFor(facts);
  const isVouched = (domain: string) => vouched.some((known) => isSameOrganization(known, domain));
  if (listDomains(facts).some(isVouched) || facts.trace.listBorder?.isHandedOverByList === true) return 'list';
  return isForwarded(facts, isVouched) ? 'forwarder' : null;
}

function vouchedFor({ authenticated, trace }: IntermediaryFacts): string[] {
  const client = trace.handedOverBy?.rdns?.text.toLowerCase();
  return [...authenticated.map(({ domain }) => domain), ...(client === undefined ? [] : [client])];
}

function listDomains({ header }: IntermediaryFacts): string[] {
  const fields = [...occurrences(header, 'list-id'), ...occurrences(header, 'list-post')];
  return fields.flatMap(({ body }) => {
    const text = body.text.slice(0, maxListFieldLength).toLowerCase();
    return [...text.matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)].map(([domain]) => domain);
  });
}

function isForwarded(
  { trace, authentication, authenticated, header }: IntermediaryFacts,
  isVouched: (domain: string) => boolean,
): boolean {
  if (isSealed({ trace, authentication })) return true;
  const reversePath = occurrences(header, 'return-path')[0]?.body.text.replace(/^</, '') ?? '';
  const isSpfPass = authentication.spf?.result === 'pass' || authenticated.some(({ method }) => method === 'spf');
  if (rewrittenReversePath.test(reversePath) && isSpfPass) return true;
  return trace.hops.some(
    ({ side, stamp }) => side === 'claimed' && stamp.for?.domain != null && isVouched(stamp.for.domain),
  );
}

/** Whether a forwarder or list whose seal counts sealed the message, by a chain of seals (ARC) that was verified here. */
export function isForwardedUnderSeal(
  { result, sealers }: Pick<ArcEvaluation, 'result' | 'sealers'>,
  trace: Facts['trace'],
): boolean {
  return result === 'pass' && trustedInstance(sealers, (host) => isOwnSide(host, trace)) !== null;
}

/**
 * A chain of seals (ARC) that the own side found intact, also in a record that may be forged: it excuses and confirms nothing. Anybody seals
 * what he likes: only where the newest sealer is on the list of the trusted does it count.
 */
function isSealed({ authentication, trace }: Pick<Facts, 'authentication' | 'trace'>): boolean {
  const isIntact = authentication.records.some(
    ({ isBelieved, isForgeable, results }) =>
      (isBelieved || isForgeable) && results.some(({ method, result }) => method === 'arc' && result === 'pass'),
  );
  if (!isIntact) return false;
  const sealers = authentication.arcSets.map(({ sealer }) => sealer?.text.toLowerCase() ?? '');
  return trustedInstance(sealers, (host) => isOwnSide(host, trace)) !== null;
}
