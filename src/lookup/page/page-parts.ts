import { attributeValue } from '../../mail/body/html/html-attribute.ts';
import type { HtmlElement, HtmlText } from '../../mail/body/html/html-tree.ts';
import { walkHtml } from '../../mail/body/html/walk-html.ts';
import { maxShown } from './page-look.ts';

/** A field that a visitor can put something in. */
export interface FieldPart {
  readonly element: 'input' | 'select' | 'textarea';
  /** Lower case; `text` where none is given. */
  readonly type: string;
  readonly name: string;
  readonly id: string;
  readonly autocomplete: string;
  /** Placeholder and label for assistive programs. */
  readonly hint: string;
  /** The text of the label around it. */
  label: string;
  readonly shows: string;
  readonly form: FormPart | null;
}

/** A form with the targets of its buttons. */
export interface FormPart {
  readonly name: string;
  readonly id: string;
  readonly action: string | null;
  readonly buttonActions: string[];
  readonly shows: string;
}

/** A file that the page would load to show itself. */
export interface AssetPart {
  readonly kind: 'image' | 'style' | 'icon';
  readonly href: string;
  readonly shows: string;
}

/** What one HTML document is made of, as far as it tells whose page it is and what it wants. */
export interface PageParts {
  readonly base: string | null;
  readonly refreshes: readonly string[];
  readonly forms: readonly FormPart[];
  readonly fields: readonly FieldPart[];
  readonly assets: readonly AssetPart[];
  /** Addresses of scripts. */
  readonly scriptFiles: readonly string[];
  /** Inline scripts and the bodies of event attributes. */
  readonly scripts: readonly string[];
  readonly frames: readonly { readonly src: string | null; readonly srcdoc: string | null; readonly shows: string }[];
  /** Alternative texts of pictures. */
  readonly alts: readonly string[];
  /** Names of hidden fields: products are told by them. */
  readonly hiddenNames: readonly string[];
  /** Length of what is shown only where scripts are off, white space left out. In code units. */
  readonly noscriptLength: number;
}

/** So many of each kind are told apart; more would tell nothing new. */
const maxParts = 2_000;
/** Code units of all inline scripts. */
const maxScriptLength = 1_000_000;
const maxLabelLength = 200;

const noInput: ReadonlySet<string> = new Set(['submit', 'button', 'image', 'reset']);
const eventAttributes: ReadonlySet<string> = new Set(['onload', 'onsubmit', 'onclick', 'onerror']);

/** Gathers the parts of a parsed document, contents of shadow trees among them. Bounded, linear, never throws. */
export function pageParts(html: string, document: HtmlElement): PageParts {
  const gatherer = new Gatherer(html);
  for (const root of gatherer.roots(document)) walkHtml<Scope>(root, { label: null, isNoscript: false }, gatherer);
  gatherer.bindLabels();
  return gatherer;
}

interface Label {
  text: string;
  readonly for: string | null;
}

interface Scope {
  readonly label: Label | null;
  readonly isNoscript: boolean;
}

class Gatherer implements PageParts {
  base: string | null = null;
  noscriptLength = 0;
  readonly refreshes: string[] = [];
  readonly forms: FormPart[] = [];
  readonly fields: (FieldPart & { readonly within: Label | null })[] = [];
  readonly assets: AssetPart[] = [];
  readonly scriptFiles: string[] = [];
  readonly scripts: string[] = [];
  readonly frames: { src: string | null; srcdoc: string | null; shows: string }[] = [];
  readonly alts: string[] = [];
  readonly hiddenNames: string[] = [];
  readonly #html: string;
  readonly #labels = new Map<string, Label>();
  readonly #forms = new Map<HtmlElement, FormPart>();
  readonly #shadows: HtmlElement[] = [];
  #scriptLength = 0;

  constructor(html: string) {
    this.#html = html;
  }

