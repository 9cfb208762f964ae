import type { TracedText } from '../../source/traced-text.ts';
import { type Client, ipOf, NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, saidIn, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** `SquirrelMail authenticated user x`, `account x` and their like. */
const ACCOUNT = /\bauthenticated user ([^\s,;]+)/i;

/**
 * A message written on a web page or handed in by a program over HTTP: `from 192.0.2.1 (SquirrelMail authenticated user x) by
 * mail.example with HTTP`, `from [192.0.2.1] by mail.example via HTTP`, `from NUMBER (unknown) by HOST (SG) with HTTP id …`. The client is
 * the browser or the program; whoever it was had an account.
 */
export const webmail: StampGrammar = {
  id: 'webmail',
  names: 'untold',
  isAddressed: false,
  read(line) {
    const { by, with: protocol, via } = line.clauses;
    const isHttp = [protocol, via].some((clause) => /^(?:https?|rest)$/.test(saidIn(clause)));
    const isNoted = by?.comments.some((comment) => /^via https?$/i.test(comment.text)) === true;
    if (by === undefined || !(isHttp || isNoted)) return null;
    return makeStamp(line, webmail, { ...browser(line), authenticatedAs: accountOf(line) }, { isAuthenticated: true });
  },
};

/** No HELO is said over HTTP: a word after "from" is the browser's address or a program's number. */
function browser(line: ReceivedLine): Client {
  const { ip, rdns } = readRfc5321Client(line);
  const first = line.clauses.from?.value ?? null;
  return { ...NO_CLIENT, ip: ip ?? (first === null ? null : ipOf(line, first)), rdns };
}

function accountOf(line: ReceivedLine): TracedText | null {
  for (const comment of line.clauses.from?.comments ?? []) {
    const match = ACCOUNT.exec(comment.text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    return textOf(line, sub(comment, end - (match[1] as string).length, end));
  }
  return null;
}
