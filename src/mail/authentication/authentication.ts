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

/**
 * Whose word a record is, by the name that it bears and by who can have written where it stands:
 * - `own`: the recipient's own side's; the only ones that are believed in all they say;
 * - `doubtful`: in the own side's name where its filters write, but where the sender's fields begin too (see `isForgeable`);
 * - `foreign`: another ADMD's, or nobody's: that one's word, if it is;
 * - `stray`: in the own side's name below the border, left there by an earlier pass through the own side, or by nobody
 *   knows whom;
 * - `forged`: in the own side's name where none of its servers can have written, and nothing tells of an earlier pass.
 */
export type RecordStatus = 'own' | 'doubtful' | 'foreign' | 'stray' | 'forged';

/** One Authentication-Results or Received-SPF field as recorded. */
export interface AuthenticationRecord {
  readonly field: HeaderField;
  readonly form: 'rfc8601' | 'microsoft' | 'received-spf';
  /** Null in Microsoft's form, which has none. */
  readonly authservId: TracedText | null;
  readonly results: readonly MethodResult[];
  readonly status: RecordStatus;
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

/** Two believed records of the own side that say opposite things of one method. */
export interface Contradiction {
  /** `spf`, `dkim`, `dmarc`, `arc`. */
  readonly method: string;
  /** What counts: the record of the server at the border, the newest where it wrote several. */
  readonly wins: MethodResult;
  readonly overruled: MethodResult;
}

/** One ARC set as claimed (RFC 8617 §4.1): its seal's domain and what its sealer recorded. Nobody verified it here. */
export interface ArcSet {
  /** `i=`: 1 is the oldest. */
  readonly instance: number;
  /** `d=` of the seal; null where there is no seal or it has none. */
  readonly sealer: TracedText | null;
  readonly authservId: TracedText | null;
  /** Of the set's ARC-Authentication-Results. */
  readonly results: readonly MethodResult[];
}

/** What the recipient's own side recorded of one method, believed records only. */
export interface RecordedAuthentication {
  readonly records: readonly AuthenticationRecord[];
  /** The border's believed result of each; null where none is recorded. DKIM: the aligned pass where there is one, else the first. */
  readonly spf: MethodResult | null;
  readonly dkim: MethodResult | null;
  readonly dmarc: MethodResult | null;
  readonly arc: MethodResult | null;
  /** All believed DKIM results. */
  readonly dkimAll: readonly MethodResult[];
  readonly contradictions: readonly Contradiction[];
  /** Oldest first. */
  readonly arcSets: readonly ArcSet[];
}
