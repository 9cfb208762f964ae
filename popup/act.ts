import { type Language, sayIn, type WordKey } from '../src/report/words.ts';
import { type Child, element } from './element.ts';

/** A part of the page of settings, with its heading. */
export function part(name: string, title: string, ...content: readonly Child[]): HTMLElement {
  return element('section', { class: 'part', 'data-part': name }, element('h2', {}, title), ...content);
}

/**
 * A button, and beside it what came of pressing it: `press` gives the key of the sentence that says so. It is called in
 * the click itself, for which alone Thunderbird grants permissions.
 */
export function act(language: Language, label: string, press: () => Promise<WordKey>): HTMLElement {
  const say = sayIn(language);
  const outcome = element('p', { role: 'status' });
  const button = element('button', { type: 'button', class: 'action' }, label);
  button.addEventListener('click', async () => {
    outcome.textContent = '';
    const pressed = press();
    const key = await pressed.catch((): WordKey => 'settings_failed');
    outcome.textContent = say(key);
  });
  return element('div', { class: 'done' }, button, outcome);
}
