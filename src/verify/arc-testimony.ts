import type { ArcSet, MethodResult } from '../mail/authentication/authentication.ts';
import { trustedInstance } from '../mail/authentication/trusted-sealers.ts';
import type { ArcEvaluation } from './evaluated-authentication.ts';

/** What a trusted sealer recorded of the message when it passed through there, before it was forwarded. */
export interface ArcTestimony {
  /** `d=` of its seal, as verified. */
  readonly sealer: string;
  readonly instance: number;
  /** Of the author's domain, by the sealer's word; null where it recorded none. */
  readonly spf: MethodResult | null;
  readonly dkim: readonly MethodResult[];
  readonly dmarc: MethodResult | null;
}

/**
 * The testimony of the newest sealer that is not the own side's, where it counts: the chain verified, and this sealer and all after it are
 * on the list of the trusted. `sets`: as claimed; `isOwn`: whether a host or domain is the recipient's own side's, whose
 * own seal says no more than its record. Null where nobody's word counts.
 */
export function arcTestimony(
  sets: readonly ArcSet[],
  evaluated: Pick<ArcEvaluation, 'result' | 'length' | 'sealers'>,
  isOwn: (domain: string) => boolean = () => false,
): ArcTestimony | null {
  const instance =
    evaluated.result === 'pass' ? trustedInstance(evaluated.sealers.slice(0, evaluated.length), isOwn) : null;
  const set = sets.find((each) => each.instance === instance);
  if (instance === null || set === undefined) return null;
  return { sealer: evaluated.sealers[instance - 1] ?? '', instance, ...recordedIn(set) };
}

function recordedIn({ results }: ArcSet): Pick<ArcTestimony, 'spf' | 'dkim' | 'dmarc'> {
  const of = (method: string) => results.filter((result) => result.method === method);
  return { spf: of('spf')[0] ?? null, dkim: of('dkim'), dmarc: of('dmarc')[0] ?? null };
}
