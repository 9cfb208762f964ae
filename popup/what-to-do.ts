import { advice } from './advice.ts';
import { element } from './element.ts';
import type { View } from './view.ts';

/** The one thing to do now, and help for who already entered something. */
export function whatToDo({ report, say }: View): HTMLElement {
  const isQuiet = report.verdict === 'clear';
  const help = element('div', { class: 'help', id: 'help', hidden: true }, ...advice(say, false));
  const button = element(
    'button',
    { type: 'button', class: isQuiet ? 'small-action' : 'action', 'aria-expanded': false, 'aria-controls': 'help' },
    say('panel_entered'),
  );
  button.addEventListener('click', () => {
    help.hidden = !help.hidden;
    button.setAttribute('aria-expanded', String(!help.hidden));
  });
  return element(
    'section',
    { class: isQuiet ? 'do quiet' : 'do' },
    element('p', { class: 'now' }, say(`do_${report.verdict}`)),
    element('div', { class: 'actions' }, button),
    help,
  );
}
