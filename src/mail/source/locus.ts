import type { Span } from './span.ts';

/**
 * A place that proves something. Either octets of the source as they stand there, or octets of an
 * entity's body after its transfer encoding is undone (`part` is the entity's number as in
 * IMAP, RFC 3501 §6.4.5: "1.2"); the latter also names the octets of the source that encode them.
 */
export type Locus =
  | { readonly in: 'source'; readonly span: Span }
  | { readonly in: 'entity'; readonly part: string; readonly span: Span; readonly source: Span };

/** The octets of the source that a locus leads back to. */
export function sourceSpan(locus: Locus): Span {
  return locus.in === 'source' ? locus.span : locus.source;
}
