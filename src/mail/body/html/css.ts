/** Declarations of CSS by property, lower case, values lower case without `!important`. */
export type Declarations = ReadonlyMap<string, string>;

const NONE: Declarations = new Map();

/** What a reader can see and click depends on these alone; the others are not kept. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'display',
  'visibility',
  'opacity',
  'font',
  'font-size',
  'color',
  'background',
  'background-color',
  'background-image',
  'height',
  'min-height',
  'min-width',
  'max-height',
  'width',
  'max-width',
  'overflow',
  'overflow-x',
  'overflow-y',
  'text-indent',
  'position',
  'left',
  'top',
  'right',
  'bottom',
  'inset',
  'pointer-events',
  'clip',
  'clip-path',
]);

/** Rules kept of one document, and classes of one element that are looked at. */
const MAX_RULES = 5_000;
const MAX_CLASSES = 30;

/** Reads the declarations of a `style` attribute or of a rule (CSS Syntax Level 3, §5.4.4). Linear. */
export function readDeclarations(css: string): Declarations {
  if (!css.includes(':')) return NONE;
  const declarations = new Map<string, string>();
  const important = new Set<string>();
  for (const declaration of splitOutside(withoutComments(css), ';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = withoutCssEscapes(declaration.slice(0, colon)).trim().toLowerCase();
    if (!PROPERTIES.has(property)) continue;
    const value = withoutCssEscapes(declaration.slice(colon + 1))
      .trim()
      .toLowerCase();
    const isImportant = /!\s*important$/.test(value);
    if (important.has(property) && !isImportant) continue;
    if (isImportant) important.add(property);
    declarations.set(property, value.replace(/\s*!\s*important$/, ''));
  }
  return declarations;
}

/**
 * The rules of a document's style sheets that select by one name: `tag`, `.class`, `#id`, `tag.class`, `*`; each also of
 * the box before or after the element (`::before`, `::after`).
 */
export class StyleRules {
  readonly #rules = new Map<string, Map<string, string>>();
  readonly #beside = new Map<string, Map<string, string>>();

  /** Takes the rules of a `<style>`; those inside of `@media` and other blocks hold only sometimes and are left out. */
  add(css: string): void {
    const text = withoutComments(css.replace(/<!--|-->/g, ''));
    const mark = /[{;]/g;
    for (let at = 0; this.#rules.size + this.#beside.size < MAX_RULES; mark.lastIndex = at) {
      const found = mark.exec(text);
      if (found === null) return;
      const open = found.index;
      const head = text.slice(at, open).trim();
      at = open + 1;
      if (found[0] === ';') continue;
      const isBlock = head.startsWith('@');
      const close = isBlock ? endOfBlock(text, open) : text.indexOf('}', open);
      if (!isBlock) this.#addRule(head, readDeclarations(text.slice(open + 1, close < 0 ? text.length : close)));
      if (close < 0) return;
      at = close + 1;
    }
  }

  /** What the rules declare for an element, the more specific selectors last. */
  of(name: string, id: string | undefined, classes: string | undefined): Declarations {
    return foundIn(this.#rules, name, id, classes);
  }

  /** What they declare for the boxes before and after its content. */
  besideOf(name: string, id: string | undefined, classes: string | undefined): Declarations {
    return foundIn(this.#beside, name, id, classes);
  }

  #addRule(selectors: string, declarations: Declarations): void {
    if (declarations.size === 0) return;
    for (const selector of selectors.split(',')) {
      const simple = /^\s*([a-z][a-z0-9]*|\*)?([.#](?:[\w-]|[^\0-\x7f])+)?(::?(?:before|after))?\s*$/i.exec(selector);
      if (simple === null || this.#rules.size + this.#beside.size >= MAX_RULES) continue;
      const [, tag = '', suffix = '', beside] = simple;
      const rules = beside === undefined ? this.#rules : this.#beside;
      const key = `${tag === '*' && suffix !== '' ? '' : tag.toLowerCase()}${suffix}`;
      if (key === '') continue;
      const rule = rules.get(key) ?? new Map<string, string>();
      for (const [property, value] of declarations) rule.set(property, value);
      rules.set(key, rule);
    }
  }
}

type Rules = ReadonlyMap<string, ReadonlyMap<string, string>>;

function foundIn(rules: Rules, name: string, id: string | undefined, classes: string | undefined): Declarations {
  if (rules.size === 0) return NONE;
  const names = (classes ?? '').split(/\s+/, MAX_CLASSES).filter((word) => word !== '');
  const selectors = ['*', name, ...names.map((word) => `.${word}`), ...names.map((word) => `${name}.${word}`)];
  if (id !== undefined) selectors.push(`#${id}`, `${name}#${id}`);
  const found = selectors.map((selector) => rules.get(selector)).filter((rule) => rule !== undefined);
  return found.length === 0 ? NONE : new Map(found.flatMap((rule) => [...rule]));
}

/** CSS without its comments. Linear. */
export function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  let text = '';
  let at = 0;
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    text += css.slice(at, open);
    const close = css.indexOf('*/', open + 2);
    if (close < 0) return text;
    at = close + 2;
  }
  return text + css.slice(at);
}

/** Parts between separators that stand outside of quotes and parentheses. */
export function splitOutside(css: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let quote = '';
  for (let at = 0; at < css.length; at++) {
    const character = css[at] as string;
    if (character === '\\') at++;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) {
      parts.push(css.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(css.slice(from));
  return parts;
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at;
  }
  return -1;
}

/** CSS Syntax Level 3, §4.3.7: `d\69splay` is `display`. */
function withoutCssEscapes(css: string): string {
  if (!css.includes('\\')) return css;
  return css.replace(/\\(?:([0-9a-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, character: string | undefined) => {
    const code = Number.parseInt(hex ?? '', 16);
    return hex === undefined ? (character ?? '') : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
