import type { TracedText } from '../source/traced-text.ts';

/** A msg-id (RFC 5322 §3.6.4). */
export interface MessageId {
  /** Without the angle brackets. */
  readonly text: TracedText;
  readonly left: string;
  /** Right of the last `@`, lower case; null where there is none. */
  readonly domain: TracedText | null;
  readonly isMalformed: boolean;
}
