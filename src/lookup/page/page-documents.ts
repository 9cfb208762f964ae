import { percentDecoded } from '../../domain/percent-decoded.ts';
import { type HtmlTree, parseHtml } from '../../mail/body/html/html-tree.ts';
import { fromBase64 } from './from-base64.ts';
import { type LookedPage, maxShown, type PageDisguise } from './page-look.ts';
import { type PageParts, pageParts } from './page-parts.ts';
import { writtenHtml } from './written-html.ts';

/** One of the documents that a page is put together from. */
export interface PageDocument {
  readonly html: string;
  readonly tree: HtmlTree;
  readonly parts: PageParts;
  /** How it was put in; null for the page itself. */
  readonly disguise: PageDisguise | null;
}

/** A page taken apart into its documents. */
export interface PageDocuments {
  /** The page itself first. */
  readonly documents: readonly PageDocument[];
  /** Addresses of the frames that lie elsewhere. */
  readonly frames: readonly string[];
  readonly cut: LookedPage['cut'];
}

/** So many documents of one page are read, and so many code units of all. */
const maxDocuments = 8;
const maxAllLength = 4_000_000;

/**
 * The page and what it carries within itself: documents of frames (`srcdoc`, `data:`), and HTML that its scripts hold
 * encoded. Nothing is run and nothing loaded. Bounded.
 */
export function pageDocuments(html: string, cut: LookedPage['cut']): PageDocuments {
  const documents: PageDocument[] = [];
  const frames: string[] = [];
  const waiting: { readonly text: string; readonly disguise: PageDisguise | null }[] = [{ text: html, disguise: null }];
  let length = 0;
  let isCut = false;
  for (const { text, disguise } of waiting) {
    length += text.length;
    if (documents.length >= maxDocuments || (length > maxAllLength && documents.length > 0)) {
      isCut = true;
      break;
    }
    const tree = parseHtml(text);
    const parts = pageParts(text, tree.document);
    documents.push({ html: text, tree, parts, disguise });
    isCut ||= tree.isCut;
    for (const { src, srcdoc, shows } of parts.frames) {
      const held = srcdoc ?? (src === null ? null : htmlOfDataUrl(src));
      if (held !== null) {
        waiting.push({ text: held, disguise: { kind: 'page-in-frame', shows } });
      } else if (src !== null) frames.push(src);
    }
    for (const script of parts.scripts) {
      for (const written of writtenHtml(script, maxShown)) {
        waiting.push({ text: written.html, disguise: { kind: 'written-by-script', shows: written.shows } });
      }
    }
  }
  return { documents, frames, cut: cut ?? (isCut ? 'html' : null) };
}

/** The HTML that a data: URL holds (RFC 2397); null for anything else. */
function htmlOfDataUrl(url: string): string | null {
  const head = /^\s{0,9}data:(?:text\/html|application\/xhtml\+xml|image\/svg\+xml)([^,]{0,200}),/i.exec(url);
  if (head === null) return null;
  const body = url.slice(head[0].length);
  if (/;\s{0,9}base64\s{0,9}$/i.test(head[1] ?? '')) return fromBase64(percentDecoded(body));
  return percentDecoded(body);
}
