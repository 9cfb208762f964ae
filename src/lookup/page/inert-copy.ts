import { attributeValue } from '../../mail/body/html/html-attribute.ts';
import type { HtmlElement, HtmlText } from '../../mail/body/html/html-tree.ts';
import { walkHtml } from '../../mail/body/html/walk-html.ts';
import { inertRules } from './inert-rules.ts';
import { inertStyle } from './inert-style.ts';
import { pageDocuments } from './page-documents.ts';
import { type CopyFile, SiteFiles } from './site-files.ts';

/** An element of a copy: its name and its attributes stand on a list, and so do the declarations of its style. */
export interface InertElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Declarations of CSS; not among the attributes, for where a policy allows no `style` in what is parsed. */
  readonly style: string;
  readonly children: readonly InertNode[];
  /** The picture that it shows, by its number among the files of the copy; left out where it shows none of them. */
  readonly file?: number;
}

/** An element, or a text. */
export type InertNode = InertElement | string;

/** A picture of a page as plain data, of parts that do nothing. */
export interface InertCopy {
  readonly body: InertElement;
  /** Its style sheets, as far as they only change how something looks. */
  readonly rules: string;
  /** Pictures and style sheets that the page has of its own site. None of them was fetched. */
  readonly files: readonly CopyFile[];
  /** The page was longer than a copy may be. */
  readonly isCut: boolean;
}

/** Code units of texts and attributes, and elements, at which a copy ends. */
const maxLength = 200_000;
const maxElements = 10_000;

/** Elements within elements; what lies deeper stands in the last of them. */
const maxDepth = 100;

const maxAttributeLength = 200;

/** Elements that are made anew under their own name. With the attributes below none of them loads, leads, sends or runs. */
const kept: ReadonlySet<string> = new Set(
  `a abbr address article aside b bdi bdo big blockquote br button caption center cite code col colgroup dd del dfn div dl dt em
  fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol optgroup
  option p pre q rp rt ruby s samp section select small span strike strong sub sup table tbody td textarea tfoot th thead time tr tt u ul
  var wbr`.split(/\s+/),
);

/** Elements whose contents are no part of what is seen. */
const leftOut: ReadonlySet<string> = new Set(
  'head script style template title datalist audio video canvas map'.split(' '),
);

/** Elements that a click would change. */
const asBlocks: ReadonlySet<string> = new Set(['details', 'summary', 'dialog']);

const fields: ReadonlySet<string> = new Set(['input', 'button', 'select', 'textarea', 'fieldset']);

/** Kinds of `input` that show what they do; any other is a line for text. */
const inputTypes: ReadonlySet<string> = new Set(
  'password checkbox radio submit button reset email tel search number'.split(' '),
);

const words = /^[^\0]{1,200}$/s;
const names = /^[\w\s\u00a0-\uffff:./-]{1,200}$/;
const colour = /^#?[a-z0-9]{1,20}$/i;
const count = /^\d{1,3}$/;

const keptAttributes: Readonly<Record<string, RegExp>> = {
  align: /^[a-z]{1,10}$/i,
  alt: words,
  bgcolor: colour,
  border: /^\d{1,2}$/,
  cellpadding: count,
  cellspacing: count,
  checked: /^/,
  class: names,
  color: colour,
  cols: count,
  colspan: /^\d{1,2}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  face: /^[\w\s,-]{1,100}$/,
  height: /^\d{1,4}%?$/,
  hidden: /^/,
  id: names,
  label: words,
  lang: /^[a-z0-9-]{1,20}$/i,
  nowrap: /^/,
  placeholder: words,
  rows: count,
  rowspan: /^\d{1,2}$/,
  selected: /^/,
  size: /^[+-]?\d{1,3}$/,
  start: count,
  text: colour,
  valign: /^[a-z]{1,10}$/i,
  width: /^\d{1,4}%?$/,
};

/** Attributes that say something by being there. */
const switches: ReadonlySet<string> = new Set(['checked', 'hidden', 'nowrap', 'selected']);

/**
 * A picture of a page that runs nothing, leads nowhere, sends nothing and loads nothing: made anew from its parse tree, only of elements,
 * attributes, rules and style properties that stand on a list. A link has no target, a form no action, a field cannot be filled in, a picture is
 * its alternative text. For a frame of its own, where its styles reach nothing else. `url`: where it lies. Bounded; never throws.
 */
export function inertCopy(html: string, url: string): InertCopy {
  const { documents, cut } = pageDocuments(html, null);
  const copier = new Copier(new SiteFiles(url, documents[0]?.parts.base ?? null));
  for (const { tree } of documents) walkHtml<Scope>(tree.document, copier.scope, copier);
  return {
    body: copier.body,
    rules: inertRules(copier.styles.join('\n')),
    files: copier.files.all,
    isCut: cut !== null || copier.isCut,
  };
}

interface Copied extends InertElement {
  readonly attributes: Record<string, string>;
  style: string;
  readonly children: InertNode[];
  file?: number;
}

interface Scope {
  readonly parent: Copied;
  readonly depth: number;
}

