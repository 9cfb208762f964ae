import { sayIn } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import { withdrawHosts } from '../src/thunderbird/permitted-hosts.ts';
import { allowLookUps, readSettings, type Settings } from '../src/thunderbird/settings.ts';
import { act, part } from './act.ts';
import { element } from './element.ts';
import { lookUpSettings } from './look-up-settings.ts';
import { ownSideSettings } from './own-side-settings.ts';

/** The page of settings, which Thunderbird's add-on manager opens. */

async function draw(): Promise<void> {
  const settings = await readSettings();
  const say = sayIn(settings.language);
  document.documentElement.lang = settings.language;
  document.title = say('settings_title');
  const main = document.getElementById('settings') as HTMLElement;
  main.replaceChildren(
    element('h1', {}, say('settings_title')),
    element('p', {}, say('settings_intro')),
    lookUpSettings(settings),
    await ownSideSettings(settings),
    answers(settings),
    off(settings),
  );
  main.dataset.state = 'drawn';
}

function answers({ language }: Settings): HTMLElement {
  const say = sayIn(language);
  return part(
    'answers',
    say('settings_answers'),
    element('p', { class: 'small' }, say('settings_answers_mean')),
    act(language, say('settings_forget'), async () => {
      await ask({ ask: 'forget-answers' });
      return 'settings_forgotten';
    }),
  );
}

function off({ language }: Settings): HTMLElement {
  const say = sayIn(language);
  return part(
    'off',
    say('settings_off'),
    element('p', { class: 'small' }, say('settings_off_means')),
    act(language, say('settings_off'), async () => {
      await allowLookUps('never');
      await withdrawHosts();
      await ask({ ask: 'forget-answers' });
      for (const radio of document.querySelectorAll<HTMLInputElement>('[name=when]'))
        radio.checked = radio.value === 'never';
      return 'settings_is_off';
    }),
  );
}

draw();
