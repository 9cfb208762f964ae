import { bootstrapParty } from '../src/lookup/registry/refresh-bootstrap.ts';
import { sayIn } from '../src/report/words.ts';
import { ask } from '../src/thunderbird/ask.ts';
import { withdrawHosts } from '../src/thunderbird/permitted-hosts.ts';
import { registryBootstrap } from '../src/thunderbird/registry-bootstrap.ts';
import { requestHosts } from '../src/thunderbird/request-hosts.ts';
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
    await registries(settings),
    answers(settings),
    off(settings),
  );
  main.dataset.state = 'drawn';
}

async function registries({ language }: Settings): Promise<HTMLElement> {
  const say = sayIn(language);
  const { published } = await registryBootstrap();
  const hosts = [`https://${bootstrapParty}/*`];
  return part(
    'registries',
    say('settings_registry_list'),
    element(
      'p',
      { class: 'small' },
      say('settings_registry_list_means', { date: published ?? '?', host: bootstrapParty }),
    ),
    act(language, say('settings_registry_list_fetch'), async () => {
      if (!(await requestHosts(hosts))) return 'settings_refused';
      return (await ask({ ask: 'refresh-registries' }))
        ? 'settings_registry_list_fetched'
        : 'settings_registry_list_failed';
    }),
  );
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
