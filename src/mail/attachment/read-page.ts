import type { EntityText, HtmlForm } from '../body/body.ts';
import { readHtml } from '../body/html/read-html.ts';
import { maxScriptUrls } from '../limits.ts';
import type { Link } from '../link/link.ts';
import { readHtmlLinks, writtenOut } from '../link/read-links.ts';
import type { Locus } from '../source/locus.ts';
import type { FoundAct, Markup } from './contents.ts';
import { packedLiterals } from './packed-literals.ts';
import { scriptActs } from './script-acts.ts';

/** A page or drawing, read. */
export interface PageReading {
  readonly markup: Markup;
  readonly links: readonly Link[];
  readonly isCut: boolean;
}

/** How often what a script writes is itself a page with a script that writes. */
const MAX_DEPTH = 3;

/** Code units of one tag that are looked at. */
const MAX_TAG = 2_000;

const CARD_FIELD =
  /card[-_ ]?(?:no|num|holder)|cc-?(?:num|no|csc|exp)|\bcv[vc]2?\b|security[-_ ]?code|カード番号|セキュリティ(?:ー)?コード/i;

/** Reads a page (HTML, XHTML) or a drawing (SVG) that is opened outside of the mail. Never throws. */
export function readPage(part: string, text: EntityText, kind: Markup['kind'], maxLinks: number): PageReading {
  const reader = new PageReader(part, maxLinks);
  reader.read(text, 0);
  const { forms, hidesPassword, cardField, script, acts, textLength, links, isCut } = reader;
  return { markup: { kind, forms, hidesPassword, cardField, script, acts, textLength }, links, isCut };
}

class PageReader {
  readonly forms: HtmlForm[] = [];
  readonly acts: FoundAct[] = [];
  readonly links: Link[] = [];
  hidesPassword = false;
  cardField: Locus | null = null;
  script: Locus | null = null;
  textLength = 0;
  isCut = false;
  readonly #part: string;
  readonly #maxLinks: number;

  constructor(part: string, maxLinks: number) {
    this.#part = part;
    this.#maxLinks = maxLinks;
  }

  read(text: EntityText, depth: number): void {
    const page = text.text;
    const reading = readHtml(page);
    this.isCut ||= reading.isCut;
    this.textLength += reading.visible.text.length;
    for (const { action, range, hasPasswordField, fieldCount } of reading.forms) {
      this.forms.push({ action, locus: text.locus(range.start, range.end), hasPasswordField, fieldCount });
      this.hidesPassword ||= hasPasswordField && depth > 0;
    }
    this.#addLinks(readHtmlLinks(this.#part, text, reading, this.#maxLinks - this.links.length));
    this.#readTags(text);
    this.#readScripts(text);
    if (depth >= MAX_DEPTH || this.script === null) return;
    for (const literal of packedLiterals(page)) {
      if (!literal.text.includes('<')) continue;
      const locus = text.locus(literal.from, literal.to);
      this.read({ text: literal.text, charset: text.charset, locus: () => locus }, depth + 1);
    }
  }

  #addLinks(links: readonly Link[]): void {
    this.links.push(...links.slice(0, Math.max(0, this.#maxLinks - this.links.length)));
  }

  /** What stands in tags: fields for a card, handlers of events, a refresh that leads away, frames and scripts from elsewhere. */
  #readTags(text: EntityText): void {
    for (const { 0: tag, index } of text.text.matchAll(/<[a-z][^<>]*/gi)) {
      const head = tag.slice(0, MAX_TAG);
      const at = () => text.locus(index, index + head.length);
      if (/^<(?:input|select)\b/i.test(head)) {
        if (this.cardField === null && CARD_FIELD.test(head)) this.cardField = at();
      } else if (/^<meta\b/i.test(head)) {
        const refresh = /\bhttp-equiv\s*=\s*["']?\s*refresh/i.test(head) && /\burl\s*=/i.test(head);
        if (refresh) this.acts.push({ act: 'redirects', locus: at(), reads: head });
      } else if (/^<(?:iframe|script|embed|object|frame)\b/i.test(head)) {
        const source = /\s(?:src|data)\s*=\s*["']?\s*((?:https?:)?\/\/[^\s"'<>]+)/i.exec(head)?.[1];
        if (source !== undefined) this.#addLinks([this.#pointer(source, at())]);
      }
      const isActive = /\son[a-z]{3,20}\s*=|=\s*["']?\s*javascript:/i.test(head);
      if (isActive) this.#readScript(text, index, index + head.length);
    }
  }

  #readScripts(text: EntityText): void {
    const page = text.text;
    const closing = /<\/script/gi;
    for (const { index } of page.matchAll(/<script\b/gi)) {
      if (index < closing.lastIndex) continue;
      closing.lastIndex = index;
      const end = closing.exec(page)?.index ?? page.length;
      this.#readScript(text, index, end);
      closing.lastIndex = end;
    }
  }

  #readScript(text: EntityText, start: number, end: number): void {
    this.script ??= text.locus(start, Math.min(end, start + MAX_TAG));
    for (const { act, from, to } of scriptActs(text.text, start, end)) {
      if (this.acts.some((known) => known.act === act)) continue;
      this.acts.push({ act, locus: text.locus(from, to), reads: text.text.slice(from, to) });
    }
    let left = maxScriptUrls;
    const script = text.text.slice(start, end);
    for (const { 0: url, index } of script.matchAll(/https?:(?:\\?\/){2}(?:\\\/|[^\s"'`<>\\();,]){3,2000}/gi)) {
      if (/^https?:\\?\/\\?\/www\.w3\.org\b/i.test(url)) continue;
      if (left-- <= 0) break;
      const locus = text.locus(start + index, start + index + url.length);
      this.#addLinks([this.#pointer(url.replaceAll('\\/', '/'), locus)]);
    }
  }

  /** Where a script or a frame leads, which nobody is shown. */
  #pointer(href: string, locus: Locus): Link {
    return { ...writtenOut(this.#part, '', href.startsWith('//') ? `https:${href}` : href, locus), textLocus: null };
  }
}
