import type { TracedText } from '../../source/traced-text.ts';
import { heloOf } from './client.ts';
import { type ReceivedLine, type Token, tokensInside } from './received-line.ts';

/** Whether a comment is `HELO x`, `EHLO x` or `LHLO x`, as qmail, Yahoo and CommuniGate write it. */
export function isHeloComment(comment: Token): boolean {
  return /^(?:helo|ehlo|lhlo)(?:\s|$)/i.test(comment.text);
}

/** The name in such a comment; null where the client said nothing. */
export function readHelo(line: ReceivedLine, comment: Token): TracedText | null {
  const name = tokensInside(line, comment)[1];
  return name === undefined ? null : heloOf(line, name);
}
