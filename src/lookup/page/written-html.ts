import { packedLiterals } from '../../mail/attachment/packed-literals.ts';

/** Scripts that write the document, or a large part of it. */
const writing = /\bdocument\s{0,9}(?:\.\s{0,9}write(?:ln)?|\[\s{0,9}["']write(?:ln)?["']\s{0,9}\])\s{0,9}\(/;

const html = /<(?:!doctype|html|head|body|form|input|script|iframe|div|table|meta)\b/i;

/** As much of a literal as is looked at for tags. In UTF-16 code units. */
const maxHead = 20_000;

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
  return packedLiterals(script)
    .filter(({ text }) => html.test(text.slice(0, maxHead)))
    .map(({ text, at }) => {
      const from = Math.max(0, at - 30);
      return { html: text, shows: script.slice(from, from + maxShown) };
    });
}

/** Whether the script writes the document itself. */
export function writesDocument(script: string): boolean {
  return writing.test(script);
}
