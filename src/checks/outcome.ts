import type { Locus } from '../mail/source/locus.ts';

/** How much a finding says by itself; the verdict alone weighs. */
export type Severity = 'note' | 'low' | 'medium' | 'high';

/** Values that a sentence names. Never prose. */
export type Params = Readonly<Record<string, string | number>>;

/** A sentence by its key in the catalogue (`_locales`) and the values that it names. */
export interface Explanation {
  readonly key: string;
  readonly params: Params;
}

/** What a piece of evidence is to the sentence that it proves. */
export type EvidenceRole =
  | 'author'
  | 'display-name'
  | 'sender'
  | 'reply-to'
  | 'reverse-path'
  | 'message-id'
  | 'subject'
  | 'date'
  | 'trace'
  | 'handed-over-by'
  | 'helo'
  | 'account'
  | 'authentication'
  | 'signature'
  | 'mark'
  | 'link-text'
  | 'link-target'
  | 'qr-code'
  | 'form'
  | 'visible-text'
  | 'attachment'
  | 'structure';

/** The octets that prove a finding. */
export interface Evidence {
  readonly role: EvidenceRole;
  readonly locus: Locus;
  /** The text as read there, decoded, at most `maxReadsLength` code units. */
  readonly reads: string;
}

/** The fields whose standing the report gives. */
export type FieldName =
  | 'Subject'
  | 'From.displayName'
  | 'From.addrSpec'
  | 'Sender'
  | 'Reply-To'
  | 'To'
  | 'Return-Path'
  | 'Message-ID'
  | 'Date'
  | 'Received';

/** What a finding casts doubt on. Links and attachments by their index in the mail. */
export type About = { readonly field: FieldName } | { readonly link: number } | { readonly attachment: number };

/** One thing that a check found. */
export interface Finding {
  readonly severity: Severity;
  readonly explanation: Explanation;
  /** At least one. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly about: readonly About[];
  /**
   * The border's own record, or DMARC failing under an enforcing policy, contradicts the claim, and no
   * list or forwarder explains it. Only then may a field be called forged.
   */
  readonly isContradiction?: boolean;
}

/** One thing that speaks for the mail, with its proof. */
export interface Assurance {
  readonly explanation: Explanation;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly about: readonly About[];
}

/** What became of a check. All four reach the report, so that silence is never taken for safety. */
export type Outcome =
  | { readonly kind: 'found'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'clear'; readonly assurances: readonly Assurance[] }
  | { readonly kind: 'notApplicable'; readonly because: Explanation }
  | { readonly kind: 'couldNotCheck'; readonly because: Explanation };

/** Found, with at least one finding; clear where the list is empty. */
export function foundOrClear(findings: readonly Finding[]): Outcome {
  const [first, ...rest] = findings;
  return first === undefined ? { kind: 'clear', assurances: [] } : { kind: 'found', findings: [first, ...rest] };
}

/** Nothing found; what speaks for the mail, if anything. */
export function clear(...assurances: Assurance[]): Outcome {
  return { kind: 'clear', assurances };
}

/** The mail has nothing that the check looks at. `reason` is a key of the catalogue without its `because_`. */
export function notApplicable(reason: string, params: Params = {}): Outcome {
  return { kind: 'notApplicable', because: { key: `because_${reason}`, params } };
}

/** The check would apply but lacks what it needs. `reason` is a key of the catalogue without its `because_`. */
export function couldNotCheck(reason: string, params: Params = {}): Outcome {
  return { kind: 'couldNotCheck', because: { key: `because_${reason}`, params } };
}
