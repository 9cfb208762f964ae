import { readRfc5321Client } from './client.ts';
import { isHeloComment, readHelo } from './helo-comment.ts';
import { makeStamp } from './make-stamp.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** Delivery into a mailbox by LMTP (Dovecot, Cyrus, Zimbra): the client is an MTA of the same side. `from HOST ([address]) by HOST with LMTP id …`. */
export const lmtp: StampGrammar = {
  id: 'lmtp',
  names: 'never',
  isAddressed: false,
  read(line) {
    if (line.clauses.by === undefined || !/^lmtps?a?$/i.test(line.protocol)) return null;
    const helo = line.clauses.from?.comments.find(isHeloComment);
    const client = readRfc5321Client(line);
    return makeStamp(line, lmtp, helo === undefined ? client : { ...client, helo: readHelo(line, helo) });
  },
};
