/** Attributes that name a part of the panel; the same part has the same when it is drawn anew. */
const naming = [
  'data-section',
  'data-list',
  'data-fold',
  'data-field',
  'data-link',
  'data-domain',
  'data-witness',
  'id',
];

/** Parts that hold the place of what is read. */
const anchors = `${naming.map((name) => `[${name}]`).join()}, .statement`;

/** Parts that can have the focus. */
const focusable = 'button, summary, a, input, [tabindex]';

/**
 * Draws the panel anew without a jump: what was open or folded stays so, what stood at the top of the window stays there,
 * and what had the focus has it again; where that is gone, the heading of its section, or of one before.
 */
export function redraw(main: HTMLElement, parts: readonly HTMLElement[]): void {
  const folds = new Map(named(main, 'details').map(([name, part]) => [name, (part as HTMLDetailsElement).open]));
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  const focusedName = focused && nameOfPart(main, focused, focusable);
  const headings = focused === null ? [] : sectionsUpTo(main, focused);
  keepPlace(main, () => {
    main.replaceChildren(...parts);
    for (const [name, part] of named(main, 'details')) {
      (part as HTMLDetailsElement).open = folds.get(name) ?? (part as HTMLDetailsElement).open;
    }
  });
  if (focused === null) return;
  const heading = headings.map((name) => main.querySelector<HTMLElement>(`[data-section="${name}"] > summary`));
  const again = named(main, focusable).find(([name]) => name === focusedName)?.[1];
  (again ?? heading.find((each) => each !== null))?.focus({ preventScroll: true });
}

/** The section of a part and those before it, the nearest first. */
function sectionsUpTo(main: HTMLElement, part: Element): string[] {
  const all = [...main.querySelectorAll<HTMLElement>('[data-section]')];
  const before = all.filter((each) => each.contains(part) || each.compareDocumentPosition(part) & following);
  return before.map((each) => each.dataset.section ?? '').reverse();
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`: the other one comes after it. */
const following = 4;

/** Changes the panel, and scrolls by as much as what stood at the top of the window has moved by it. */
export function keepPlace(main: HTMLElement, change: () => void): void {
  const anchor = window.scrollY === 0 ? undefined : named(main, anchors).find(([, part]) => isInSight(part));
  const before = anchor?.[1].getBoundingClientRect().top ?? 0;
  change();
  const after = anchor && named(main, anchors).find(([name]) => name === anchor[0])?.[1];
  if (after) window.scrollBy(0, after.getBoundingClientRect().top - before);
}

function isInSight(part: HTMLElement): boolean {
  const fold = part.closest('details:not([open])');
  const { top, bottom } = part.getBoundingClientRect();
  return (fold === null || fold === part) && top >= 0 && bottom > top;
}

function nameOfPart(main: HTMLElement, part: Element, selector: string): string | null {
  return named(main, selector).find(([, each]) => each === part)?.[0] ?? null;
}

/** The parts that a selector matches, by names that tell them apart: equal ones are counted. */
function named(main: HTMLElement, selector: string): [name: string, part: HTMLElement][] {
  const counts = new Map<string, number>();
  return [...main.querySelectorAll<HTMLElement>(selector)].map((part) => {
    const name = nameOf(main, part);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return [`${name} ${count}`, part];
  });
}

function nameOf(main: HTMLElement, part: HTMLElement): string {
  const own = part.localName === 'button' ? `button ${part.textContent}` : part.localName;
  const names = [own];
  for (let at: HTMLElement | null = part; at !== null && at !== main; at = at.parentElement) {
    names.push(...naming.flatMap((name) => at?.getAttribute(name) ?? []));
  }
  return names.join(' ');
}
