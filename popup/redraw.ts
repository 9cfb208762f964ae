import { drawnRows, drawRows, longLists } from './long-list.ts';

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
 * Draws the panel anew without a jump: what was open or folded stays so, as many rows of a long list are there as before,
 * what stood at the top of the window stays there, and what had the focus has it again; where that is gone, the first that can have it in the same part.
 */
export function redraw(main: HTMLElement, parts: readonly HTMLElement[]): void {
  const folds = new Map(named(main, 'details').map(([name, part]) => [name, (part as HTMLDetailsElement).open]));
  const rows = new Map(named(main, longLists).map(([name, list]) => [name, drawnRows(list)]));
  const focused = main.contains(document.activeElement) ? document.activeElement : null;
  const focusedName = focused && nameOfPart(main, focused, focusable);
  const around = focused === null ? [] : namesAround(main, focused);
  keepPlace(main, () => {
    main.replaceChildren(...parts);
    drawAsMany(main, rows);
    for (const [name, part] of named(main, 'details')) {
      (part as HTMLDetailsElement).open = folds.get(name) ?? (part as HTMLDetailsElement).open;
    }
  });
  if (focused === null) return;
  const again = named(main, focusable).find(([name]) => name === focusedName)?.[1];
  const near = named(main, anchors).find(([name]) => around.includes(name))?.[1];
  (again ?? near?.querySelector<HTMLElement>(focusable))?.focus({ preventScroll: true });
}

/** Draws as many rows of each long list as it had. Lists within rows are there only after that. */
function drawAsMany(main: HTMLElement, rows: ReadonlyMap<string, number>): void {
  const drawn = new Set<HTMLElement>();
  const next = () =>
    named(main, longLists).find(([name, list]) => !drawn.has(list) && (rows.get(name) ?? 0) > drawnRows(list));
  for (let found = next(); found !== undefined; found = next()) {
    const [name, list] = found;
    drawn.add(list);
    drawRows(list, rows.get(name) ?? 0);
  }
}

/** Names of the parts that a part lies in. */
function namesAround(main: HTMLElement, part: Element): string[] {
  return named(main, anchors).flatMap(([name, each]) => (each !== part && each.contains(part) ? [name] : []));
}

/** Changes the panel, and scrolls by as much as what stood nearest to the top of the window has moved by it. */
export function keepPlace(main: HTMLElement, change: () => void): void {
  const before = window.scrollY === 0 ? [] : nearestToTop(main);
  change();
  const parts = new Map(named(main, anchors));
  const kept = before.find(({ name }) => parts.has(name));
  const after = kept && parts.get(kept.name);
  if (after) window.scrollBy(0, after.getBoundingClientRect().top - kept.top);
}

function nearestToTop(main: HTMLElement): { name: string; top: number }[] {
  return named(main, anchors)
    .filter(([, part]) => isSeen(part))
    .map(([name, part]) => ({ name, top: part.getBoundingClientRect().top }))
    .sort((a, b) => Math.abs(a.top) - Math.abs(b.top));
}

/** Not within something folded, where it would have a place all the same. */
function isSeen(part: HTMLElement): boolean {
  const fold = part.closest('details:not([open])');
  return (fold === null || fold === part) && part.getBoundingClientRect().height > 0;
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
