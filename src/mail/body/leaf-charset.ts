import { charsetOf } from '../source/charset.ts';
import { guessCharset } from '../source/guess-charset.ts';

/** Octets by which an unlabelled charset is guessed. */
const MAX_SAMPLE = 65_536;

/** Octets in which HTML names its charset (HTML standard, 13.2.3.2). */
const MAX_META_OCTETS = 1_024;

/** Labels that say nothing where octets above 127 or escapes follow. */
const ASCII_LABELS: ReadonlySet<string> = new Set(['us-ascii', 'ascii', 'usascii', 'us_ascii', '7bit', '8bit']);

/** The charset of a text and whether its label was one. */
export interface LeafCharset {
  /** A name of the WHATWG Encoding standard, or 'us-ascii'. */
  readonly charset: string;
  /** A label was given that means no charset. */
  readonly isUnknown: boolean;
}

/**
 * The charset of a text leaf: by its label; in HTML without one by its `<meta>`; else, and where the label
 * says ASCII or nothing that anyone knows, by what the octets look like, as Thunderbird does.
 */
export function leafCharset(decoded: Uint8Array, label: string | null, isHtml: boolean): LeafCharset {
  const isTold = label !== null && !ASCII_LABELS.has(label.trim().toLowerCase());
  const told = isTold ? charsetOf(label) : null;
  if (told !== null) return { charset: told, isUnknown: false };
  const meta = isHtml && label === null ? charsetOf(metaLabel(decoded) ?? '') : null;
  // A document whose <meta> could be read as ASCII is not in UTF-16 (HTML standard, 13.2.3.3).
  const named = meta?.startsWith('utf-16') ? 'utf-8' : meta;
  return { charset: named ?? guessCharset(sampleOf(decoded)), isUnknown: isTold };
}

function metaLabel(decoded: Uint8Array): string | null {
  const head = new TextDecoder('iso-8859-1').decode(decoded.subarray(0, MAX_META_OCTETS));
  return /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:+-]+)/i.exec(head)?.[1] ?? null;
}

/** The beginning of a text, cut where no character is. */
function sampleOf(decoded: Uint8Array): Uint8Array {
  if (decoded.length <= MAX_SAMPLE) return decoded;
  let end = MAX_SAMPLE;
  while (end > 0 && (decoded[end - 1] as number) >= 0x30) end--;
  return decoded.subarray(0, end === 0 ? MAX_SAMPLE : end);
}
