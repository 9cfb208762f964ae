import { NO_CLIENT, readRfc5321Client } from './client.ts';
import { makeStamp } from './make-stamp.ts';
import { textOf } from './received-line.ts';
import type { StampGrammar } from './stamp-grammar.ts';

/** More words than this before "by" make no host name and its address (`from mail pickup service` has three). */
const MAX_FROM_WORDS = 3;

/**
 * Every MTA that keeps to RFC 5321 §4.4, `from HELO (name [address]) by HOST with … id … for …`, and needs no grammar of its own:
 * Halon, Haraka, MDaemon, Momentum, OpenSMTPD, PowerMTA, Proofpoint, SendGrid, Stalwart, Zoho, ZoneMTA, and lines `by
 * HOST …` that name no client.
 */
export const rfc5321: StampGrammar = {
  id: 'rfc-5321',
  names: 'untold',
  isAddressed: false,
  read(line) {
    const { from, by } = line.clauses;
    if (by?.value == null || line.head.some((token) => token.kind === 'word' && !isTag(token.text))) return null;
    const words = from?.tokens.filter((token) => token.kind === 'word').length ?? 0;
    if (words > MAX_FROM_WORDS) return null;
    const user = from?.value ?? null;
    const isLocal = line.protocol === 'local' && user !== null;
    return makeStamp(line, rfc5321, isLocal ? { ...NO_CLIENT, ident: textOf(line, user) } : readRfc5321Client(line));
  },
};

/** Some write the field's name once more. */
function isTag(word: string): boolean {
  return /^received:?$/i.test(word);
}
