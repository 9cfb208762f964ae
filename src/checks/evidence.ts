import type { Link } from '../mail/link/link.ts';
import type { Locus } from '../mail/source/locus.ts';
import type { Span } from '../mail/source/span.ts';
import type { TracedText } from '../mail/source/traced-text.ts';
import type { Evidence, EvidenceRole } from './outcome.ts';

/** Longest stretch of text that a piece of evidence repeats; its span is not shortened. In UTF-16 code units. */
export const maxReadsLength = 300;

/** Evidence that stands in the header section, by the text that was read there. */
export function headerEvidence(role: EvidenceRole, text: TracedText): Evidence {
  return spanEvidence(role, text.span(), text.text);
}

/** Evidence by a span of the source. */
export function spanEvidence(role: EvidenceRole, span: Span, reads: string): Evidence {
  return locusEvidence(role, { in: 'source', span }, reads);
}

/** Evidence by a locus (a place in the body, which may be encoded). */
export function locusEvidence(role: EvidenceRole, locus: Locus, reads: string): Evidence {
  return { role, locus, reads: shortened(reads) };
}

/** Where a link leads, as it stands there: a bare `www.…` without the scheme that programs supply; a QR code, as it reads. */
export function linkTargetEvidence({ hrefLocus, href, where, text }: Link): Evidence {
  if (where === 'qr') return locusEvidence('qr-code', hrefLocus, href);
  return locusEvidence('link-target', hrefLocus, where === 'text' ? text : href);
}

function shortened(text: string): string {
  if (text.length <= maxReadsLength) return text;
  const code = text.charCodeAt(maxReadsLength - 1);
  const isHighSurrogate = code >= 0xd800 && code <= 0xdbff;
  return text.slice(0, isHighSurrogate ? maxReadsLength - 1 : maxReadsLength);
}
