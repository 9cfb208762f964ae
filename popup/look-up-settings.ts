import { filteringResolvers } from '../src/lookup/dns/filtering-resolver.ts';
import { type NamedResolver, ownResolver, publicResolvers } from '../src/lookup/dns/named-resolver.ts';
import { type Say, sayIn } from '../src/report/words.ts';
import { maxLookedUpOnArrival } from '../src/thunderbird/incoming-mail.ts';
import type { LookUpTime } from '../src/thunderbird/look-up-offer.ts';
import { hostsOfSettings } from '../src/thunderbird/permitted-hosts.ts';
import { requestHosts } from '../src/thunderbird/request-hosts.ts';
import { changeSettings, type LookUpSettings, type Settings } from '../src/thunderbird/settings.ts';
import { act, part } from './act.ts';
import { element } from './element.ts';

/** When others are asked, and who: chosen, with all that is sent told before; stored where Thunderbird permits it. */
export function lookUpSettings({ language, lookUps }: Settings): HTMLElement {
  const say = sayIn(language);
  const when = whenField(say, lookUps.when);
  const whom = whomField(say, language, lookUps);
  const fields = [when.box, whom.box];
  for (const field of fields) field.disabled = lookUps.isLocked;
  return part(
    'look-ups',
    say('settings_look_ups'),
    lookUps.isLocked && element('p', { class: 'strong' }, say('settings_locked')),
    ...fields,
    element(
      'details',
      { open: true },
      element('summary', {}, say('settings_sent')),
      element(
        'ul',
        { class: 'exactly' },
        element('li', {}, say('settings_sent_names')),
        element('li', {}, say('settings_sent_about_you')),
        element('li', {}, say('settings_sent_marks')),
      ),
    ),
    lookUps.isLocked
      ? null
      : act(language, say('settings_save'), async () => {
          const chosen = whom.read();
          if (chosen === null) return 'settings_own_resolver_wrong';
          const changed: Omit<LookUpSettings, 'isLocked'> = { when: when.read(), ...chosen };
          // Before anything is awaited: Thunderbird grants permission within the click alone.
          const isPermitted =
            changed.when === 'never' || (await requestHosts(hostsOfSettings({ ...changed, isLocked: false })));
          if (!isPermitted) return 'settings_refused';
          await changeSettings({ lookUps: changed });
          return 'settings_saved';
        }),
  );
}

function whenField(say: Say, now: LookUpTime) {
  const labels: readonly (readonly [LookUpTime, string, string | null])[] = [
    ['never', say('settings_when_never'), null],
    ['panel', say('settings_when_panel'), null],
    ['incoming', say('consent_incoming'), say('settings_when_incoming_most', { count: maxLookedUpOnArrival })],
  ];
  const radios = labels.map(([value]) =>
    element('input', { type: 'radio', name: 'when', value, checked: value === now }),
  );
  const choices = labels.map(([, label, more], index) =>
    element(
      'label',
      { class: 'choice' },
      radios[index] ?? null,
      element('span', {}, label, more && element('span', { class: 'small' }, ` (${more})`)),
    ),
  );
  const read = (): LookUpTime => labels[radios.findIndex(({ checked }) => checked)]?.[0] ?? 'never';
  return { box: element('fieldset', {}, element('legend', {}, say('settings_when')), ...choices), read };
}

function whomField(say: Say, language: string, { resolvers, ownResolver: own, filters, registries }: LookUpSettings) {
  const named = publicResolvers.map((resolver) => [resolver.id, nameOf(say, language, resolver)] as const);
  const first = select(named, resolvers[0]);
  const second = select([['', say('settings_nobody_else')], ...named], resolvers[1] ?? '');
  const url = element('input', { type: 'url', class: 'own-resolver', lang: 'en' });
  url.value = own ?? '';
  url.addEventListener('input', () => url.removeAttribute('aria-invalid'));
  const operators = filteringResolvers
    .map((filter) => nameOf(say, language, filter))
    .join(language === 'ja' ? '、' : ', ');
  const askFilters = checkbox('filters', filters);
  const askRegistries = checkbox('registries', registries);
  const box = element(
    'fieldset',
    {},
    element('legend', {}, say('settings_whom')),
    element(
      'div',
      { class: 'two' },
      element('label', { class: 'field' }, say('settings_first'), first),
      element('label', { class: 'field' }, say('settings_second'), second),
    ),
    element('p', { class: 'small' }, say('settings_about')),
    element(
      'ul',
      { class: 'small exactly' },
      ...publicResolvers.map(({ operator, about }) => element('li', {}, `${operator}: ${about ?? ''}`)),
    ),
    element('label', { class: 'field' }, say('settings_own_resolver'), url),
    element('p', { class: 'small' }, say('settings_own_resolver_means')),
    element('label', { class: 'choice' }, askFilters, element('span', {}, say('settings_filters', { operators }))),
    element('label', { class: 'choice' }, askRegistries, element('span', {}, say('settings_registries'))),
  );
  /** Null where the resolver of one's own is none. */
  const read = (): Omit<LookUpSettings, 'when' | 'isLocked'> | null => {
    const isOwn = url.value.trim() !== '';
    const chosen = isOwn ? ownResolver(url.value) : null;
    if (isOwn && chosen === null) {
      url.setAttribute('aria-invalid', 'true');
      url.focus();
      return null;
    }
    return {
      resolvers: [...new Set([first.value, second.value])].filter((id) => id !== ''),
      ownResolver: chosen?.url ?? null,
      filters: askFilters.checked,
      registries: askRegistries.checked,
    };
  };
  return { box, read };
}

function nameOf(say: Say, language: string, { operator, country }: NamedResolver): string {
  if (country === null) return operator;
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
  return say('settings_operator', { operator, country: name });
}

function select(choices: readonly (readonly [value: string, label: string])[], chosen = '') {
  const made = element('select', {}, ...choices.map(([value, label]) => element('option', { value }, label)));
  made.value = chosen;
  return made;
}

function checkbox(name: string, checked: boolean): HTMLInputElement {
  return element('input', { type: 'checkbox', name, checked });
}
