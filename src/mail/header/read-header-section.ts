import { maxFieldBodyOctets, maxFieldNameOctets, maxFields } from '../limits.ts';
import { charsetOf } from '../source/charset.ts';
import { decodeTraced } from '../source/decode-traced.ts';
import { guessCharset } from '../source/guess-charset.ts';
import { LineEndSearch, lineEndKind, lineEndLength } from '../source/line-end.ts';
import type { Span } from '../source/span.ts';
import { TracedText } from '../source/traced-text.ts';
import type { Defect, HeaderField, HeaderSection } from './header-section.ts';
import { fieldNameOf, foldedLineAt, isWhiteSpace, type OctetLine } from './octet-line.ts';
import { readPreamble } from './read-preamble.ts';

/** A field by its octets; the body not yet decoded. */
interface FieldSpans {
  readonly span: Span;
  readonly name: Span;
  /** White space and line ends at both ends taken off. */
  readonly body: Span;
}

/** Octets of a Content-Type that are searched for the charset of raw 8-bit text. */
const MAX_CHARSET_SEARCH = 2_000;

/**
 * Reads the header section that starts at octet `start`; `end` is the first octet that cannot belong to
 * it any more. A `message` may begin with a byte order mark, an mbox line and Thunderbird's own lines, an
 * `entity` (RFC 2045 §2.4) with none of them. Fields, own lines, mbox line and defects together cover the
 * whole section. Linear in its octets. Never throws.
 */
export function readHeaderSection(
  octets: Uint8Array,
  start: number,
  end: number,
  where: 'message' | 'entity',
): HeaderSection {
  const limit = Math.min(end, octets.length);
  const preamble = where === 'message' ? readPreamble(octets, start, limit) : null;
  const defects: Defect[] = [];
  for (const span of preamble?.marks ?? []) defects.push({ kind: 'byte-order-mark', span });
  for (const span of preamble?.surplus ?? []) defects.push({ kind: 'line-without-colon', span });
  const top = preamble?.end ?? start;
  const spans: FieldSpans[] = [];
  const sectionEnd = scanLines(octets, top, limit, spans, defects);
  const emptyLine = lineEndLength(octets, sectionEnd, limit);
  const oddLineEnd = findOddLineEnd(octets, top, sectionEnd + emptyLine);
  if (oddLineEnd !== null) defects.push({ kind: 'mixed-line-ends', span: oddLineEnd });
  const nul = octets.subarray(start, sectionEnd).indexOf(0);
  if (nul >= 0) defects.push({ kind: 'nul-octet', span: { start: start + nul, end: start + nul + 1 } });
  if (emptyLine === 0 && where === 'message') {
    defects.push({ kind: 'no-empty-line', span: { start: sectionEnd, end: sectionEnd } });
  }
  const declared = declaredCharset(octets, spans);
  const fieldOf = (field: FieldSpans, index: number) => readField(octets, field, index, declared, defects);
  return {
    span: { start, end: sectionEnd },
    fields: spans.map(fieldOf),
    ownLines: (preamble?.ownLines ?? []).map((line, index) => fieldOf(fieldSpansOf(octets, line) as FieldSpans, index)),
    fromLine: preamble?.fromLine ?? null,
    bodyStart: sectionEnd + emptyLine,
    defects: defects.sort((a, b) => a.span.start - b.span.start),
  };
}

/** Finds the fields from `from` on; gives the end of the section. Lines without a field name that adjoin are one defect. */
function scanLines(octets: Uint8Array, from: number, limit: number, fields: FieldSpans[], defects: Defect[]): number {
  let at = from;
  let stray = -1;
  const endStray = () => {
    if (stray >= 0) defects.push({ kind: 'line-without-colon', span: { start: stray, end: at } });
    stray = -1;
  };
  while (at < limit && lineEndLength(octets, at, limit) === 0) {
    const line = foldedLineAt(octets, at, limit);
    const field = fieldSpansOf(octets, line);
    if (field === null) {
      if (stray < 0) stray = at;
    } else {
      endStray();
      if (fields.length === maxFields) break;
      fields.push(field);
    }
    at = line.end;
  }
  endStray();
  const surplus = at;
  while (at < limit && lineEndLength(octets, at, limit) === 0) at = foldedLineAt(octets, at, limit).end;
  if (at > surplus) defects.push({ kind: 'too-many-fields', span: { start: surplus, end: at }, limit: maxFields });
  return at;
}

