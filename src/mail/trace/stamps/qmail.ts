import type { Stamp } from '../trace.ts';
import { type Client, ipOf, NO_CLIENT, readTcpInfo, saysUnknown, sub, tcpInfoComments } from './client.ts';
import { isHeloComment, readHelo } from './helo-comment.ts';
import { isAuthenticatedProtocol, makeStamp, skippedStamp } from './make-stamp.ts';
import { type Clause, type ReceivedLine, type Token, textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * qmail, netqmail, qmail-ldap, qpsmtpd (received.c): `from NAME (HELO x) (user@address) by HOST with SMTP`.
 * NAME is what tcpserver looked up, "unknown" where it did not look or found nothing; HELO is left out where
 * it equals NAME. What stands before the address is an RFC 1413 ident or, by the patches for SMTP AUTH, the
 * account; brackets and other characters in what the client said are written as "?".
 */
export const qmail: StampGrammar = {
  id: 'qmail',
  names: 'seldom',
  isAddressed: false,
  read(line) {
    const note = line.head[0];
    if (note?.kind === 'comment' && /\binvoked (?:by|from|for)\b/.test(note.text)) return skipped(line, note);
    const helo = line.clauses.from?.comments.find(isHeloComment) ?? null;
    if (line.clauses.by === undefined || (helo === null && !isBareForm(line))) return null;
    const client = readQmailClient(line, helo);
    return client === null ? null : makeStamp(line, qmail, client, authentication(line, client));
  },
};

/** `(qmail 123 invoked by uid 89)`: a local step; the user who caused it is kept. */
function skipped(line: ReceivedLine, note: Token): Stamp {
  const user = /\binvoked by ((?:uid )?\S+)/.exec(note.text);
  const name = user?.[1];
  if (user === null || name === undefined || name === 'alias') return skippedStamp(line, qmail, 'local-queue');
  const at = user.index + 'invoked by '.length;
  return skippedStamp(line, qmail, 'local-user', { ident: textOf(line, sub(note, at, at + name.length)) });
}

/** `from NAME (address) by HOST with SMTP`: nothing but the bare address in the comment, no id, no version. */
function isBareForm(line: ReceivedLine): boolean {
  const { from, by, id } = line.clauses;
  const [comment, ...others] = from?.comments ?? [];
  if (comment === undefined || others.length > 0 || id !== undefined || by?.comments.length !== 0) return false;
  const protocol = line.protocol;
  if (!/^(?:e?smtps?a?|qmqp|qmtp|nnfmp)$/i.test(protocol)) return false;
  const info = readTcpInfo(line, comment);
  return info.ip !== null && !info.isBracketed && info.name === null && info.attributes.size === 0;
}

/** The client of `from NAME (HELO x) (user@address)`; null where the line names none. */
export function readQmailClient(line: ReceivedLine, heloComment: Token | null): Client | null {
  const from = line.clauses.from;
  const name = from?.value ?? null;
  if (from === undefined || name === null) return null;
  const isUnknown = saysUnknown(name.text);
  const host = readHost(line, from);
  const isName = !isUnknown && host.ip !== null && ipOf(line, name) === null;
  const said = heloComment === null ? (isUnknown ? null : textOf(line, name)) : readHelo(line, heloComment);
  return { ...NO_CLIENT, helo: said, rdns: isName ? textOf(line, name) : null, saysNoName: isUnknown, ...host };
}

/** `(192.0.2.1)`, `(account@domain@192.0.2.1)`, `(ident@[192.0.2.1])`: what stands after the last `@` is the address. GMX wrote `[192.0.2.1]` without parentheses. */
function readHost(line: ReceivedLine, from: Clause): Pick<Client, 'ip' | 'ident'> {
  const comment = tcpInfoComments(line).findLast((each) => !isHeloComment(each));
  if (comment === undefined) {
    const literal = from.tokens.findLast((token) => token.kind === 'word');
    return { ip: literal === undefined ? null : ipOf(line, literal), ident: null };
  }
  const info = readTcpInfo(line, comment);
  return { ip: info.ip, ident: info.user === null ? null : textOf(line, info.user) };
}

/** The user before the address is an account where the protocol is authenticated or the user has a domain, which idents have not. */
function authentication(line: ReceivedLine, client: Client): Partial<Stamp> {
  const comment = tcpInfoComments(line).at(-1);
  const isPatch = comment !== undefined && /\bwith (?:plain|login|cram-md5)\b/i.test(comment.text);
  const isAuthenticated = isPatch || isAuthenticatedProtocol(line.protocol);
  const user = client.ident;
  if (user === null || !(isAuthenticated || user.text.includes('@'))) return {};
  return { ident: null, authenticatedAs: user, isAuthenticated: true };
}
