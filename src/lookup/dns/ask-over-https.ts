import { getInTime, type Way } from '../web/get-in-time.ts';
import type { TransportAnswer } from '../web/ports.ts';
import type { DnsFailure, DnsType } from './resolver.ts';
import { queryMessage } from './wire/query-message.ts';
import { type AnswerRead, maxMessageOctets, readAnswer } from './wire/read-answer.ts';

/** RFC 8484 §6. */
const mediaType = 'application/dns-message';

/**
 * One question at one resolver, by GET in wire format (RFC 8484 §4.1); a POST from an extension's page would carry the
 * installation's id. Answers in time whatever the transport does, and never rejects.
 * @param name as `plainName` gave it
 */
export async function askOverHttps<Type extends DnsType>(
  way: Way,
  resolverUrl: string,
  name: string,
  type: Type,
): Promise<AnswerRead<Type>> {
  const answer = await getInTime(way, {
    url: questionUrl(resolverUrl, queryMessage(name, type)),
    headers: { accept: mediaType },
    maxOctets: maxMessageOctets,
  });
  return typeof answer === 'string' ? failed(answer) : readWebAnswer(answer, name, type);
}

function readWebAnswer<Type extends DnsType>(
  { status, contentType, octets }: TransportAnswer,
  name: string,
  type: Type,
): AnswerRead<Type> {
  if (status !== 200) return failed('http-status');
  const [essence = ''] = contentType.split(';', 1);
  return essence.trim().toLowerCase() === mediaType ? readAnswer(octets, name, type) : failed('malformed');
}

function questionUrl(resolverUrl: string, message: Uint8Array): string {
  return `${resolverUrl}${resolverUrl.includes('?') ? '&' : '?'}dns=${base64url(message)}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648 §5, without padding (RFC 8484 §6). */
function base64url(octets: Uint8Array): string {
  let text = '';
  for (let i = 0; i < octets.length; i += 3) {
    const [a = 0, b = 0, c = 0] = octets.subarray(i, i + 3);
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63];
    const used = Math.min(4, octets.length - i + 1);
    for (const digit of digits.slice(0, used)) text += alphabet[digit];
  }
  return text;
}

function failed<Type extends DnsType>(because: DnsFailure): AnswerRead<Type> {
  return { answer: { outcome: 'temporary-failure', because }, ttl: 0 };
}
