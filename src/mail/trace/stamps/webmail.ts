import type { TracedText } from '../../source/traced-text.ts';
import { type Client, ipOf, NO_CLIENT, readRfc5321Client, sub } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, saidIn, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** `SquirrelMail authenticated user x`, `account x` and their like. */
const ACCOUNT = /\bauthenticated user ([^\s,;]+)/i;

/** Horde writes `as user taro@office.example by …`. */
const AS_USER = ['as', 'user'];

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
    if (line.clauses.by === undefined || !isOverHttp(line)) return null;
    return makeStamp(line, webmail, readHttpClient(line), { isAuthenticated: true });
  },
};

/** Whether the line says that the message was handed in over HTTP. */
export function isOverHttp(line: ReceivedLine): boolean {
  const { by, with: protocol, via } = line.clauses;
  if ([protocol, via].some((clause) => /^(?:https?|rest)$/.test(saidIn(clause)))) return true;
  return by?.comments.some((comment) => /^via https?$/i.test(comment.text)) === true;
}

/** The browser or program. No HELO is said over HTTP: a word after "from" is its address or a number. */
export function readHttpClient(line: ReceivedLine): Client {
  const { ip, rdns } = readRfc5321Client(line);
  const first = line.clauses.from?.value ?? null;
  const literal = ip === null && first !== null ? ipOf(line, first) : null;
  return { ...NO_CLIENT, ip: ip ?? literal, rdns, authenticatedAs: accountOf(line) };
}

function accountOf(line: ReceivedLine): TracedText | null {
  for (const comment of line.clauses.from?.comments ?? []) {
    const match = ACCOUNT.exec(comment.text);
    if (match === null) continue;
    const end = match.index + match[0].length;
    return textOf(line, sub(comment, end - (match[1] as string).length, end));
  }
  const words = line.clauses.from?.tokens.filter((token) => token.kind === 'word') ?? [];
  const place = words.findIndex((word, i) => word.text === AS_USER[0] && words[i + 1]?.text === AS_USER[1]);
  const account = place < 0 ? undefined : words[place + 2];
  return account === undefined ? null : textOf(line, account);
}
