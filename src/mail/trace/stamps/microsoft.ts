import { NO_CLIENT, readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { type ReceivedLine, saidIn } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

const PROTOCOL = /^(?:microsoft smtp server|microsoft smtpsvc|mapi$|internet mail service)/i;

/**
 * Exchange, Microsoft 365 and the SMTP service of Windows: `from HELO (address) by HOST (address) with Microsoft SMTP Server
 * (version=TLS1_2, …) id … via Frontend Transport`. Exchange looks no name up. `with mapi` and, at Microsoft 365, `with
 * HTTPS` are steps between mailbox and transport; `from mail pickup service` was submitted on the host itself.
 */
export const microsoft: StampGrammar = {
  id: 'microsoft',
  names: 'never',
  isAddressed: false,
  read(line) {
    if (line.clauses.by === undefined || !isMicrosoft(line)) return null;
    return makeStamp(line, microsoft, isPickup(line) ? NO_CLIENT : readRfc5321Client(line));
  },
};

function isMicrosoft(line: ReceivedLine): boolean {
  const protocol = line.protocol;
  if (PROTOCOL.test(protocol)) return true;
  if (line.clauses.with?.comments.some((comment) => comment.text.startsWith('Microsoft Exchange')) === true)
    return true;
  return /^https?$/i.test(protocol) && /\.(?:outlook|exchangelabs|office365)\.[a-z.]+$/i.test(byHost(line));
}

function byHost(line: ReceivedLine): string {
  return line.clauses.by?.value?.text ?? '';
}

function isPickup(line: ReceivedLine): boolean {
  return /^mail pickup service$/i.test(saidIn(line.clauses.from));
}
