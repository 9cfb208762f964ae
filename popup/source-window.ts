import type { Span } from './view.ts';

/** Octets of the source that are rendered at once; a larger source is shown in stretches around its evidence. */
export const maxShownOctets = 65_536;

/** Octets of the beginning that are always shown: the usual header section. */
const beginning = 8_192;

/** Octets shown on either side of a piece of evidence. */
const surroundings = 1_024;

/** Octets of one piece of evidence that are shown: a form or a text may be as long as the mail. */
const maxEvidenceOctets = 4_096;

/**
 * The stretches of a source of `length` octets to show, in order, apart from each other, `maxShownOctets` in all.
 * The whole where it fits. Else `wanted` comes first (what the reader asked for, in order), then the beginning,
 * then the surroundings of each evidence in the given order, until the cap is reached.
 */
export function sourceWindow(length: number, evidence: readonly Span[], wanted: readonly Span[] = []): Span[] {
  if (length <= maxShownOctets) return length === 0 ? [] : [{ start: 0, end: length }];
  let shown: Span[] = [];
  const requests = [...wanted, { start: 0, end: beginning }, ...evidence.map(around)];
  for (const { start, end } of requests) {
    const merged = merge([...shown, { start: Math.max(0, start), end: Math.min(length, end) }]);
    if (total(merged) > maxShownOctets) continue;
    shown = merged;
  }
  return shown;
}

function around({ start, end }: Span): Span {
  return { start: start - surroundings, end: Math.min(end, start + maxEvidenceOctets) + surroundings };
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

function total(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}
