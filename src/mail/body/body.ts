import type { HeaderSection } from '../header/header-section.ts';
import type { Locus } from '../source/locus.ts';
import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';

/** Decoded text of a leaf entity that can lead any part of itself back to octets. */
export interface EntityText {
  /** As mailparser decodes it: transfer encoding and charset undone, line ends LF, at most `maxTextOctets` octets of it. */
  readonly text: string;
  readonly charset: string;
  /** Where code units `from` to `to` were read. Exact to the character in identity and quoted-printable, to the quantum of four in base64. */
  locus(from: number, to: number): Locus;
}

/** A MIME entity (RFC 2045 §2.4) with its place in the source. */
export interface Entity {
  /** Number as in IMAP: the message itself is '', its children '1', '2', '1.1', …; a message with one leaf has the leaf '1'. */
  readonly part: string;
  readonly header: HeaderSection;
  readonly body: Span;
  /** Media type, lower case, `type/subtype`; RFC 2045's default where absent or unreadable. */
  readonly mediaType: string;
  /** Parameters of Content-Type, RFC 2231 undone; keys in lower case. */
  readonly parameters: ReadonlyMap<string, TracedText>;
  /** Lower case: `7bit`, `base64`, … */
  readonly transferEncoding: string;
  readonly disposition: 'inline' | 'attachment' | null;
  /** File name as Thunderbird would show it; null where none is given. */
  readonly fileName: TracedText | null;
  readonly contentId: string | null;
  readonly children: readonly Entity[];
}

/** A form in HTML: what a mail can ask for on the spot. */
export interface HtmlForm {
  readonly action: string | null;
  readonly locus: Locus;
  readonly hasPasswordField: boolean;
  readonly fieldCount: number;
}

/** An image that HTML shows: from the web, from the message itself (`cid:`), or written out (`data:`). */
export interface HtmlImage {
  readonly part: string;
  /** As written in the source, character references undone. */
  readonly src: string;
  /** Lower case; null where the image does not come from a host. */
  readonly host: string | null;
  /** Its alternative text; empty where there is none. */
  readonly alt: string;
  /** Where `src` stands. */
  readonly locus: Locus;
  readonly isHidden: boolean;
}

/** One text that a reader sees: the visible text of an HTML or plain leaf. */
export interface VisibleText {
  readonly part: string;
  readonly kind: 'plain' | 'html';
  /** What a person reads, white space collapsed as HTML does; hidden elements left out. */
  readonly text: string;
  /** Text that is in the source but hidden from the reader (display:none, zero size, same colour). */
  readonly hidden: string;
  /** Code units of `text` before which hidden text stands though a word goes on; at most 1,000. */
  readonly splits: readonly number[];
  /** Title of the HTML document, which no mail program shows; null where it has none. */
  readonly title: string | null;
  locus(from: number, to: number): Locus;
}

/** The body of the message, read. */
export interface Body {
  readonly root: Entity;
  /** All entities, parents first. */
  readonly entities: readonly Entity[];
  readonly texts: readonly VisibleText[];
  readonly forms: readonly HtmlForm[];
  readonly images: readonly HtmlImage[];
}
