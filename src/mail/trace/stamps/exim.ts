import { type Client, ipOf, NO_CLIENT, readTcpInfo, type TcpInfo, tcpInfoComment } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, type Token, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Exim (received_header_text): `from NAME ([address]:port helo=x ident=y) by HOST with esmtps (…) (Exim 4.96)`, or
 * `from [address] (helo=x)` where the address has no name that leads back to it. Without `helo=` the client called
 * itself NAME. `with local`: submitted on the host itself, the word after "from" is the user.
 */
export const exim: StampGrammar = {
  id: 'exim',
  names: 'confirmed',
  isAddressed: true,
  read(line) {
    const isExim = line.comments.some((comment) => /^exim\b/i.test(comment.text));
    if (line.clauses.by === undefined || (!isExim && !hasEximHost(line))) return null;
    return makeStamp(line, exim, readClient(line));
  },
};

const HOST = /(?:^|\s)(?:helo|port)=/;

/** Exim behind another name: only it writes `helo=` or `port=` in the comment. */
function hasEximHost(line: ReceivedLine): boolean {
  if (line.clauses.from?.comments.some((comment) => HOST.test(comment.text)) !== true) return false;
  return HOST.test(tcpInfoComment(line)?.text ?? '');
}

function readClient(line: ReceivedLine): Client {
  const from = line.clauses.from?.value ?? null;
  const comment = tcpInfoComment(line);
  const info = comment === undefined ? null : readTcpInfo(line, comment);
  if (from === null) return { ...NO_CLIENT, helo: helo(line, info, null), ip: info?.ip ?? null };
  if (line.protocol.startsWith('local')) return { ...NO_CLIENT, ident: textOf(line, from) };
  const literal = from.text.startsWith('[') ? ipOf(line, from) : null;
  const ident = info?.attributes.get('ident') ?? null;
  return {
    ...NO_CLIENT,
    helo: helo(line, info, literal === null ? from : null),
    rdns: literal === null && info?.ip != null ? textOf(line, from) : null,
    ip: literal ?? info?.ip ?? null,
    ident: ident === null ? null : textOf(line, ident),
  };
}

function helo(line: ReceivedLine, info: TcpInfo | null, from: Token | null): Client['helo'] {
  const name = info?.attributes.get('helo') ?? from;
  return name === null || name.text.startsWith('[]') ? null : textOf(line, name);
}
