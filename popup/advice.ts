import type { WordKey } from '../src/report/words.ts';
import { element } from './element.ts';
import type { Say } from './view.ts';

const cases: readonly (readonly [title: WordKey, steps: readonly WordKey[]])[] = [
  ['help_password', ['help_password_1', 'help_password_2', 'help_password_3', 'help_password_4']],
  ['help_card', ['help_card_1', 'help_card_2', 'help_card_3']],
  ['help_opened', ['help_opened_1', 'help_opened_2', 'help_opened_3']],
  ['help_clicked', ['help_clicked_1', 'help_clicked_2']],
];

/** General advice for who already entered or opened something: what to do first, and who helps. Cases fold unless `isOpen`. */
export function advice(say: Say, isOpen: boolean): HTMLElement[] {
  return [
    element('h2', {}, say('help_title')),
    element('p', {}, say('help_first')),
    ...cases.map(([title, steps]) =>
      element(
        'details',
        { class: 'case', open: isOpen },
        element('summary', {}, element('h3', {}, say(title))),
        element('ol', {}, ...steps.map((step) => element('li', {}, say(step)))),
      ),
    ),
    element('h3', {}, say('help_bodies')),
    element(
      'ul',
      {},
      ...say('help_bodies_list')
        .split('\n')
        .map((body) => element('li', {}, body)),
    ),
    element('p', { class: 'small' }, say('help_keep')),
  ];
}
