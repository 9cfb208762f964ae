import type { Span } from '../source/span.ts';
import type { TracedText } from '../source/traced-text.ts';

/** A leaf entity that a reader can save or open. */
export interface Attachment {
  readonly part: string;
  readonly name: TracedText | null;
  /** Media type that the entity declares, lower case. */
  readonly declared: string;
  /** Media type by its first octets; null where they tell nothing. */
  readonly real: string | null;
  /** Octets after the transfer encoding is undone. */
  readonly size: number;
  /** Hexadecimal, lower case; null above `maxDigestOctets`. */
  readonly sha256: string | null;
  readonly span: Span;
  readonly isInline: boolean;
}
