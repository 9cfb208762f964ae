import type { HeaderField } from '../header/header-section.ts';
import { grammars } from './stamps/index.ts';
import { unreadableStamp } from './stamps/make-stamp.ts';
import { scanReceivedLine } from './stamps/received-line.ts';
import type { Stamp } from './trace.ts';

/** Reads one Received field by the first grammar that knows it; `unreadable` where none does. Total and linear. */
export function readStamp(field: HeaderField): Stamp {
  const line = scanReceivedLine(field);
  for (const grammar of grammars) {
    const stamp = grammar.read(line);
    if (stamp !== null) return stamp;
  }
  return unreadableStamp(field);
}
