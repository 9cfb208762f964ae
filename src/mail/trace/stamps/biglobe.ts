import { type Client, NO_CLIENT, readRfc5321Client, readTcpInfo } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * BIGLOBE: `HELO by rcpt-impgw.biglobe.ne.jp (shby/…) with SMTP id …; … JST`, without "from" and, for most of its machines,
 * without an address.
 */
export const biglobe: StampGrammar = {
  id: 'biglobe',
  read(line) {
    const by = line.clauses.by?.value?.text ?? '';
    const isShby = line.clauses.by?.comments.some((comment) => /^shby\//i.test(comment.text)) === true;
    if (!isShby && !/(?:^|\.)(?:biglobe|mesh)\.(?:ne|ad)\.jp$/i.test(by)) return null;
    return makeStamp(line, 'biglobe', line.clauses.from === undefined ? beforeBy(line) : readRfc5321Client(line));
  },
};

/** The name is the client's word even where it is a literal. */
function beforeBy(line: ReceivedLine): Client {
  const name = line.head.find((token) => token.kind === 'word');
  if (name === undefined) return NO_CLIENT;
  const comment = line.head.find((token) => token.kind === 'comment');
  const ip = comment === undefined ? null : readTcpInfo(line, comment).ip;
  return { ...NO_CLIENT, helo: textOf(line, name), ip };
}
