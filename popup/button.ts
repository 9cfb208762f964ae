import { element } from './element.ts';

/** A button of the panel. */
export function button(className: string, label: string, press: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className }, label);
  made.addEventListener('click', press);
  return made;
}
