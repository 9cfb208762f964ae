import type { Locus } from '../source/locus.ts';
import type { UnwrappedLink } from './unwrap/unwrapped-link.ts';
import type { UrlDisguise } from './url-disguise.ts';

/**
 * What leads there: an anchor (`<a>`; one of SVG or MathML is `svg`), an area of a picture, a form or a button that
 * sends it elsewhere, a refresh without a click, an address written in the text;
 * `attachment`: whatever leads there from an attached file; `qr`: a QR code in a picture, or drawn with characters or cells.
 */
export type LinkPlace = 'anchor' | 'area' | 'form' | 'svg' | 'refresh' | 'text' | 'attachment' | 'qr';

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
  /** Where it leads behind filters, redirects and counters of clicks, as far as it tells; null where it goes through none. */
  readonly unwrapped: UnwrappedLink | null;
  readonly where: LinkPlace;
  readonly part: string;
  /** The attachment that it stands in, an attached message too; null for the message's own links. */
  readonly within: string | null;
  readonly isHidden: boolean;
  /** It lies over the mail or around nearly all of it: wherever a reader clicks, it is followed. */
  readonly isCovering: boolean;
  /** What in the href keeps a reader from seeing its host, in the order of the URL. */
  readonly disguises: readonly UrlDisguise[];
}
