import { parseFragment } from 'parse5';

/** Code units `from` to `to` of a decoded text and where they were read. Of equal length where each stands for itself. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

const REFERENCE = /&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[a-zA-Z][a-zA-Z0-9]{0,63});?/y;

/**
 * Lays the value of a text beside the HTML from `start` to `end` that it was parsed from: character
 * references (HTML standard, 13.2.5.72) stand for the one or two characters that they give, characters
 * that the parser dropped for none.
 */
export function alignReferences(html: string, start: number, end: number, value: string): readonly Stretch[] {
  if (end - start === value.length) return [{ from: 0, to: value.length, start, end }];
  const stretches: Stretch[] = [];
  let plainFrom = 0;
  let plainStart = start;
  let from = 0;
  let at = start;
  const endPlain = () => {
    if (from > plainFrom) stretches.push({ from: plainFrom, to: from, start: plainStart, end: at });
  };
  while (at < end && from < value.length) {
    const isReference = html[at] === '&';
    const reference = isReference ? referenceAt(html, at, value, from) : null;
    const isPlain = reference === null && (html[at] === value[from] || html[at] === '\r');
    if (isPlain) {
      at++;
      from++;
      continue;
    }
    endPlain();
    if (reference !== null) {
      const to = from + reference.units;
      stretches.push({ from, to, start: at, end: Math.min(end, at + reference.length) });
      from = to;
      at += reference.length;
    } else {
      at++;
    }
    plainFrom = from;
    plainStart = at;
  }
  endPlain();
  return stretches;
}

/** The reference at `at`: how long it is and how many code units it gave; null where the ampersand is one. */
function referenceAt(html: string, at: number, value: string, from: number): { length: number; units: number } | null {
  REFERENCE.lastIndex = at;
  const candidate = REFERENCE.exec(html)?.[0];
  if (candidate === undefined) return null;
  if (candidate[1] === '#') return { length: candidate.length, units: (value.codePointAt(from) ?? 0) > 0xffff ? 2 : 1 };
  const { text, length } = namedReference(candidate);
  return length > 0 && value.startsWith(text, from) ? { length, units: text.length } : null;
}

const known = new Map<string, { readonly text: string; readonly length: number }>();

/** What a named reference at the beginning of `candidate` gives and its length, 0 where the name is none. */
function namedReference(candidate: string): { readonly text: string; readonly length: number } {
  const found = known.get(candidate);
  if (found !== undefined) return found;
  const [node] = parseFragment(candidate).childNodes;
  const decoded = node !== undefined && 'value' in node ? node.value : candidate;
  let tail = 0;
  while (tail < decoded.length - 1 && decoded.at(-1 - tail) === candidate.at(-1 - tail)) tail++;
  const isName = decoded !== candidate;
  const text = decoded.slice(0, decoded.length - tail);
  const result = isName ? { text, length: candidate.length - tail } : { text: '', length: 0 };
  if (known.size < MAX_KNOWN) known.set(candidate, result);
  return result;
}

/** Names remembered; HTML has some 2,000. */
const MAX_KNOWN = 4_000;
