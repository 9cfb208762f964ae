import { readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import type { ReceivedLine } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * fetchmail, getmail and their like, which fetch from a mailbox by POP3 or IMAP and hand on: `from pop.example.net
 * [192.0.2.1] by localhost with POP3 (fetchmail-6.4.39) for <user@localhost> (single-drop)`. The client is the mailbox's
 * server.
 */
export const fetchmail: StampGrammar = {
  id: 'fetchmail',
  names: 'never',
  isAddressed: false,
  read(line) {
    return line.clauses.by !== undefined && isCollection(line)
      ? makeStamp(line, fetchmail, readRfc5321Client(line))
      : null;
  },
};

function isCollection(line: ReceivedLine): boolean {
  if (line.comments.some((comment) => /^(?:fetchmail|getmail|mpop|mbsync)\b/i.test(comment.text))) return true;
  return /^(?:pop3s?|imaps?|imap4|apop|sdps|etrn|odmr)$/i.test(line.protocol);
}