function fieldSpansOf(octets: Uint8Array, line: OctetLine): FieldSpans | null {
  const name = fieldNameOf(octets, line, maxFieldNameOctets);
  if (name === null) return null;
  let start = name.colon + 1;
  let end = line.contentEnd;
  while (start < end && isBlank(octets[start])) start++;
  while (end > start && isBlank(octets[end - 1])) end--;
  if (start === end) start = end = name.colon + 1;
  return {
    span: { start: line.start, end: line.end },
    name: { start: name.start, end: name.end },
    body: { start, end },
  };
}

function readField(
  octets: Uint8Array,
  { span, name, body }: FieldSpans,
  index: number,
  declared: string | null,
  defects: Defect[],
): HeaderField {
  const isCut = body.end - body.start > maxFieldBodyOctets;
  const bodyEnd = isCut ? body.start + maxFieldBodyOctets : body.end;
  if (isCut) defects.push({ kind: 'field-cut', span: { start: bodyEnd, end: body.end }, limit: maxFieldBodyOctets });
  const nameOctets = octets.subarray(name.start, name.end);
  const fieldName = decodeTraced(nameOctets, name.start, guessCharset(nameOctets, declared)).text;
  const bodyOctets = octets.subarray(body.start, bodyEnd);
  const charset = guessCharset(bodyOctets, declared);
  return {
    index,
    name: fieldName,
    key: fieldName.toLowerCase(),
    span,
    nameSpan: name,
    body: unfold(decodeTraced(bodyOctets, body.start, charset)),
    isCut,
    charset,
  };
}

/** Takes the line ends out; the white space that follows them stays (RFC 5322 §2.2.3). */
function unfold(text: TracedText): TracedText {
  const lines: TracedText[] = [];
  let from = 0;
  for (const match of text.text.matchAll(/[\r\n]+/g)) {
    lines.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return from === 0 ? text : TracedText.concat([...lines, text.slice(from)]);
}

/** The first line end that is of another kind than the section's first. */
function findOddLineEnd(octets: Uint8Array, from: number, to: number): Span | null {
  let first: string | null = null;
  const lineEnds = new LineEndSearch(octets, to);
  for (let at = lineEnds.from(from); at < to; at = lineEnds.from(at)) {
    const length = lineEndLength(octets, at, to);
    const kind = lineEndKind(octets, at, length);
    first ??= kind;
    if (kind !== first) return { start: at, end: at + length };
    at += length;
  }
  return null;
}

/** The charset that the topmost Content-Type names, by which raw 8-bit field bodies are read as Thunderbird does. */
function declaredCharset(octets: Uint8Array, fields: readonly FieldSpans[]): string | null {
  for (const { name, body } of fields) {
    if (name.end - name.start !== 12 || latin(octets, name).toLowerCase() !== 'content-type') continue;
    const text = latin(octets, { start: body.start, end: Math.min(body.end, body.start + MAX_CHARSET_SEARCH) });
    const label = /charset\s*=\s*["']?([\w.:+-]+)/i.exec(text)?.[1];
    return label === undefined ? null : charsetOf(label);
  }
  return null;
}

function latin(octets: Uint8Array, span: Span): string {
  return decodeTraced(octets.subarray(span.start, span.end), span.start, 'us-ascii').text;
}

function isBlank(octet: number | undefined): boolean {
  return isWhiteSpace(octet) || octet === 0x0d || octet === 0x0a;
}
