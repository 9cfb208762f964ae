/**
 * Walks through the octets of a transfer encoding, giving a few decoded octets at each step and the octets
 * of the source that encode them. It holds no state but its place, so that a walk can begin anywhere where
 * another one stood between two steps.
 */
export interface TransferCursor {
  /** Where the next step begins to read. */
  readonly at: number;
  /** Octets of the source that encode what the last step gave. */
  readonly start: number;
  readonly end: number;
  /** How many of `values` the last step gave. */
  readonly count: number;
  readonly values: Uint8Array;
  /** Places so far that the encoding does not allow. */
  readonly faults: number;
  /** Takes a step; false at the end. */
  next(): boolean;
}
