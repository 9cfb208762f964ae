import type { TracedIp } from '../trace.ts';
import { ipOf, NO_CLIENT, readTcpInfo } from './client.ts';
import { isHeloComment, readHelo } from './helo-comment.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, saidIn } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/**
 * Yahoo (also Yahoo! JAPAN and AOL): `from ADDRESS (EHLO x) (address) by mta….mail.yahoo.co.jp with SMTPS`; the last address is the
 * client's, the one after "from" may be a proxy of Yahoo's. NNFMP is its own protocol between its machines; `from
 * [address] by web….mail.yahoo.com via HTTP` was written on its web page.
 */
export const yahoo: StampGrammar = {
  id: 'yahoo',
  names: 'never',
  isAddressed: false,
  read(line) {
    const by = line.clauses.by?.value?.text ?? '';
    const protocol = saidIn(line.clauses.with ?? line.clauses.via);
    const isYahoo = /(?:^|\.)(?:yahoo\.[a-z.]+|yahoodns\.net|aol\.com)$/i.test(by);
    const helo = line.clauses.from?.comments.find(isHeloComment);
    if (helo !== undefined) {
      if (!startsWithAddress(line) || !(isYahoo || /^smtps?$/i.test(protocol))) return null;
      return makeStamp(line, yahoo, { ...NO_CLIENT, helo: readHelo(line, helo), ip: addressOf(line) });
    }
    if (/^nnfmp$/i.test(protocol)) return makeStamp(line, yahoo, { ...NO_CLIENT, ip: addressOf(line) });
    const isWritten = isYahoo && /^http$/i.test(protocol);
    return isWritten ? makeStamp(line, yahoo, { ...NO_CLIENT, ip: addressOf(line) }, { isAuthenticated: true }) : null;
  },
};

function startsWithAddress(line: ReceivedLine): boolean {
  const first = line.clauses.from?.value ?? null;
  return first !== null && ipOf(line, first) !== null;
}

function addressOf(line: ReceivedLine): TracedIp | null {
  const comment = line.clauses.from?.comments.findLast((each) => !isHeloComment(each));
  const first = line.clauses.from?.value ?? null;
  const inner = comment === undefined ? null : readTcpInfo(line, comment).ip;
  return inner ?? (first === null ? null : ipOf(line, first));
}
