import type { HeaderField } from '../header/header-section.ts';
import { grammars } from './stamps/index.ts';
import { unreadableStamp } from './stamps/make-stamp.ts';
import { scanReceivedLine } from './stamps/received-line.ts';
import type { Stamp } from './trace.ts';

/** Code units of a trace field that is read; SMTP allows an MTA lines of 998 octets and clients a HELO of 512. Longer ones are `unreadable`. */
export const maxTraceFieldLength = 16_384;

/** Reads one Received field by the first grammar that knows it; `unreadable` where none does. Total and linear. */
export function readStamp(field: HeaderField): Stamp {
  if (field.body.length > maxTraceFieldLength) return unreadableStamp(field);
  const line = scanReceivedLine(field);
  for (const grammar of grammars) {
    const stamp = grammar.read(line);
    if (stamp !== null) return stamp;
  }
  return unreadableStamp(field);
}
