import type { Locus } from '../source/locus.ts';

/** One way that a message can lead somewhere. */
export interface Link {
  /** What the reader sees: the anchor's visible text, an image's alternative text, the URL itself in plain text. */
  readonly text: string;
  /** Where the text stands; null where nothing is shown. */
  readonly textLocus: Locus | null;
  /** As written in the source, character references undone. */
  readonly href: string;
  readonly hrefLocus: Locus;
  /** The href as a browser reads it (WHATWG URL, `base` applied); null where it reads none. */
  readonly url: string | null;
  /** Lower case, A-labels, no trailing dot; null for mailto:, tel:, cid:, data: and unreadable ones. */
  readonly host: string | null;
  readonly scheme: string | null;
  readonly where: 'anchor' | 'area' | 'form' | 'text' | 'attachment';
  readonly part: string;
  /** The attachment that it stands in, an attached message too; null for the message's own links. */
  readonly within: string | null;
  readonly isHidden: boolean;
}
