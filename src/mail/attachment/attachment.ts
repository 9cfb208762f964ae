import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { Contents } from './contents.ts';

/** A leaf entity that a reader can save or open. */
export interface Attachment {
  readonly part: string;
  /** The attached message that it came with; null for the mail's own. */
  readonly within: string | null;
  readonly name: TracedText | null;
  /** Media type that the entity declares, lower case. */
  readonly declared: string;
  /** The media type as Content-Type writes it; null without that field. */
  readonly declaredAs: TracedText | null;
  /** Media type by its first octets; null where they tell nothing. */
  readonly real: string | null;
  /** Octets after the transfer encoding is undone. */
  readonly size: number;
  /** Hexadecimal, lower case; null above `maxDigestOctets`. */
  readonly sha256: string | null;
  readonly span: Span;
  readonly isInline: boolean;
  readonly contents: Contents;
}
