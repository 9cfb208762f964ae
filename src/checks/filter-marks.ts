import { ownFields, takingStamp } from '../mail/authentication/record-place.ts';
import type { HeaderField, HeaderSection } from '../mail/header/header-section.ts';
import { ownSideOf } from '../mail/trace/own-side/own-side.ts';
import type { Trace } from '../mail/trace/trace.ts';

/** What a filter says of a message by one field or keyword. */
export interface FilterMark {
  readonly field: HeaderField;
  readonly says: 'spam' | 'phishing' | 'nothing-against';
  /** The field's name, or the keyword. */
  readonly name: string;
}

/** Fields whose beginning says yes or no. */
const flags: ReadonlySet<string> = new Set([
  'x-spam',
  'x-spam-flag',
  'x-spam-status',
  'x-barracuda-spam-flag',
  'x-barracuda-spam-status',
  'x-tm-as-result',
]);

/** A star for each whole point of SpamAssassin's score; five are its usual threshold. */
const manyStars = /^\*{5,}/;

/** Names of SpamAssassin's tests, in X-Spam-Status, that look for phishing: `PHISH`, `T_PHISHING_…`. */
const phishingTest = /\btests=[^=]*PHISH/i;

/**
 * What filters of the recipient's own side wrote into the header section: above the stamp by which it took the message,
 * where nobody else writes, and right below it, where its filters write as well. A sender could put a mark there too, but
 * hardly will against himself. Null where no stamp of the own side is known.
 */
export function filterMarks(header: HeaderSection, trace: Trace): FilterMark[] | null {
  const taking = takingStamp(trace);
  if (taking === null) return null;
  const family = taking.by === null ? null : ownSideOf(trace).familyOf(taking.by.text);
  const { end } = ownFields(header, taking, family);
  const marks = header.fields.filter(({ index }) => index < end).flatMap((field) => markOf(field) ?? []);
  const level =
    marks.length > 0 ? undefined : header.fields.find(({ key, index }) => key === 'x-spam-level' && index < end);
  return level === undefined
    ? marks
    : [{ field: level, name: level.name, says: manyStars.test(level.body.text) ? 'spam' : 'nothing-against' }];
}

function markOf(field: HeaderField): FilterMark | null {
  const { key, name, body } = field;
  if (!flags.has(key)) return null;
  if (!/^yes\b/i.test(body.text)) return { field, name, says: 'nothing-against' };
  return { field, name, says: phishingTest.test(body.text) ? 'phishing' : 'spam' };
}

/** Keywords of the mailbox (RFC 9051 §2.3.2), which Thunderbird writes above its stored copy of a message. */
export function mailboxMarks({ ownLines }: HeaderSection): FilterMark[] {
  return ownLines
    .filter(({ key }) => key === 'x-mozilla-keys')
    .flatMap((field) => {
      const keywords = field.body.text.split(/\s+/);
      const phishing = keywords.find((keyword) => /^\$phishing$/i.test(keyword));
      if (phishing !== undefined) return { field, name: phishing, says: 'phishing' } as const;
      const junk = keywords.find((keyword) => /^\$?junk$/i.test(keyword));
      return junk === undefined ? [] : ({ field, name: junk, says: 'spam' } as const);
    });
}
