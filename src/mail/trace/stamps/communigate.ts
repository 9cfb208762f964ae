import { type Client, ipOf, NO_CLIENT, readTcpInfo } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * CommuniGate Pro: `from [address] (account x HELO y) by HOST (CommuniGate Pro SMTP 6.3) with ESMTPSA id …`. The word after
 * "from" is the address in brackets, or what the client called itself, with `([address] verified)` beside it where that
 * name leads to the address.
 */
export const communigate: StampGrammar = {
  id: 'communigate',
  names: 'untold',
  isAddressed: true,
  read(line) {
    const { by } = line.clauses;
    if (by === undefined || !by.comments.some((comment) => comment.text.startsWith('CommuniGate'))) return null;
    const client = readClient(line);
    return makeStamp(line, communigate, client, client.rdns === null ? {} : { reverse: 'confirmed' });
  },
};

function readClient(line: ReceivedLine): Client {
  const from = line.clauses.from;
  const first = from?.value ?? null;
  if (from === undefined || first === null) return NO_CLIENT;
  const infos = from.comments.map((comment) => readTcpInfo(line, comment));
  const said = infos.map((info) => info.attributes.get('helo')).find((helo) => helo !== undefined);
  const literal = ipOf(line, first);
  const account = infos.map((info) => info.attributes.get('account')).find((each) => each !== undefined);
  const name = said ?? (literal === null ? first : undefined);
  const isVerified = literal === null && from.comments.some((comment) => /\bverified$/.test(comment.text));
  return {
    ...NO_CLIENT,
    helo: name === undefined ? null : textOf(line, name),
    rdns: isVerified ? textOf(line, first) : null,
    ip: literal ?? infos.find((info) => info.ip !== null)?.ip ?? null,
    authenticatedAs: account === undefined ? null : textOf(line, account),
  };
}
