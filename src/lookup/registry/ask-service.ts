import { getInTime, type Way } from '../web/get-in-time.ts';
import type { TransportAnswer } from '../web/ports.ts';
import type { RegistryFailure } from './registration.ts';

/** Octets of an answer; the largest seen are ARIN's, of 30,000. */
export const maxAnswerOctets = 262_144;

/** RFC 7480 §4.2, and what many services call it. */
const mediaTypes: readonly string[] = ['application/rdap+json', 'application/json'];

/** What a service said: parsed JSON, that it has no such object, where else to ask, or why nothing. */
export type ServiceAnswer =
  | { readonly outcome: 'said'; readonly value: unknown }
  | { readonly outcome: 'no-such-object' }
  /** `url`: null where the way hides it. */
  | { readonly outcome: 'elsewhere'; readonly url: string | null }
  | { readonly outcome: 'failed'; readonly because: RegistryFailure };

/** One request to one service (RFC 7480). Answers in time, and never rejects. */
export async function askService(way: Way, url: string): Promise<ServiceAnswer> {
  const answer = await getInTime(way, { url, headers: { accept: mediaTypes[0] ?? '' }, maxOctets: maxAnswerOctets });
  return typeof answer === 'string' ? { outcome: 'failed', because: answer } : readServiceAnswer(answer, url);
}

function readServiceAnswer({ status, contentType, octets, location }: TransportAnswer, url: string): ServiceAnswer {
  // RFC 7480 §5.3.
  if (status === 404) return { outcome: 'no-such-object' };
  // RFC 7480 §5.2.
  if (status === 0 || (status >= 301 && status <= 308)) {
    const isTold = location !== undefined && URL.canParse(location, url);
    return { outcome: 'elsewhere', url: isTold ? new URL(location, url).href : null };
  }
  if (status !== 200) return { outcome: 'failed', because: 'http-status' };
  if (octets.length > maxAnswerOctets) return { outcome: 'failed', because: 'too-large' };
  const [essence = ''] = contentType.split(';', 1);
  if (!mediaTypes.includes(essence.trim().toLowerCase())) return { outcome: 'failed', because: 'malformed' };
  try {
    return { outcome: 'said', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(octets)) };
  } catch {
    return { outcome: 'failed', because: 'malformed' };
  }
}
