import type { HeaderField } from '../header/header-section.ts';
import type { TracedText } from '../source/traced-text.ts';

/** One resinfo (RFC 8601 §2.2): a method's result with its properties. */
export interface MethodResult {
  /** `spf`, `dkim`, `dmarc`, `arc`, `compauth`, …, lower case. */
  readonly method: string;
  /** `pass`, `fail`, `softfail`, `none`, …, lower case. */
  readonly result: string;
  readonly reason: TracedText | null;
  /** ptype.property → value, keys in lower case: `smtp.mailfrom`, `header.d`, `header.from`, `policy.…`. */
  readonly properties: ReadonlyMap<string, TracedText>;
  /** Text of comments in parentheses. */
  readonly comments: readonly TracedText[];
  readonly raw: TracedText;
}

/** One Authentication-Results or Received-SPF field as recorded. */
export interface AuthenticationRecord {
  readonly field: HeaderField;
  readonly form: 'rfc8601' | 'microsoft' | 'received-spf';
  /** Null in Microsoft's form, which has none. */
  readonly authservId: TracedText | null;
  readonly results: readonly MethodResult[];
  /** Stamped on the recipient's own side (its place at the border's stamp and its authserv-id fit): the only ones that count. */
  readonly isBelieved: boolean;
  /**
   * It stands where filters of the own side write, right below the border's stamp, under the own side's name, but the
   * sender's fields begin there too and nothing tells who wrote it. Such a record is believed where it speaks
   * against the mail and not where it says pass: a server that neither writes results nor strips strangers' would
   * let a forgery stand in this place.
   */
  readonly isForgeable: boolean;
}

/** What the recipient's own side recorded of one method, believed records only. */
export interface RecordedAuthentication {
  readonly records: readonly AuthenticationRecord[];
  /** Newest believed result of each; null where none is recorded. DKIM: the aligned pass where there is one, else the first. */
  readonly spf: MethodResult | null;
  readonly dkim: MethodResult | null;
  readonly dmarc: MethodResult | null;
  readonly arc: MethodResult | null;
  /** All believed DKIM results. */
  readonly dkimAll: readonly MethodResult[];
}