class Copier {
  readonly body = copied('body', {}, '');
  readonly scope: Scope = { parent: this.body, depth: 0 };
  readonly styles: string[] = [];
  readonly files: SiteFiles;
  isCut = false;
  #length = 0;
  #elements = 0;

  constructor(files: SiteFiles) {
    this.files = files;
  }

  enter(element: HtmlElement, outer: Scope): Scope | null {
    const { name } = element;
    if (name === 'style') this.#addStyles(element);
    if (name === 'link') this.#addLink(element);
    // Style sheets stand in it, and nothing that is seen.
    if (name === 'head') return { parent: copied(name, {}, ''), depth: maxDepth };
    if (this.isCut || leftOut.has(name) || isHiddenField(element)) return null;
    const isOwn = element.namespace === '' || element.namespace === htmlNamespace;
    if (!isOwn) return this.#stand(outer, attributeValue(element, 'aria-label') ?? '');
    if (frames.has(name)) return this.#stand(outer, '');
    if (name === 'body') this.#takeBody(element);
    const asName = asBlocks.has(name) ? 'div' : name;
    if (!kept.has(asName) || outer.depth >= maxDepth) return outer;
    const child = this.#put(outer, copied(asName, attributesOf(element), styleOf(element)));
    if (child !== null && name === 'img') this.#addPicture(element, child);
    return child && { parent: child, depth: outer.depth + 1 };
  }

  text({ value }: HtmlText, { parent }: Scope): void {
    const text = value.replaceAll('\0', '');
    if (parent.name === 'head' || !this.#takes(text.length)) return;
    const last = parent.children.at(-1);
    if (typeof last === 'string') parent.children[parent.children.length - 1] = last + text;
    else parent.children.push(text);
  }

  leave(): void {}

  #addStyles(element: HtmlElement): void {
    if (isForPrint(element)) return;
    for (const child of element.children) if (child.kind === 'text') this.styles.push(child.value);
  }

  #addLink(element: HtmlElement): void {
    const rel = (attributeValue(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    if (rel.includes('stylesheet') && !rel.includes('alternate') && !isForPrint(element)) {
      this.files.add('style', attributeValue(element, 'href'));
    }
  }

  #addPicture(element: HtmlElement, child: Copied): void {
    const file = this.files.add('picture', attributeValue(element, 'src'));
    if (file !== null) child.file = file;
  }

  #takeBody(element: HtmlElement): void {
    Object.assign(this.body.attributes, attributesOf(element));
    this.body.style ||= styleOf(element);
  }

  /** Stands for an element with all that is in it. */
  #stand(outer: Scope, text: string): null {
    const child = this.#put(outer, copied('span', {}, placeStyle));
    child?.children.push(text.slice(0, maxAttributeLength));
    return null;
  }

  #put({ parent }: Scope, child: Copied): Copied | null {
    this.#elements += 1;
    const { attributes, style } = child;
    const length = Object.values(attributes).reduce((sum, value) => sum + value.length, style.length);
    if (!this.#takes(length)) return null;
    parent.children.push(child);
    return child;
  }

  #takes(length: number): boolean {
    this.#length += length;
    this.isCut ||= this.#length > maxLength || this.#elements > maxElements;
    return !this.isCut;
  }
}

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

const frames: ReadonlySet<string> = new Set(['iframe', 'frame', 'object', 'embed']);

const placeStyle = 'display:inline-block;min-width:4em;min-height:1em;border:1px dashed #888';

function copied(name: string, attributes: Record<string, string>, style: string): Copied {
  return { name, attributes, style, children: [] };
}

function isForPrint(element: HtmlElement): boolean {
  return /^\s*print\b/i.test(attributeValue(element, 'media') ?? '');
}

function isHiddenField(element: HtmlElement): boolean {
  return element.name === 'input' && attributeValue(element, 'type')?.trim().toLowerCase() === 'hidden';
}

function styleOf(element: HtmlElement): string {
  return inertStyle(attributeValue(element, 'style') ?? '');
}

function attributesOf(element: HtmlElement): Record<string, string> {
  const written: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    const form = Object.hasOwn(keptAttributes, name) ? keptAttributes[name] : undefined;
    if (form?.test(value)) written[name] = switches.has(name) ? '' : value;
  }
  if (fields.has(element.name)) written.disabled = '';
  if (element.name === 'input') Object.assign(written, inputAttributes(element));
  if (element.name === 'button') written.type = 'button';
  return written;
}

/** What a field holds is shown, but for passwords: addresses of victims stand in such fields. */
function inputAttributes(element: HtmlElement): Record<string, string> {
  const get = (name: string) => (attributeValue(element, name) ?? '').replaceAll('\0', '').slice(0, maxAttributeLength);
  const type = get('type').trim().toLowerCase();
  const as = type === 'image' ? 'button' : inputTypes.has(type) ? type : 'text';
  const value = type === 'image' ? get('alt') : as === 'password' ? '' : get('value');
  return value === '' ? { type: as } : { type: as, value };
}
