import type { SkipReason } from '../trace.ts';
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
  names: 'untold',
  isAddressed: false,
  read(line) {
    const because = reasonOf(line);
    return because === null ? null : skippedStamp(line, localStep, because);
  },
};

function reasonOf(line: ReceivedLine): SkipReason | null {
  if (isList(line)) return 'list-expansion';
  if (isScanner(line)) return 'content-scan';
  if (isChannel(line)) return 'local-queue';
  return isRemark(line) ? 'remark' : null;
}

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
