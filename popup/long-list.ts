import { element } from './element.ts';
import type { View } from './view.ts';

/** Rows that are drawn at first and with each press on the button: a mail may have thousands of links or stations. */
const rowsAtOnce = 10;

/** Selects the lists that draw their rows little by little. */
export const longLists = '[data-long-list]';

/** Draws the rows of a list up to a number. */
const drawers = new WeakMap<Element, (count: number) => void>();

/** A list that draws its first rows, with a button that says how many are left and draws the next ones. */
export function longList<Item>(
  { say, report }: View,
  list: { readonly name: 'ul' | 'ol'; readonly class: string },
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
): HTMLElement {
  const rows = element(list.name, { class: list.class });
  const more = element('button', { type: 'button', class: 'small-action' });
  const whole = element('div', { 'data-long-list': true }, rows, more);
  const drawTo = (count: number) => {
    rows.append(...items.slice(rows.children.length, count).map(row));
    const left = items.length - rows.children.length;
    more.hidden = left <= 0;
    more.textContent = say('panel_more_rows', { count: left.toLocaleString(report.language) });
  };
  more.addEventListener('click', () => drawTo(rows.children.length + rowsAtOnce));
  drawTo(rowsAtOnce);
  drawers.set(whole, drawTo);
  return whole;
}

/** How many rows of a long list are drawn. */
export function drawnRows(list: Element): number {
  return list.firstElementChild?.children.length ?? 0;
}

/** Has so many rows of a long list drawn, as far as there are so many; none is taken away. */
export function drawRows(list: Element, count: number): void {
  drawers.get(list)?.(count);
}
