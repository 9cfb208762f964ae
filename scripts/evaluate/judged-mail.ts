import type { Severity } from '../../src/checks/outcome.ts';
import type { Level } from '../../src/verdict/terms.ts';
import type { LabelledMail } from './labelled-mails.ts';

/** One thing that a check found in a mail, without its evidence. */
export interface FoundBy {
  readonly check: string;
  readonly key: string;
  readonly severity: Severity;
}

/** What the engine said of one message. */
export interface Judgement {
  readonly verdict: Level;
  /** 0 to 1. */
  readonly score: number;
  readonly attack: string | null;
  readonly findings: readonly FoundBy[];
  readonly assurances: readonly { readonly check: string; readonly key: string }[];
  /** Checks that carried the verdict, weightiest first. */
  readonly reasons: readonly string[];
}

/** A labelled mail with what the engine said of it. A file that holds several messages is judged by its first. */
export interface JudgedMail extends LabelledMail, Judgement {
  readonly milliseconds: number;
}

/** A labelled mail that could not be judged. */
export interface UnjudgedMail extends LabelledMail {
  readonly error: string;
}
