import type { TracedText } from '../../../src/mail/source/traced-text.ts';
import type { Stamp } from '../../../src/mail/trace/trace.ts';
import { traceFault } from '../trace-fault.ts';

/** All texts that a stamp took from its field. */
export function stampTexts(stamp: Stamp): readonly TracedText[] {
  const { helo, rdns, ip, ident, authenticatedAs, by, via, tls, envelopeFrom, date, id } = stamp;
  const texts = [helo, rdns, ip?.text, ident, authenticatedAs, by, via, stamp.with, id, tls, envelopeFrom, date?.text];
  return [...texts, stamp.for?.text].filter((text) => text != null);
}

/** What is wrong with a text that was read from a field of `octets`: a run outside the field, or octets that do not spell it. */
export function textFault(text: TracedText, field: Stamp['field'], octets: Uint8Array): string | null {
  const fault = traceFault(text, field.span);
  if (fault !== null) return `${field.name} "${text.text}": ${fault}`;
  for (const { at, length, start, end } of text.runs) {
    const spelled = text.text.slice(at, at + length);
    if (end - start !== length || !/^[\x01-\x7f]*$/.test(spelled)) continue;
    if (Buffer.from(octets.subarray(start, end)).toString('latin1') !== spelled) {
      return `${field.name} "${text.text}": octets ${start}-${end} do not spell "${spelled}"`;
    }
  }
  return null;
}
