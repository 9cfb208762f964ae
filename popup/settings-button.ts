import { element } from './element.ts';
import type { View } from './view.ts';

/** The way to the settings of whom to ask and when, where what was allowed is also taken back. */
export function settingsButton({ say, outward }: View): HTMLElement {
  const button = element('button', { type: 'button', class: 'small-action' }, say('open_settings'));
  button.addEventListener('click', () => outward.openSettings());
  return button;
}
