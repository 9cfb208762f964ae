import { element } from './element.ts';
import type { View } from './view.ts';

/** Placeholder until the map is there. */
export function worldMap(_view: View): HTMLElement {
  return element('figure', { class: 'map' });
}
