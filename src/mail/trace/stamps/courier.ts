import { parseIpAddress } from '../../../domain/ip-address.ts';
import { NO_CLIENT, readRfc5321Client, readTcpInfo, tcpInfoComment } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { ReceivedLine } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Courier (submit.C, courieresmtpd): `from HELO (name [::ffff:192.0.2.1]) (TLS: TLSv1.2,256bits,…) (AUTH: LOGIN x) by HOST with
 * esmtps; …`. Every address is an IPv6 one; where it has no name, the address stands in the name's place too.
 */
export const courier: StampGrammar = {
  id: 'courier',
  names: 'unconfirmed',
  isAddressed: true,
  read(line) {
    const { from, by } = line.clauses;
    if (from === undefined || by === undefined || by.comments.length > 0) return null;
    if (!from.comments.some((comment) => /^(?:tls: |auth: )/i.test(comment.text)) && !isMapped(line)) return null;
    return makeStamp(line, courier, { ...NO_CLIENT, ...readRfc5321Client(line) });
  },
};

function isMapped(line: ReceivedLine): boolean {
  if (!line.body.text.includes('::')) return false;
  const comment = tcpInfoComment(line);
  const literal = comment === undefined ? null : /\[(::ffff:[0-9.]+)\]/i.exec(comment.text);
  if (comment === undefined || literal === null || parseIpAddress(literal[1] as string) === null) return false;
  const protocol = line.protocol;
  return readTcpInfo(line, comment).isBracketed && /^(?:e?smtps?a?|utf8smtps?a?)$/i.test(protocol);
}
