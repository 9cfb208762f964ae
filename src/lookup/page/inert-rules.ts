import { withoutComments } from '../../mail/body/html/css.ts';
import { hasOnlyFunctions, inertStyle } from './inert-style.ts';

/** Code units of style sheets that are read of a page, and of the rules that are written of them. */
const maxRead = 1_000_000;
const maxWritten = 200_000;

/** Groups of rules within groups. */
const maxGroups = 4;

const maxSelector = 2_000;

/** Names, classes, ids, attributes and what combines them; of escapes those of punctuation alone. */
const selector = /^(?:[\w\s.#:*>+~,()[\]="^$|\u00a0-\uffff-]|\\[:./%!])+$/;

const selectorFunctions: ReadonlySet<string> = new Set(
  'is where not nth-child nth-last-child nth-of-type nth-last-of-type lang dir'.split(' '),
);

/** `@media`, `@supports`: they hold where the copy is shown, or do not. Others load, move or name something. */
const group = /^@(?:media|supports)[\w\s():.,<>=/-]{1,300}$/i;
const groupFunctions: ReadonlySet<string> = new Set(['and', 'not', 'or', 'media', 'supports']);

/** A layer is as good as what is in it. */
const layer = /^@layer\b/i;

/**
 * The rules of style sheets that only change how something looks, written anew: selectors, properties and functions that stand
 * on a list. Nothing of them loads, names a font or an animation, or reaches beyond its own element. Bounded, linear.
 */
export function inertRules(css: string): string {
  const reader = new RuleReader(withoutComments(css.slice(0, maxRead)).replace(/<!--|-->/g, ''));
  reader.read(0);
  return reader.rules.join('');
}

class RuleReader {
  readonly rules: string[] = [];
  readonly #css: string;
  #at = 0;
  #length = 0;
  #isFull = false;

  constructor(css: string) {
    this.#css = css;
  }

  /** Reads to the end of the group that it stands in. */
  read(groups: number): void {
    while (this.#at < this.#css.length) {
      const from = this.#at;
      const mark = this.#next(/["'\\{};]/g);
      const head = this.#css.slice(from, mark).trim();
      this.#at = mark + 1;
      if (this.#css[mark] === '}' && groups > 0) return;
      if (this.#css[mark] !== '{') continue;
      if (layer.test(head) && groups < maxGroups) this.read(groups + 1);
      else if (group.test(head) && groups < maxGroups && hasOnlyFunctions(head, groupFunctions)) {
        this.#put(`${head}{`);
        const isOpen = !this.#isFull;
        this.read(groups + 1);
        if (isOpen) this.rules.push('}');
      } else this.#rule(head);
    }
  }

  #rule(head: string): void {
    const from = this.#at;
    let depth = 1;
    while (depth > 0 && this.#at < this.#css.length) {
      const mark = this.#next(/["'\\{}]/g);
      depth += this.#css[mark] === '{' ? 1 : -1;
      this.#at = mark + 1;
    }
    if (head.length > maxSelector || !isInertSelector(head)) return;
    const style = inertStyle(this.#css.slice(from, this.#at - 1));
    if (style !== '') this.#put(`${head}{${style}}`);
  }

  /** Where the next of these stands outside of strings; the end where there is none. Strings end with their line. */
  #next(marks: RegExp): number {
    marks.lastIndex = this.#at;
    for (let found = marks.exec(this.#css); found !== null; found = marks.exec(this.#css)) {
      const [character] = found;
      if (character === '\\') marks.lastIndex = found.index + 2;
      else if (character === '"' || character === "'") {
        const end = new RegExp(`[${character}\\n]|\\\\[\\s\\S]`, 'g');
        end.lastIndex = found.index + 1;
        let last = end.exec(this.#css);
        while (last?.[0].startsWith('\\')) last = end.exec(this.#css);
        if (last === null) return this.#css.length;
        marks.lastIndex = end.lastIndex;
      } else return found.index;
    }
    return this.#css.length;
  }

  #put(piece: string): void {
    this.#length += piece.length;
    this.#isFull ||= this.#length > maxWritten;
    if (!this.#isFull) this.rules.push(piece);
  }
}

function isInertSelector(text: string): boolean {
  const quotes = text.split('"').length - 1;
  return selector.test(text) && quotes % 2 === 0 && hasOnlyFunctions(text, selectorFunctions);
}
