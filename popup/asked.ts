import { askedWhom } from '../src/report/told/asked-whom.ts';
import { element } from './element.ts';
import { section } from './section.ts';
import { settingsButton } from './settings-button.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/** Whom was told something about the mail and when, how much was asked, and what has no answer; null where nobody was asked. */
export function askedSection(view: View): HTMLElement | null {
  const { lookUps } = view.report;
  if (lookUps === null) return null;
  const speech = speechOf(view);
  return section(
    { name: 'asked', title: view.say('section_asked'), digest: speech.moment(lookUps.askedAt), isOpen: false },
    toldList(askedWhom(lookUps, speech)),
    element('div', { class: 'actions' }, settingsButton(view)),
  );
}
