import { element } from './element.ts';
import type { View } from './view.ts';

/** Rows that are drawn at first and with each press on the button: a mail may have thousands of links or stations. */
const rowsAtOnce = 10;

/** A list that draws its first rows, with a button that says how many are left and draws the next ones. */
export function longList<Item>(
  { say, report }: View,
  list: { readonly name: 'ul' | 'ol'; readonly class: string },
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
): HTMLElement {
  const rows = element(list.name, { class: list.class });
  const more = element('button', { type: 'button', class: 'small-action' });
  const drawNext = () => {
    const drawn = rows.children.length;
    rows.append(...items.slice(drawn, drawn + rowsAtOnce).map(row));
    const left = items.length - rows.children.length;
    more.hidden = left <= 0;
    more.textContent = say('panel_more_rows', { count: left.toLocaleString(report.language) });
  };
  more.addEventListener('click', drawNext);
  drawNext();
  return element('div', {}, rows, more);
}
