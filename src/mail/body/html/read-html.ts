import { maxHtmlParts, maxLinks } from '../../limits.ts';
import { alignReferences } from './align-references.ts';
import { CoverReader, type CoverScope } from './cover.ts';
import { type Declarations, readDeclarations, StyleRules } from './css.ts';
import { findCellDrawings } from './find-cell-drawings.ts';
import { attributeValue, type HtmlAttribute, placedAttribute } from './html-attribute.ts';
import type { HtmlFormReading, HtmlImageReading, HtmlReading, HtmlReference } from './html-reading.ts';
import { type HtmlElement, type HtmlText, type HtmlTree, parseHtml } from './html-tree.ts';
import { isHiddenLook, type Look, lookOf, PLAIN_LOOK } from './look.ts';
import { type ReferenceDraft, referenceOf } from './reference-draft.ts';
import { VisibleTextBuilder } from './visible-text-builder.ts';
import { walkHtml } from './walk-html.ts';

/** Each stands on lines of its own. */
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p ' +
    'plaintext pre section summary table tbody tfoot thead tr ul xmp'
  ).split(' '),
);

const PREFORMATTED: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);

/** What is in these is no text of the mail. */
const PASSED_OVER: ReadonlySet<string> = new Set(
  'script style template noembed noframes iframe title datalist audio video'.split(' '),
);

/** Fields that a reader puts nothing in. */
const NO_INPUT: ReadonlySet<string> = new Set(['hidden', 'submit', 'button', 'image', 'reset']);

/** Images of one anchor whose alternative text is part of its own. */
const MAX_ALTS = 50;

/** Places of hidden text that are kept. */
const MAX_SPLITS = 1_000;

const LETTER = /[\p{L}\p{N}]/u;

/** Code units of a refresh that are read. */
const MAX_REFRESH = 10_000;

/** Values of `style` that are remembered. */
const MAX_STYLES = 1_000;

const NO_DECLARATIONS: Declarations = new Map();

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
const MATHML_NAMESPACE = 'http://www.w3.org/1998/Math/MathML';

/** What holds for the text in an element. */
interface Scope {
  readonly look: Look;
  readonly isHidden: boolean;
  readonly isPreformatted: boolean;
  readonly cover: CoverScope;
}

/**
 * Reads HTML: what a reader sees of it, what is hidden from the reader, and where it leads. Bounded by
 * `maxHtmlNodes`, `maxLinks` and `maxHtmlParts`. Never throws.
 */
export function readHtml(html: string): HtmlReading {
  return readHtmlTree(html, parseHtml(html));
}

/** The same of HTML that is parsed already. */
export function readHtmlTree(html: string, { document, isCut }: HtmlTree): HtmlReading {
  const rules = styleRulesOf(document);
  const reader = new HtmlReader(html, rules);
  const outer = { look: PLAIN_LOOK, isHidden: false, isPreformatted: false, cover: reader.covers.outermost };
  walkHtml<Scope>(document, outer, reader);
  return { ...reader.reading(isCut), drawings: findCellDrawings(document, rules) };
}

function styleRulesOf(document: HtmlElement): StyleRules {
  const rules = new StyleRules();
  walkHtml(document, true, {
    enter(element) {
      if (element.name === 'style')
        for (const node of element.children) if (node.kind === 'text') rules.add(node.value);
      return true;
    },
    text() {},
    leave() {},
  });
  return rules;
}

class HtmlReader {
  readonly covers = new CoverReader();
  readonly #html: string;
  readonly #rules: StyleRules;
  readonly #visible = new VisibleTextBuilder();
  readonly #hidden = new VisibleTextBuilder();
  readonly #drafts: ReferenceDraft[] = [];
  readonly #open: { readonly element: HtmlElement; readonly draft: ReferenceDraft }[] = [];
  readonly #forms = new Map<HtmlElement | null, HtmlFormReading>();
  readonly #images: HtmlImageReading[] = [];
  readonly #styles = new Map<string, Declarations>();
  /** Where hidden text stands. */
  readonly #gaps: number[] = [];
  #title: string | null = null;
  #base: string | null = null;
  #isCut = false;

  constructor(html: string, rules: StyleRules) {
    this.#html = html;
    this.#rules = rules;
  }

