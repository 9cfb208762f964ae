import type { HeaderSection } from '../../src/mail/header/header-section.ts';
import { decodeTraced } from '../../src/mail/source/decode-traced.ts';
import type { Span } from '../../src/mail/source/span.ts';
import type { TracedText } from '../../src/mail/source/traced-text.ts';

/** What is wrong with the runs of a text that was read from `source`; null where they cover it in order and stay inside. */
export function traceFault(text: TracedText, source: Span): string | null {
  let at = 0;
  for (const run of text.runs) {
    if (run.at !== at) return `run at ${run.at} instead of ${at}`;
    if (run.length <= 0) return `empty run at ${at}`;
    if (run.start < source.start || run.end > source.end || run.start >= run.end) {
      return `run ${run.start}-${run.end} outside ${source.start}-${source.end}`;
    }
    at += run.length;
  }
  return at === text.length ? null : `runs end at ${at} of ${text.length}`;
}

/** What is wrong with a section: octets that belong to no field and no defect, or to two; a body that its octets do not give back. */
export function sectionFault(section: HeaderSection, octets: Uint8Array): string | null {
  const covering = section.defects.filter(({ kind }) => COVERING.has(kind)).map(({ span }) => span);
  const fields = [...section.fields, ...section.ownLines];
  const spans = [...fields.map(({ span }) => span), ...covering, ...(section.fromLine ? [section.fromLine] : [])];
  let at = section.span.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start !== at) return `octet ${at} is covered by none or two`;
    at = span.end;
  }
  if (at !== section.span.end) return `the section ends at ${section.span.end}, its parts at ${at}`;
  for (const field of fields) {
    const fault = traceFault(field.body, field.span);
    if (fault !== null) return `${field.name}: ${fault}`;
    const { start, end } = field.body.span();
    const again = decodeTraced(octets.subarray(start, end), start, field.charset).text.replace(/[\r\n]/g, '');
    if (again !== field.body.text) return `${field.name}: its octets give "${again}" instead of "${field.body.text}"`;
  }
  return null;
}

const COVERING: ReadonlySet<string> = new Set(['line-without-colon', 'byte-order-mark', 'too-many-fields']);
