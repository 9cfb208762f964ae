import { type HeaderSection, occurrences } from '../header/header-section.ts';
import type { TracedText } from '../source/traced-text.ts';
import type { ArcSet } from './authentication.ts';
import { maxRecordLength, readResults } from './read-authentication-results.ts';

/** RFC 8617 §4.2.1: instances go from 1 to 50. */
export const maxArcInstance = 50;

/** Sets of which the fields are read, doubled ones included: no honest chain has more. */
const MAX_ARC_FIELDS = 4 * maxArcInstance;

/**
 * Reads the ARC sets of a message as claimed (RFC 8617 §4.1), oldest first: by the instance of the ARC-Seal and the
 * ARC-Authentication-Results, the topmost where two bear the same. Total and linear.
 */
export function readArcSets(section: HeaderSection): readonly ArcSet[] {
  const sets = new Map<number, ArcSet>();
  for (const { body } of occurrences(section, 'arc-seal').slice(0, MAX_ARC_FIELDS)) {
    const instance = instanceOf(tagOf(body, 'i'));
    if (instance === null || sets.has(instance)) continue;
    sets.set(instance, { instance, sealer: tagOf(body, 'd'), authservId: null, results: [] });
  }
  const recorded = new Set<number>();
  for (const { body } of occurrences(section, 'arc-authentication-results').slice(0, MAX_ARC_FIELDS)) {
    const end = body.text.indexOf(';');
    const instance = end < 0 ? null : instanceOf(tagOf(body.slice(0, end), 'i'));
    if (instance === null || recorded.has(instance)) continue;
    recorded.add(instance);
    const { authservId, results } = readResults(body.slice(end + 1));
    sets.set(instance, { instance, sealer: sets.get(instance)?.sealer ?? null, authservId, results });
  }
  return [...sets.values()].sort((a, b) => a.instance - b.instance);
}

function instanceOf(tag: TracedText | null): number | null {
  if (tag === null || !/^[0-9]{1,2}$/.test(tag.text)) return null;
  const instance = Number(tag.text);
  return instance >= 1 && instance <= maxArcInstance ? instance : null;
}

/** The value of a tag (RFC 6376 §3.2), the first of that name; null where there is none or it is empty. */
function tagOf(body: TracedText, name: string): TracedText | null {
  const text = body.text.slice(0, maxRecordLength);
  let from = 0;
  for (const piece of text.split(';')) {
    const equals = piece.indexOf('=');
    if (equals >= 0 && piece.slice(0, equals).trim() === name) {
      const value = piece.slice(equals + 1);
      const start = from + equals + 1 + (value.length - value.trimStart().length);
      return value.trim() === '' ? null : body.slice(start, start + value.trim().length);
    }
    from += piece.length + 1;
  }
  return null;
}
