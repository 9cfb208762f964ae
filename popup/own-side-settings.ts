import { sayIn } from '../src/report/words.ts';
import { notedOwnSide } from '../src/thunderbird/noted-own-side.ts';
import { changeSettings, type OwnSide, ownSideOf, type Settings } from '../src/thunderbird/settings.ts';
import { webextension } from '../src/thunderbird/webextension.ts';
import { act, part } from './act.ts';
import { element } from './element.ts';
import { strangersText } from './strangers-text.ts';

/** The servers of the recipient's own side: of each account what was found lately, and what the user adds. */
export async function ownSideSettings(settings: Settings): Promise<HTMLElement> {
  const { language } = settings;
  const say = sayIn(language);
  const accounts = await Promise.all(
    (await webextension.accounts.list()).map((account) => accountFields(settings, account)),
  );
  return part(
    'own-side',
    say('settings_own_side'),
    element('p', { class: 'small' }, say('settings_own_side_means')),
    ...accounts.map(({ box }) => box),
    act(language, say('settings_save'), async () => {
      await changeSettings({ accounts: Object.fromEntries(accounts.map(({ id, read }) => [id, read()])) });
      return 'settings_saved';
    }),
  );
}

async function accountFields(settings: Settings, { id, name }: { readonly id: string; readonly name: string }) {
  const say = sayIn(settings.language);
  const found = await notedOwnSide(id);
  const own = ownSideOf(settings, id);
  const hosts = lines(own.ownHosts);
  const ids = lines(own.authservIds);
  const box = element(
    'fieldset',
    { 'data-account': id },
    element('legend', {}, strangersText(name)),
    element(
      'p',
      { class: 'small' },
      ...(found.length === 0
        ? [say('settings_own_side_none')]
        : [strangersText(say('settings_own_side_found', { names: found.join(', ') }))]),
    ),
    element('label', { class: 'field' }, say('settings_own_hosts'), hosts),
    element('label', { class: 'field' }, say('settings_authserv_ids'), ids),
  );
  const read = (): OwnSide => ({ ownHosts: namesIn(hosts), authservIds: namesIn(ids) });
  return { id, box, read };
}

function lines(names: readonly string[]): HTMLTextAreaElement {
  const area = element('textarea', { lang: 'en' });
  area.value = names.join('\n');
  area.spellcheck = false;
  return area;
}

function namesIn({ value }: HTMLTextAreaElement): readonly string[] {
  return value.split(/\s+/).filter((name) => name !== '');
}
