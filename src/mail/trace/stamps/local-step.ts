import { skippedStamp } from './make-stamp.ts';
import { type ReceivedLine, saidIn } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Steps on one host that name no client: list managers (`(majordomo@host) by host via listexpand id …`, `with ECARTIS (…)`),
 * content scanners (`from x by host with qmail-scanner-1.20 (…)`), Sun's messaging server between its channels (`from HOST (… Messaging
 * Server …) id …`), and remarks that are nothing but a comment (`(Haraka outbound); …`).
 */
export const localStep: StampGrammar = {
  id: 'local-step',
  read(line) {
    return isList(line) || isScanner(line) || isChannel(line) || isRemark(line)
      ? skippedStamp(line, 'local-step')
      : null;
  },
};

function isList(line: ReceivedLine): boolean {
  if (saidIn(line.clauses.via).startsWith('listexpand')) return true;
  return /^ecartis\b/i.test(saidIn(line.clauses.with));
}

function isScanner(line: ReceivedLine): boolean {
  return /^qmail-scanner/i.test(saidIn(line.clauses.with));
}

function isChannel(line: ReceivedLine): boolean {
  const { from, by } = line.clauses;
  return by === undefined && from?.comments.some((comment) => / Messaging Server /.test(comment.text)) === true;
}

function isRemark(line: ReceivedLine): boolean {
  return line.words.length === 0 && line.head.length > 0;
}
