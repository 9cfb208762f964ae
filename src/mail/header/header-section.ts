import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';

/** One occurrence of a header field (RFC 5322 §2.2), in its place and spelling. */
export interface HeaderField {
  /** Place among all fields of the section, the topmost is 0. */
  readonly index: number;
  /** Field name as written, without the white space before the colon that the obsolete syntax allows. */
  readonly name: string;
  /** Field name in lower case. */
  readonly key: string;
  /** The whole field, its folded lines and its last line end included. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Field body unfolded, white space at both ends taken off, raw 8-bit text decoded; encoded-words as they stand. */
  readonly body: TracedText;
  /** Set where the body was longer than `maxFieldBodyOctets` and only its beginning is in `body`. */
  readonly isCut: boolean;
  /** Charset by which octets above 127 were read ('us-ascii' where there are none). */
  readonly charset: string;
}

/** Something in the source that no syntax allows, or a cap that was reached. `kind` is a message key's stem. */
export interface Defect {
  readonly kind:
    | 'line-without-colon'
    | 'nul-octet'
    | 'field-cut'
    | 'too-many-fields'
    | 'mixed-line-ends'
    | 'byte-order-mark'
    | 'no-empty-line'
    | 'too-many-entities'
    | 'entities-too-deep'
    | 'boundary-missing'
    | 'boundary-not-closed'
    | 'transfer-encoding-broken'
    | 'transfer-encoding-unknown'
    | 'charset-unknown'
    | 'text-cut'
    | 'too-many-links'
    | 'too-many-addresses'
    | 'decoders-disagree'
    | 'picture-too-large'
    | 'too-many-pictures'
    | 'picture-unreadable'
    | 'attachment-not-read';
  readonly span: Span;
  /** The cap that was reached, where one was. */
  readonly limit?: number;
}

/** The header section of a message or of an entity. */
export interface HeaderSection {
  /** Without the empty line that ends it. */
  readonly span: Span;
  /** Every occurrence in original order, Thunderbird's own lines left out. */
  readonly fields: readonly HeaderField[];
  /** Lines that Thunderbird wrote at the top of its stored copy: no part of the message. */
  readonly ownLines: readonly HeaderField[];
  /** The mbox line `From …` before the first field, where there is one. */
  readonly fromLine: Span | null;
  /** First octet of the body. */
  readonly bodyStart: number;
  readonly defects: readonly Defect[];
}

/** All occurrences of a field, topmost first. `key` in lower case. */
export function occurrences(section: HeaderSection, key: string): readonly HeaderField[] {
  return section.fields.filter((field) => field.key === key);
}

/** The topmost occurrence of a field, which is what Thunderbird shows. `key` in lower case. */
export function firstField(section: HeaderSection, key: string): HeaderField | null {
  return section.fields.find((field) => field.key === key) ?? null;
}
