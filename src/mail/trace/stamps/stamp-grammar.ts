import type { Stamp } from '../trace.ts';
import type { ReceivedLine } from './received-line.ts';

/** How one family of MTAs writes its trace fields. */
export interface StampGrammar {
  readonly id: string;
  /** Null where the line is not of this family. */
  readonly read: (line: ReceivedLine) => Stamp | null;
}