  /** The document, then the shadow trees that were met in it. */
  *roots(document: HtmlElement): Generator<HtmlElement> {
    yield document;
    for (const shadow of this.#shadows) yield shadow;
  }

  enter(element: HtmlElement, outer: Scope): Scope | null {
    const get = (name: string) => attributeValue(element, name) ?? null;
    for (const { name, value } of element.attributes) if (eventAttributes.has(name)) this.#addScript(value);
    this.#addStyleAssets(get('style'), element);
    switch (element.name) {
      case 'base':
        this.base ??= get('href');
        break;
      case 'meta':
        if (get('http-equiv')?.trim().toLowerCase() === 'refresh') push(this.refreshes, get('content') ?? '');
        break;
      case 'link':
        this.#addLink(element, get);
        break;
      case 'style':
        for (const node of element.children) if (node.kind === 'text') this.#addStyleAssets(node.value, element);
        return null;
      case 'script':
        if (get('src') !== null) push(this.scriptFiles, get('src') ?? '');
        for (const node of element.children) if (node.kind === 'text') this.#addScript(node.value);
        return null;
      case 'img':
      case 'image':
        this.#addImage(element, get('src') ?? get('href') ?? get('data-src'), get('alt'));
        break;
      case 'iframe':
      case 'frame':
      case 'embed':
      case 'object':
        push(this.frames, {
          src: get(element.name === 'object' ? 'data' : 'src'),
          srcdoc: get('srcdoc'),
          shows: this.#shows(element),
        });
        break;
      case 'form':
        this.#formOf(element);
        break;
      case 'label': {
        const label = { text: '', for: get('for') };
        if (label.for !== null && this.#labels.size < maxParts) this.#labels.set(label.for, label);
        return { ...outer, label };
      }
      case 'input':
      case 'select':
      case 'textarea':
      case 'button':
        this.#addField(element, get, outer.label);
        break;
      case 'template':
        if (get('shadowrootmode') !== null && element.content !== null) push(this.#shadows, element.content);
        return null;
      case 'noscript':
        return { ...outer, isNoscript: true };
    }
    return outer;
  }

  text({ value }: HtmlText, { label, isNoscript }: Scope): void {
    if (isNoscript) this.noscriptLength += value.replace(/\s+/g, '').length;
    if (label !== null && label.text.length < maxLabelLength) label.text += value.slice(0, maxLabelLength);
  }

  leave(): void {}

  /** A label names the field in it, and the one that it is `for`. */
  bindLabels(): void {
    for (const field of this.fields) {
      const label = this.#labels.get(field.id)?.text ?? field.within?.text ?? '';
      field.label = label.replace(/\s+/g, ' ').trim().slice(0, maxLabelLength);
    }
  }

  #addField(element: HtmlElement, get: (name: string) => string | null, within: Label | null): void {
    const type = (get('type') ?? 'text').trim().toLowerCase();
    const form = element.form === null ? null : this.#formOf(element.form);
    const action = get('formaction');
    if (action !== null && form !== null) push(form.buttonActions, action);
    if (element.name === 'button' || (element.name === 'input' && noInput.has(type))) {
      if (type === 'image') this.#addImage(element, get('src'), get('alt'));
      return;
    }
    const name = (get('name') ?? '').slice(0, maxShown);
    if (type === 'hidden') {
      push(this.hiddenNames, name);
      return;
    }
    push(this.fields, {
      element: element.name as FieldPart['element'],
      type: element.name === 'input' ? type : 'text',
      name,
      id: (get('id') ?? '').slice(0, maxShown),
      autocomplete: (get('autocomplete') ?? '').trim().toLowerCase().slice(0, maxShown),
      hint: `${get('placeholder') ?? ''} ${get('aria-label') ?? ''} ${get('title') ?? ''}`.slice(0, 2 * maxShown),
      label: '',
      shows: this.#shows(element),
      form,
      within,
    });
  }

  #formOf(element: HtmlElement): FormPart {
    const known = this.#forms.get(element);
    if (known !== undefined) return known;
    const get = (name: string) => (attributeValue(element, name) ?? '').slice(0, maxShown);
    const form: FormPart = {
      name: get('name'),
      id: get('id'),
      action: attributeValue(element, 'action') ?? null,
      buttonActions: [],
      shows: this.#shows(element),
    };
    this.#forms.set(element, form);
    push(this.forms, form);
    return form;
  }

  #addLink(element: HtmlElement, get: (name: string) => string | null): void {
    const rel = (get('rel') ?? '').toLowerCase().split(/\s+/);
    const href = get('href');
    if (href === null) return;
    const kind = rel.some((one) => one === 'icon' || one.startsWith('apple-touch-icon'))
      ? 'icon'
      : rel.includes('stylesheet')
        ? 'style'
        : null;
    if (kind !== null) push(this.assets, { kind, href, shows: this.#shows(element) });
  }

  #addImage(element: HtmlElement, href: string | null, alt: string | null): void {
    if (href !== null) push(this.assets, { kind: 'image', href, shows: this.#shows(element) });
    if (alt !== null && alt.trim() !== '') push(this.alts, alt.trim().slice(0, maxShown));
  }

  #addStyleAssets(css: string | null, element: HtmlElement): void {
    if (css === null || !css.includes('url(')) return;
    for (const [, href = ''] of css.matchAll(/url\(\s{0,9}["']?((?:https?:)?\/\/[^\s"')]{1,2000})/gi)) {
      if (this.assets.length >= maxParts) return;
      push(this.assets, {
        kind: 'image',
        href,
        shows: element.name === 'style' ? href.slice(0, maxShown) : this.#shows(element),
      });
    }
  }

  #addScript(text: string): void {
    const kept = text.slice(0, maxScriptLength - this.#scriptLength);
    this.#scriptLength += kept.length;
    if (kept !== '') push(this.scripts, kept);
  }

  /** The element's tag as it stands in the HTML. */
  #shows({ location }: HtmlElement): string {
    const tag = location?.startTag ?? location;
    if (tag == null) return '';
    return this.#html.slice(tag.startOffset, Math.min(tag.endOffset, tag.startOffset + maxShown));
  }
}

function push<T>(list: T[], part: T): void {
  if (list.length < maxParts) list.push(part);
}
