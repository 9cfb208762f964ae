/** What an element may hold; null and false hold nothing. Text is always text, never markup. */
export type Child = Node | string | null | false;

/**
 * Attributes by name; false and null leave one out. No `href`, no `style`, no handler: nothing that is drawn from a mail
 * can lead anywhere or run.
 */
export interface Attributes {
  readonly [data: `data-${string}`]: string | number | boolean | null;
  readonly [aria: `aria-${string}`]: string | number | boolean | null;
  readonly class?: string | null;
  readonly id?: string | null;
  readonly role?: string;
  readonly tabindex?: number;
  readonly lang?: string;
  readonly dir?: 'auto' | 'ltr';
  readonly title?: string | null;
  readonly type?: 'button' | 'radio' | 'checkbox' | 'url';
  readonly name?: string;
  readonly value?: string;
  readonly checked?: boolean;
  readonly open?: boolean;
  readonly hidden?: boolean;
  readonly alt?: string;
  readonly src?: string;
  readonly srcset?: string;
  readonly media?: string;
  readonly width?: number;
  readonly height?: number;
  readonly datetime?: string;
  readonly start?: number;
}

/** An HTML element with its attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

/** Attributes of a drawing; `fill` and the like come from the style sheet. */
export type DrawingAttributes = Readonly<
  Partial<
    Record<
      'class' | 'viewBox' | 'd' | 'cx' | 'cy' | 'r' | 'x' | 'y' | 'x1' | 'y1' | 'x2' | 'y2' | 'text-anchor' | 'role',
      string | number
    >
  > & { [aria: `aria-${string}`]: string }
>;

/** An SVG element with its attributes and children. */
export function drawing<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: DrawingAttributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  setAttributes(made, attributes);
  append(made, children);
  return made;
}

function setAttributes(made: Element, attributes: object) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (value === false && !name.startsWith('aria-')) continue;
    made.setAttribute(name, value === true && !name.startsWith('aria-') ? '' : String(value));
  }
}

function append(made: Element, children: readonly Child[]) {
  made.append(...children.filter((child) => child !== null && child !== false));
}
