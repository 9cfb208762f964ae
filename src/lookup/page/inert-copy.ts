import { attributeValue } from '../../mail/body/html/html-attribute.ts';
import type { HtmlElement, HtmlText } from '../../mail/body/html/html-tree.ts';
import { walkHtml } from '../../mail/body/html/walk-html.ts';
import { inertStyle } from './inert-style.ts';
import { pageDocuments } from './page-documents.ts';

/** A picture of a page, as HTML that does nothing. */
export interface InertCopy {
  /** A whole document with a Content Security Policy of its own. */
  readonly html: string;
  /** The page was longer than a copy may be. */
  readonly isCut: boolean;
}

/** Length of a copy at which it ends. In UTF-16 code units. */
const maxLength = 500_000;

/** Elements within elements; what lies deeper stands in the last of them. */
const maxDepth = 150;

const maxAttributeLength = 100;

/** Elements that are made anew under their own name. None of them loads, leads, sends or runs. */
const kept: ReadonlySet<string> = new Set(
  `abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em
  fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i ins kbd legend li main mark nav ol p pre q rp rt ruby s samp
  section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr`.split(/\s+/),
);

const voids: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'wbr']);

/** Elements whose contents are no part of what is seen. */
const leftOut: ReadonlySet<string> = new Set(
  'head script style template title datalist audio video canvas map'.split(' '),
);

const keptAttributes: Readonly<Record<string, RegExp>> = {
  align: /^[a-z]{1,10}$/i,
  valign: /^[a-z]{1,10}$/i,
  bgcolor: /^#?[a-z0-9]{1,20}$/i,
  color: /^#?[a-z0-9]{1,20}$/i,
  size: /^[+-]?\d{1,3}$/,
  width: /^\d{1,4}%?$/,
  border: /^\d{1,2}$/,
  cellpadding: /^\d{1,3}$/,
  cellspacing: /^\d{1,3}$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,2}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  lang: /^[a-z0-9-]{1,20}$/i,
};

/**
 * A picture of a page that runs nothing, leads nowhere, sends nothing and loads nothing: made anew from its parse tree, only of elements,
 * attributes and style properties that stand on a list. Links, fields and buttons become text that looks like them; a picture is its alternative
 * text. Style sheets are left out. For a sandboxed frame, whose own policy stands in it besides. Bounded; never throws.
 */
export function inertCopy(html: string): InertCopy {
  const { documents, cut } = pageDocuments(html, null);
  const writer = new Copier();
  for (const { tree } of documents) walkHtml<number>(tree.document, 0, writer);
  return { html: `${head}${writer.body}</body></html>`, isCut: cut !== null || writer.isCut };
}

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const style =
  'body{margin:1em;font-family:sans-serif;overflow-wrap:anywhere}' +
  '.link{color:#00c;text-decoration:underline}' +
  '.field,.button,.picture,.frame{display:inline-block;border:1px solid #888;padding:.2em .5em;min-width:4em;min-height:1em}' +
  '.button{background:#ddd;color:#000}.picture,.frame{border-style:dashed;color:#555}';

const head = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style>${style}</style></head><body>`;

class Copier {
  isCut = false;
  readonly #pieces: string[] = [];
  #length = 0;
  readonly #ends = new Map<HtmlElement, string>();

  get body(): string {
    return this.#pieces.join('');
  }

  /** Hands down how deep an element stands in the copy. */
  enter(element: HtmlElement, depth: number): number | null {
    const { name } = element;
    if (this.isCut || leftOut.has(name)) return null;
    const isOwn = element.namespace === '' || element.namespace === htmlNamespace;
    if (!isOwn) return this.#putWhole(stand('picture', attributeValue(element, 'aria-label') ?? ''));
    switch (name) {
      case 'a':
        return this.#open(element, 'span', ' class="link"', depth);
      case 'button':
        return this.#open(element, 'span', ' class="button"', depth);
      case 'form':
      case 'center':
      case 'label':
        return this.#open(element, name === 'label' ? 'span' : 'div', '', depth);
      case 'img':
        return this.#putWhole(stand('picture', attributeValue(element, 'alt') ?? ''));
      case 'iframe':
      case 'frame':
      case 'object':
      case 'embed':
        return this.#putWhole(stand('frame', ''));
      case 'input':
        return this.#putWhole(fieldOf(element));
      case 'select':
      case 'textarea':
        return this.#putWhole(stand('field', attributeValue(element, 'placeholder') ?? ''));
    }
    if (!kept.has(name)) return depth;
    return this.#open(element, name, attributesOf(element), depth);
  }

  text({ value }: HtmlText): void {
    this.#put(escaped(value));
  }

  leave(element: HtmlElement): void {
    const end = this.#ends.get(element);
    // What was opened is closed, also beyond the cap.
    if (end !== undefined) this.#pieces.push(end);
  }

  #open(element: HtmlElement, name: string, attributes: string, depth: number): number {
    if (depth >= maxDepth && !voids.has(name)) return depth;
    this.#put(`<${name}${attributes}>`);
    if (this.isCut || voids.has(name)) return depth + 1;
    const end = `</${name}>`;
    this.#ends.set(element, end);
    this.#length += end.length;
    return depth + 1;
  }

  /** Stands for an element with all that is in it. */
  #putWhole(piece: string): null {
    this.#put(piece);
    return null;
  }

  #put(piece: string): void {
    this.#length += piece.length;
    if (this.#length > maxLength) this.isCut = true;
    else this.#pieces.push(piece);
  }
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

function stand(as: 'picture' | 'frame' | 'field' | 'button', text: string): string {
  return `<span class="${as}">${escaped(text.slice(0, maxAttributeLength))}</span>`;
}

function fieldOf(element: HtmlElement): string {
  const get = (name: string) => attributeValue(element, name) ?? '';
  const type = get('type').trim().toLowerCase();
  if (type === 'hidden') return '';
  if (type === 'submit' || type === 'button' || type === 'reset' || type === 'image') {
    return stand('button', get('value') || get('alt'));
  }
  return stand('field', get('placeholder') || (type === 'password' ? '••••' : ''));
}

function attributesOf(element: HtmlElement): string {
  return element.attributes.map(({ name, value }) => attributeOf(name, value)).join('');
}

function attributeOf(name: string, value: string): string {
  if (name === 'hidden') return ' hidden';
  const form = Object.hasOwn(keptAttributes, name) ? keptAttributes[name] : undefined;
  const written = name === 'style' ? inertStyle(value) : form?.test(value) ? value : '';
  return written === '' ? '' : ` ${name}="${escaped(written)}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\0', '');
}