  enter(element: HtmlElement, outer: Scope): Scope | null {
    const { name } = element;
    if (name === '#document') return outer;
    const isHtml = element.namespace === HTML_NAMESPACE;
    const declarations = this.#declarationsOf(element);
    const look = lookOf(outer.look, declarations);
    const cover = this.covers.enter(element, declarations, outer.cover, this.#visible.length);
    const isHidden = isHiddenLook(look);
    if (isHtml && BLOCKS.has(name) && !look.isGone) this.#visible.breakLine(element.location?.startOffset ?? 0);
    if (name === 'a' || name === 'area' || element.namespace === MATHML_NAMESPACE)
      this.#refer(element, isHidden, cover);
    else if (isHtml) this.#enterOther(element, isHidden);
    const around = cover.over === null ? undefined : this.#open.at(-1);
    if (around !== undefined) this.covers.note(around.draft, cover, NO_DECLARATIONS);
    if (isHtml ? PASSED_OVER.has(name) : name === 'script' || name === 'style') return null;
    return { look, isHidden, isPreformatted: outer.isPreformatted || PREFORMATTED.has(name), cover };
  }

  text({ value, pieces }: HtmlText, { isHidden, isPreformatted }: Scope): void {
    if (isHidden) {
      if (value.trim() === '') return;
      for (const { draft } of this.#open) draft.hasHiddenText = true;
      this.#hidden.breakLine(0);
      const at = this.#visible.length;
      if (this.#gaps.length < MAX_SPLITS && this.#gaps.at(-1) !== at) this.#gaps.push(at);
    }
    const builder = isHidden ? this.#hidden : this.#visible;
    pieces.forEach(({ from, start, end }, i) => {
      const part = value.slice(from, pieces[i + 1]?.from ?? value.length);
      for (const stretch of alignReferences(this.#html, start, end, part)) builder.add(part, stretch, isPreformatted);
    });
  }

  leave(element: HtmlElement): void {
    const { name } = element;
    const end = element.location?.endOffset ?? element.location?.startOffset ?? 0;
    if (BLOCKS.has(name)) this.#visible.breakLine(end);
    else if (name === 'td' || name === 'th' || name === 'button') this.#visible.breakWord(end);
    if (this.#open.at(-1)?.element === element) {
      const last = this.#open.pop();
      if (last !== undefined) last.draft.to = this.#visible.length;
    }
    this.covers.leave(element, this.#visible.length);
  }

  reading(isTreeCut: boolean): Omit<HtmlReading, 'drawings'> {
    const visible = this.#visible.build();
    const references = this.#drafts.map((draft) =>
      referenceOf(draft, visible, this.covers.isCovering(draft, visible.text.length)),
    );
    return {
      visible,
      anchored: this.#drafts.filter(({ from, to }) => to > from).map(({ from, to }) => ({ start: from, end: to })),
      hidden: this.#hidden.build().text,
      splits: this.#gaps.filter((at) => LETTER.test(visible.text[at - 1] ?? '') && LETTER.test(visible.text[at] ?? '')),
      title: this.#title,
      base: this.#base,
      references,
      forms: [...this.#forms.values()],
      images: this.#images,
      isCut: isTreeCut || this.#isCut,
    };
  }

  #enterOther(element: HtmlElement, isHidden: boolean): void {
    switch (element.name) {
      case 'br':
        this.#visible.breakLine(element.location?.startOffset ?? 0);
        break;
      case 'img':
        this.#enterImage(element, 'src', isHidden);
        break;
      case 'base':
        this.#base ??= attributeValue(element, 'href') ?? null;
        break;
      case 'meta':
        this.#enterMeta(element);
        break;
      case 'title':
        this.#title ??= element.children
          .map((node) => (node.kind === 'text' ? node.value : ''))
          .join('')
          .trim();
        break;
      case 'form':
        this.#formOf(element, element);
        this.#add('form', placedAttribute(this.#html, element, 'action'), isHidden);
        break;
      case 'input':
      case 'select':
      case 'textarea':
      case 'button':
        this.#enterField(element, isHidden);
        break;
    }
  }

  #enterMeta(element: HtmlElement): void {
    if (attributeValue(element, 'http-equiv')?.trim().toLowerCase() !== 'refresh') return;
    const content = placedAttribute(this.#html, element, 'content');
    const value = content === null ? null : refreshTarget(content.value);
    if (content !== null && value !== null) this.#add('refresh', { ...content, value }, false);
  }

  #enterField(element: HtmlElement, isHidden: boolean): void {
    const type = attributeValue(element, 'type')?.trim().toLowerCase() ?? '';
    this.#add('form', placedAttribute(this.#html, element, 'formaction'), isHidden);
    if (element.name === 'button') return;
    if (element.name === 'input' && type === 'image') this.#enterImage(element, 'src', isHidden);
    if (element.name === 'input' && NO_INPUT.has(type)) return;
    const form = this.#formOf(element.form, element);
    if (form === null) return;
    form.fieldCount++;
    if (element.name === 'input' && type === 'password') form.hasPasswordField = true;
  }

  /** The reading of a form; of no form, all fields that belong to none, the place of `first` being theirs. */
  #formOf(form: HtmlElement | null, first: HtmlElement): HtmlFormReading | null {
    const known = this.#forms.get(form);
    if (known !== undefined) return known;
    if (this.#forms.size >= maxHtmlParts) {
      this.#isCut = true;
      return null;
    }
    const location = (form ?? first).location;
    const tag = location?.startTag ?? location;
    const reading = {
      action: form === null ? null : (attributeValue(form, 'action') ?? null),
      range: { start: tag?.startOffset ?? 0, end: tag?.endOffset ?? 0 },
      hasPasswordField: false,
      fieldCount: 0,
    };
    this.#forms.set(form, reading);
    return reading;
  }

  #enterImage(element: HtmlElement, source: string, isHidden: boolean): void {
    const at = element.location?.startOffset ?? 0;
    if (!isHidden) this.#visible.breakWord(at);
    const alt = placedAttribute(this.#html, element, 'alt');
    const text = alt?.value.replace(/\s+/g, ' ').trim() ?? '';
    if (alt !== null && text !== '' && !isHidden) {
      for (const { draft } of this.#open) {
        if (draft.alts.length < MAX_ALTS) draft.alts.push({ at: this.#visible.length, text, range: alt });
      }
    }
    const src = placedAttribute(this.#html, element, source);
    if (src === null) return;
    if (this.#images.length < maxHtmlParts) this.#images.push({ src, alt: text, isHidden });
    else this.#isCut = true;
  }

  #refer(element: HtmlElement, isHidden: boolean, cover: CoverScope): void {
    const isHtml = element.namespace === HTML_NAMESPACE;
    const isArea = isHtml && element.name === 'area';
    const where = isArea ? 'area' : isHtml ? 'anchor' : 'svg';
    const draft = this.#add(where, placedAttribute(this.#html, element, 'href'), isHidden);
    if (draft === null) return;
    if (!isArea) {
      this.#open.push({ element, draft });
      const [id, classes] = [attributeValue(element, 'id'), attributeValue(element, 'class')];
      this.covers.note(draft, cover, this.#rules.besideOf(element.name, id, classes));
      return;
    }
    const alt = placedAttribute(this.#html, element, 'alt');
    if (alt !== null && alt.value.trim() !== '')
      draft.alts.push({ at: draft.from, text: alt.value.trim(), range: alt });
  }

  #add(where: HtmlReference['where'], href: HtmlAttribute | null, isHidden: boolean): ReferenceDraft | null {
    if (href === null) return null;
    if (this.#drafts.length > maxLinks) return null;
    const { length } = this.#visible;
    const draft = { where, href, from: length, to: length, alts: [], isHidden, hasHiddenText: false };
    this.#drafts.push(draft);
    return draft;
  }

  #declarationsOf(element: HtmlElement): Declarations {
    const attribute = (name: string) => attributeValue(element, name);
    const ruled = this.#rules.of(element.name, attribute('id'), attribute('class'));
    if (element.attributes.length === 0) return ruled;
    const styled = this.#styleOf(attribute('style') ?? '');
    const presented = presentedBy(element);
    if (ruled.size === 0 && presented.size === 0) return styled;
    return new Map([...presented, ...ruled, ...styled]);
  }

  /** The same `style` stands on many elements of one mail. */
  #styleOf(css: string): Declarations {
    let declarations = this.#styles.get(css);
    if (declarations === undefined) {
      declarations = readDeclarations(css);
      if (this.#styles.size < MAX_STYLES) this.#styles.set(css, declarations);
    }
    return declarations;
  }
}

/** Where a refresh leads (HTML standard, 4.2.5.3, shared declarative refresh steps); null where it only loads anew. */
function refreshTarget(content: string): string | null {
  const target = /^\s*[\d.]+[\s;,]+(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|(.*))/is.exec(content.slice(0, MAX_REFRESH));
  const url = target?.[1] ?? target?.[2] ?? target?.[3]?.trim() ?? '';
  return url === '' ? null : url;
}

/** What attributes from before CSS declare (HTML standard, 15.2 and 15.3). */
function presentedBy(element: HtmlElement): Declarations {
  const declarations = new Map<string, string>();
  for (const { name, value } of element.attributes) {
    if (name === 'hidden') declarations.set('display', 'none');
    else if (name === 'bgcolor') declarations.set('background-color', value.toLowerCase());
    else if (name === 'background') declarations.set('background-image', 'url()');
    else if ((name === 'color' && element.name === 'font') || (name === 'text' && element.name === 'body')) {
      declarations.set('color', value.toLowerCase());
    }
  }
  return declarations;
}
