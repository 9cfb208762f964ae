import { element } from './element.ts';
import { showInvisible } from './invisible-characters.ts';

/** Longest text of a stranger that is shown in a list. In UTF-16 code units. */
const maxLength = 400;

/**
 * Text that a stranger wrote: kept apart from the direction of the text around it, its invisible characters shown by
 * their codes, cut (and the cut shown) where it is long.
 */
export function strangersText(text: string, className = 'stranger'): HTMLElement {
  const isCut = text.length > maxLength;
  const shown = element('bdi', { class: className }, ...seenParts(isCut ? text.slice(0, maxLength) : text));
  if (isCut) shown.append(element('span', { class: 'cut' }, `… (+${text.length - maxLength})`));
  return shown;
}

/** An address with its domain, or a host name within its host, in bold; the rest as it is. */
export function withBoldEnd(text: string, end: string | null): HTMLElement {
  const isEnd = end !== null && end !== '' && end.length < maxLength && text.toLowerCase().endsWith(end.toLowerCase());
  if (!isEnd) return strangersText(text, 'stranger name');
  const cut = text.length - end.length;
  return element('bdi', { class: 'stranger name' }, strangersText(text.slice(0, cut)), boldText(text.slice(cut)));
}

/** The parts of a text as nodes. */
export function seenParts(text: string): (Node | string)[] {
  return showInvisible(text).map((part) => (part.isCode ? element('span', { class: 'code' }, part.text) : part.text));
}

function boldText(text: string): HTMLElement {
  return element('b', {}, ...seenParts(text));
}
