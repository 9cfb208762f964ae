import type { TracedText } from '../source/traced-text.ts';

/** An addr-spec (RFC 5322 §3.4.1) as far as it can be told. */
export interface AddrSpec {
  /** As written, without angle brackets, comments, an obsolete route and white space beside `@` and dots; encoded-words decoded. */
  readonly text: TracedText;
  /** Left of the last `@` that stands outside quotes; the whole where there is none. Quotes and escapes undone. */
  readonly localPart: string;
  /** Right of it, lower case, a trailing dot taken off; null where there is none. A-labels as written. */
  readonly domain: string | null;
}

/** A mailbox (RFC 5322 §3.4): who is named and what is shown. */
export interface Mailbox {
  /**
   * What Thunderbird shows for a name: the phrase with encoded-words and quotes undone and the comments beside
   * it in their parentheses, or the last comment where there is no phrase. Null where there is neither.
   */
  readonly displayName: TracedText | null;
  /** Null where nothing like an address stands there. */
  readonly addrSpec: AddrSpec | null;
  /** Text of comments in parentheses, decoded. */
  readonly comments: readonly TracedText[];
  /** The whole mailbox as written. */
  readonly raw: TracedText;
  /** Name of the group that it stands in. */
  readonly group: string | null;
  /** Not what RFC 5322 allows, obsolete syntax included: what was made of it is a guess. */
  readonly isMalformed: boolean;
}
