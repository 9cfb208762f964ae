import type { Stamp } from '../trace.ts';
import type { ReceivedLine } from './received-line.ts';

/**
 * What a family of MTAs does about the name of its client's address:
 * - `confirmed`: looks for one and writes only one that leads back, or marks one that does not;
 * - `unconfirmed`: looks for one and does not ask whether it leads back;
 * - `seldom`: looks only where its administrator wants it, and writes "unknown" either way;
 * - `never`: looks for none;
 * - `untold`: not known, or as it is set up.
 */
export type NameLookUp = 'confirmed' | 'unconfirmed' | 'seldom' | 'never' | 'untold';

/** A family of MTAs, as far as its stamps alone do not tell it. */
export interface StampFamily {
  /** kebab-case: `postfix`. */
  readonly id: string;
  readonly names: NameLookUp;
  /** It never leaves the client's address out: where none can be read, something hid it. */
  readonly isAddressed: boolean;
}

/** How one family of MTAs writes its trace fields. */
export interface StampGrammar extends StampFamily {
  /** Null where the line is not of this family. */
  readonly read: (line: ReceivedLine) => Stamp | null;
}
