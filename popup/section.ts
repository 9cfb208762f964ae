import { type Child, element } from './element.ts';

/** A part of the panel that folds. */
export interface SectionParts {
  /** Names it in the style sheet and for tests. */
  readonly name: string;
  readonly title: string;
  /** What is in it, in a few words, to be read while it is folded. */
  readonly digest?: Child;
  readonly isOpen: boolean;
}

/** A folding section with its heading. */
export function section({ name, title, digest = null, isOpen }: SectionParts, ...content: readonly Child[]) {
  return element(
    'details',
    { class: 'section', 'data-section': name, open: isOpen },
    element('summary', {}, element('h2', {}, title), digest && element('span', { class: 'digest' }, digest)),
    element('div', { class: 'content' }, ...content),
  );
}
