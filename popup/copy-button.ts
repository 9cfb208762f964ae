import { element } from './element.ts';

/** Milliseconds for which a button says that it copied. */
const saidFor = 2_000;

/** A button that copies a text and says that it did. */
export function copyButton(label: string, doneLabel: string, text: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'small-action', 'aria-live': 'polite' }, label);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = doneLabel;
    setTimeout(() => {
      button.textContent = label;
    }, saidFor);
  });
  return button;
}
