import type { Report, ReportedAssurance, ReportedFinding } from '../src/report/report.ts';
import type { Say } from '../src/report/words.ts';
import type { KeptLook } from '../src/thunderbird/kept-looks.ts';
import type { Outward } from './outward.ts';

export type { Say };

/** A sentence of the report that evidence proves. */
export type Statement = ReportedFinding | ReportedAssurance;

/** Half-open range of octets of the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a section is drawn from. */
export interface View {
  readonly report: Report;
  /** The octets that the report's spans count in. */
  readonly source: Uint8Array;
  /** What looks at pages behind its links have shown. */
  readonly looks: readonly KeptLook[];
  readonly say: Say;
  readonly outward: Outward;
  /** Opens the source at the statement's evidence; the way back leads to `opener`. */
  readonly showEvidence: (statement: Statement, opener: HTMLElement) => void;
}
