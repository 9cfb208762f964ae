import { fromBase64 } from './from-base64.ts';

/** Literals that scripts undo into HTML, and how. The literal is taken as it stands: nothing is run. */
const undoing =
  /\b(unescape|decodeURIComponent|decodeURI|atob)\s{0,9}\(\s{0,9}(?:"([^"]{16,})"|'([^']{16,})'|`([^`]{16,})`)/g;

/** Scripts that write the document, or a large part of it. */
const writing = /\bdocument\s{0,9}(?:\.\s{0,9}write(?:ln)?|\[\s{0,9}["']write(?:ln)?["']\s{0,9}\])\s{0,9}\(/;

const html = /<(?:!doctype|html|head|body|form|input|script|iframe|div|table|meta)\b/i;

/** So many literals of one page are undone. */
const maxLiterals = 10;

/** HTML that a script would write. */
export interface WrittenHtml {
  readonly html: string;
  /** The script's words around it, bounded. */
  readonly shows: string;
}

/**
 * The HTML that lies encoded in a script as one literal (`document.write(unescape("%3C…"))`, `atob("PGZvcm0…")`), undone as far as it can be
 * without running anything. Linear.
 */
export function writtenHtml(script: string, maxShown: number): WrittenHtml[] {
  const found: WrittenHtml[] = [];
  for (const match of script.matchAll(undoing)) {
    if (found.length >= maxLiterals) break;
    const [, how = '', double, single, template] = match;
    const text = undone(how, double ?? single ?? template ?? '');
    if (text === null || !html.test(text.slice(0, maxHead))) continue;
    const from = Math.max(0, match.index - 30);
    found.push({ html: text, shows: script.slice(from, from + maxShown) });
  }
  return found;
}

/** Whether the script writes the document itself. */
export function writesDocument(script: string): boolean {
  return writing.test(script);
}

const maxHead = 20_000;

function undone(how: string, literal: string): string | null {
  if (how === 'atob') return fromBase64(literal);
  if (!literal.includes('%')) return null;
  if (how === 'unescape') return unescaped(literal);
  try {
    return decodeURIComponent(literal);
  } catch {
    return unescaped(literal);
  }
}

/** ECMAScript, annex B.2.1.2. */
function unescaped(text: string): string {
  return text.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, long: string | undefined, short: string | undefined) =>
    String.fromCharCode(Number.parseInt(long ?? short ?? '', 16)),
  );
}
