import { type Client, heloOf, NO_CLIENT, readTcpInfo } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, type Token, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * ZMailer, long the mailer of vger.kernel.org: `from NAME ([address]:port "EHLO x" rhost-flags-OK-OK-OK-OK) by HOST with ESMTP id …`.
 * NAME was looked up where the first flag is OK.
 */
export const zmailer: StampGrammar = {
  id: 'zmailer',
  names: 'unconfirmed',
  isAddressed: true,
  read(line) {
    const comment = line.clauses.from?.comments[0];
    if (line.clauses.by === undefined || comment === undefined || !comment.text.includes('rhost-flags-')) return null;
    return makeStamp(line, zmailer, readClient(line, comment));
  },
};

function readClient(line: ReceivedLine, comment: Token): Client {
  const name = line.clauses.from?.value ?? null;
  const { ip, attributes } = readTcpInfo(line, comment);
  const helo = attributes.get('ehlo') ?? attributes.get('helo');
  const isNamed = name !== null && comment.text.includes('rhost-flags-OK') && !name.text.startsWith('[');
  return {
    ...NO_CLIENT,
    helo: helo === undefined ? null : heloOf(line, helo),
    rdns: isNamed ? textOf(line, name) : null,
    ip,
  };
}
