import { type Client, heloOf, NO_CLIENT, readTcpInfo, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, type Token, textOf, tokensInside } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * ZMailer, long the mailer of vger.kernel.org: `from NAME ([address]:port "EHLO x" rhost-flags-OK-OK-OK-OK) by HOST with ESMTP id …`.
 * NAME was looked up where the first flag is OK.
 */
export const zmailer: StampGrammar = {
  id: 'zmailer',
  read(line) {
    const comment = line.clauses.from?.comments[0];
    if (line.clauses.by === undefined || comment === undefined || !comment.text.includes('rhost-flags-')) return null;
    return makeStamp(line, 'zmailer', readClient(line, comment));
  },
};

function readClient(line: ReceivedLine, comment: Token): Client {
  const name = line.clauses.from?.value ?? null;
  const words = tokensInside(line, comment);
  const said = words.findIndex((word) => /^"(?:helo|ehlo|lhlo)$/i.test(word.text));
  const helo = said < 0 ? undefined : words[said + 1];
  const isNamed = name !== null && comment.text.includes('rhost-flags-OK') && !name.text.startsWith('[');
  return {
    ...NO_CLIENT,
    helo: helo === undefined ? null : heloOf(line, helo.text.endsWith('"') ? sub(helo, 0, helo.text.length - 1) : helo),
    rdns: isNamed ? textOf(line, name) : null,
    ip: readTcpInfo(line, comment).ip,
  };
}
