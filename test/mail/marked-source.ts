import type { Span } from '../../src/mail/source/span.ts';

/** Octets of a fixture and what is marked in them, in order. */
export interface MarkedSource {
  readonly octets: Uint8Array<ArrayBuffer>;
  readonly spans: readonly Span[];
}

/** A fixture written as text with what is expected in `«…»`; the marks are taken out. UTF-8, or octets as `\xe3`. */
export function marked(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): MarkedSource {
  const spans: Span[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  let start = 0;
  for (const piece of text.split(/([«»])/)) {
    if (piece === '«') start = length;
    else if (piece === '»') spans.push({ start, end: length });
    else {
      const octets = Buffer.from(piece, encoding);
      parts.push(octets);
      length += octets.length;
    }
  }
  return { octets: new Uint8Array(Buffer.concat(parts)), spans };
}

/** Fixtures one after the other; strings hold no marks. */
export function join(...parts: readonly (string | MarkedSource)[]): MarkedSource {
  const spans: Span[] = [];
  const octets: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    const source = typeof part === 'string' ? { octets: Buffer.from(part, 'utf8'), spans: [] } : part;
    for (const { start, end } of source.spans) spans.push({ start: start + length, end: end + length });
    octets.push(source.octets);
    length += source.octets.length;
  }
  return { octets: new Uint8Array(Buffer.concat(octets)), spans };
}

/** The fixture in base64 of lines of `digits`; the marks hold the quanta of four that encode what they held. */
export function base64({ octets, spans }: MarkedSource, digits = 76): MarkedSource {
  const encoded = Buffer.from(octets).toString('base64');
  const lines = encoded.match(new RegExp(`.{1,${digits}}`, 'g')) ?? [];
  const at = (digit: number) => digit + 2 * Math.floor(digit / digits);
  return {
    octets: new Uint8Array(Buffer.from(lines.map((line) => `${line}\r\n`).join(''))),
    spans: spans.map(({ start, end }) => {
      const last = Math.min(encoded.length, Math.ceil(end / 3) * 4) - 1;
      return { start: at(Math.floor(start / 3) * 4), end: at(last) + 1 };
    }),
  };
}

/** The fixture in quoted-printable with soft line breaks; the marks hold the octets that encode what they held. */
export function quotedPrintable({ octets, spans }: MarkedSource, width = 40): MarkedSource {
  let encoded = '';
  let column = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  for (const octet of octets) {
    const isLineEnd = octet === 0x0d || octet === 0x0a;
    const isPlain = octet > 0x20 && octet < 0x7f && octet !== 0x3d;
    const code =
      isPlain || isLineEnd ? String.fromCharCode(octet) : `=${octet.toString(16).toUpperCase().padStart(2, '0')}`;
    if (!isLineEnd && column + code.length > width) {
      encoded += '=\r\n';
      column = 0;
    }
    starts.push(encoded.length);
    encoded += code;
    ends.push(encoded.length);
    column = isLineEnd ? 0 : column + code.length;
  }
  return {
    octets: new Uint8Array(Buffer.from(encoded, 'latin1')),
    spans: spans.map(({ start, end }) => ({ start: starts[start] ?? encoded.length, end: ends[end - 1] ?? 0 })),
  };
}
