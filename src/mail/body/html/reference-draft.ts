import type { TracedText } from '../../source/traced-text.ts';
import type { HtmlAttribute } from './html-attribute.ts';
import type { HtmlRange, HtmlReference } from './html-reading.ts';

/** A reference whose text is not complete yet. */
export interface ReferenceDraft {
  readonly where: HtmlReference['where'];
  readonly href: HtmlAttribute;
  readonly from: number;
  to: number;
  /** Alternative texts, each with how much visible text stood before it. */
  readonly alts: { readonly at: number; readonly text: string; readonly range: HtmlRange }[];
  readonly isHidden: boolean;
  hasHiddenText: boolean;
}

/** A reference with its text: the visible one, and between it the alternative texts. */
export function referenceOf(
  { where, href, from, to, alts, isHidden, hasHiddenText }: ReferenceDraft,
  visible: TracedText,
  isCovering: boolean,
): HtmlReference {
  const words: string[] = [];
  let range: HtmlRange | null = null;
  const take = (text: string, place: HtmlRange) => {
    if (text === '') return;
    words.push(text);
    range = range === null ? place : { start: Math.min(range.start, place.start), end: Math.max(range.end, place.end) };
  };
  let at = from;
  const takeVisible = (end: number) => {
    const part = visible.slice(at, Math.max(at, end)).trim();
    take(part.text, part.span());
    at = Math.max(at, end);
  };
  for (const alt of alts) {
    takeVisible(alt.at);
    take(alt.text, alt.range);
  }
  takeVisible(to);
  const text = words.join(' ');
  return { where, href, text, textRange: range, isHidden: isHidden || (text === '' && hasHiddenText), isCovering };
}
