import type { Defect } from '../header/header-section.ts';
import { maxTextOctets } from '../limits.ts';
import { decodeOctets } from '../source/charset.ts';
import type { Span } from '../source/span.ts';
import type { Entity, EntityText } from './body.ts';
import { TracedEntityText } from './entity-text.ts';
import { unflow } from './flowed-text.ts';
import { leafCharset } from './leaf-charset.ts';
import { decodeLeaf } from './mailparser/decode-leaf.ts';
import { withSingleEnds } from './text-map.ts';
import { decodeTransfer, isIdentity } from './transfer-decoding.ts';

/** A leaf decoded as text. */
export interface LeafText {
  readonly text: EntityText;
  readonly defects: readonly Defect[];
}

/**
 * Decodes a leaf as text: by mailparser, and once more by the project's own decoders, which know the octets
 * of each character. Where the two give different texts, mailparser's is kept, told as a defect, and every
 * place in it leads to the whole body. At most `maxOctets` octets of the body are read. Never rejects.
 */
export async function readText(octets: Uint8Array, entity: Entity, maxOctets = maxTextOctets): Promise<LeafText> {
  const defects: Defect[] = [];
  const span = cut(octets, entity.body, maxOctets);
  if (span.end < entity.body.end) {
    defects.push({ kind: 'text-cut', span: { start: span.end, end: entity.body.end }, limit: maxOctets });
  }
  const encoding = entity.transferEncoding;
  const { octets: decoded, faults } = decodeTransfer(octets, span, encoding);
  if (faults > 0) defects.push({ kind: 'transfer-encoding-broken', span });
  const isHtml = entity.mediaType === 'text/html';
  const { charset, isUnknown } = leafCharset(decoded, entity.parameters.get('charset')?.text ?? null, isHtml);
  if (isUnknown) defects.push({ kind: 'charset-unknown', span: entity.parameters.get('charset')?.span() ?? span });
  const isFlowed = !isHtml && hasValue(entity, 'format', 'flowed');
  const hasDelSp = isFlowed && hasValue(entity, 'delsp', 'yes');
  const unflowed = isFlowed ? unflow(decoded, hasDelSp) : null;
  const own = withSingleEnds(decodeOctets(unflowed?.octets ?? decoded, charset));
  const form = {
    mediaType: isHtml ? 'text/html' : 'text/plain',
    charset,
    encoding: isIdentity(encoding) ? 'binary' : (encoding as 'base64' | 'quoted-printable'),
    isFlowed,
    hasDelSp,
  } as const;
  const text = await decodeLeaf(form, octets.subarray(span.start, span.end));
  const isAligned = text === own;
  if (!isAligned) defects.push({ kind: 'decoders-disagree', span });
  const source = { octets, part: entity.part, span, encoding, charset, decoded, unflowed, isAligned };
  return { text: new TracedEntityText(text ?? own, source), defects };
}

function hasValue({ parameters }: Entity, name: string, value: string): boolean {
  return parameters.get(name)?.text.trim().toLowerCase() === value;
}

/** The beginning of a body, cut after a line where there is one. */
function cut(octets: Uint8Array, { start, end }: Span, maxOctets: number): Span {
  if (end - start <= maxOctets) return { start, end };
  const lineEnd = octets.subarray(start, start + maxOctets).lastIndexOf(0x0a);
  return { start, end: start + (lineEnd < 0 ? maxOctets : lineEnd + 1) };
}
