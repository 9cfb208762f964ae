import { maxMailboxes } from '../limits.ts';
import type { Claims, Read } from '../mail.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { Mailbox } from './address.ts';
import { decodeEncodedWords } from './encoded-word.ts';
import { type Defect, firstField, type HeaderSection } from './header-section.ts';
import { readAddresses } from './read-addresses.ts';
import { readDateTime } from './read-date-time.ts';
import { readMessageId } from './read-message-id.ts';

/** Reads the originator and identification fields (RFC 5322 §3.6), each by its topmost occurrence, which is the one that Thunderbird shows. Never throws. */
export function readClaims(section: HeaderSection): Claims {
  const read = <T>(key: string, reader: (body: TracedText) => T): Read<T> | null => {
    const field = firstField(section, key);
    return field === null ? null : { field, value: reader(field.body) };
  };
  return {
    from: read('from', readAddresses),
    sender: read('sender', readAddresses),
    replyTo: read('reply-to', readAddresses),
    to: read('to', readAddresses),
    cc: read('cc', readAddresses),
    subject: read('subject', decodeEncodedWords),
    date: read('date', readDateTime),
    messageId: read('message-id', readMessageId),
    returnPath: read('return-path', readReversePath),
  };
}

/** Tells where a list was so long that only its beginning was read. */
export function claimDefects(claims: Claims): readonly Defect[] {
  const defects: Defect[] = [];
  for (const list of [claims.from, claims.sender, claims.replyTo, claims.to, claims.cc]) {
    if (list !== null && list.value.length >= maxMailboxes) {
      defects.push({ kind: 'too-many-addresses', span: list.field.span, limit: maxMailboxes });
    }
  }
  return defects;
}

/** The path of RFC 5321 §4.4; null for the empty one, `<>`, which a bounce bears. */
function readReversePath(body: TracedText): Mailbox | null {
  if (/^<\s*>$/.test(body.text)) return null;
  return readAddresses(body)[0] ?? null;
}
