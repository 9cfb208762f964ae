import type { ReportedLookUps } from '../src/report/reported-look-ups.ts';
import type { WordKey } from '../src/report/words.ts';
import type { LookUpChoice, LookUpOffer } from '../src/thunderbird/look-up-offer.ts';
import { button } from './button.ts';
import { element } from './element.ts';
import { lookUpsDone } from './look-up-line.ts';
import { orderButton } from './order-button.ts';
import { settingsButton } from './settings-button.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

const choices: readonly LookUpChoice[] = ['this-mail', 'panel', 'incoming'];

const choiceKeys = { 'this-mail': 'consent_this_mail', panel: 'consent_panel', incoming: 'consent_incoming' } as const;

/**
 * The way to have others asked about the mail: a button, and after it the question whether that shall be, with all that
 * would be told and to whom. Nothing is sent before the answer. Where others were asked: that they were, with the way to
 * what they told.
 */
export function consent(view: View): HTMLElement {
  const { say, report, outward } = view;
  const label = buttonLabel(report.lookUps);
  const place = element('div', { class: 'consent', id: 'consent' });
  const done = report.lookUps === null ? [] : [doneLine(view)];
  if (label === null) {
    place.append(...done);
    return place;
  }
  const open = async (opener: HTMLElement, focused: string) => {
    const offer = await outward.offer();
    if (offer === null || offer.isForbidden) {
      const why = say(offer === null ? 'consent_no_offer' : 'consent_forbidden');
      showButtons(element('p', { role: 'status' }, why));
      return;
    }
    const back = () => {
      showButtons();
      opener.focus();
    };
    place.replaceChildren(question(view, offer, back));
    place.querySelector<HTMLElement>(focused)?.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'nearest' });
  };
  const first = button('action', say(label), () => open(first, '.consent-question'));
  const others = button('small-action', say('check_other_choices'), () => open(others, 'input'));
  const showButtons = (...more: readonly HTMLElement[]) =>
    place.replaceChildren(
      ...done,
      element('div', { class: 'actions' }, first, others),
      element('p', { class: 'small' }, say('check_what_is_sent')),
      ...more,
    );
  showButtons();
  return place;
}

/** That others were asked, with the way up to what came of it: the verdict may be another one. */
function doneLine(view: View): HTMLElement {
  const up = button('small-action', view.say('look_up_show'), () => {
    const verdict = document.querySelector<HTMLElement>('h1');
    verdict?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
  return element('p', { class: 'done' }, lookUpsDone(view), ' ', up);
}

function buttonLabel(lookUps: ReportedLookUps | null): WordKey | null {
  if (lookUps === null) return 'check_this_mail';
  // Without a click names that look made for this mail are left out.
  if (lookUps.hosts.some(({ host, asked }) => host !== asked)) return 'check_this_mail';
  if (lookUps.authentication?.outcome === 'name-not-asked') return 'check_this_mail';
  return lookUps.failures.length > 0 ? 'check_again' : null;
}

/** The question: the sentence of consent, all that would be told, when, and the answers. */
function question(view: View, offer: LookUpOffer, back: () => void): HTMLElement {
  const { say, outward, report } = view;
  const told = offer.told.map((name) => element('li', {}, strangersText(name, 'stranger name')));
  const radios = choices.map((choice) =>
    element('input', {
      type: 'radio',
      name: 'when',
      value: choice,
      checked: choice === (offer.when === 'never' ? 'this-mail' : offer.when),
    }),
  );
  const answer = element('p', { role: 'status' });
  const send = orderButton(say('consent_send'), answer, say('consent_waiting'), () => {
    const chosen = radios.findIndex(({ checked }) => checked);
    return outward.lookUp(choices[chosen] ?? 'this-mail', offer, () => {
      answer.textContent = say('look_up_under_way');
    });
  });
  // After the answer has its first words.
  send.button.addEventListener('click', () => answer.scrollIntoView({ block: 'nearest' }));
  return element(
    'div',
    {
      class: 'consent-question',
      role: 'group',
      tabindex: -1,
      'aria-label': say('check_this_mail'),
      'aria-describedby': 'consent-sentence',
    },
    element(
      'p',
      { id: 'consent-sentence' },
      say('consent', { parties: offer.parties.join(report.language === 'ja' ? '、' : ', ') }),
    ),
    element('p', { class: 'small' }, say('consent_more')),
    offer.told.length === 0
      ? element('p', { class: 'small' }, say('consent_told_none'))
      : element(
          'details',
          { class: 'more' },
          element('summary', {}, say('consent_told', { count: offer.told.length })),
          element('ul', { class: 'names' }, ...told),
        ),
    element(
      'fieldset',
      {},
      element('legend', {}, say('consent_when')),
      ...choices.map((choice, index) => element('label', {}, radios[index] ?? null, ' ', say(choiceKeys[choice]))),
      element('p', { class: 'small' }, say('consent_from_now_on')),
    ),
    element(
      'div',
      { class: 'actions' },
      send.button,
      button('action', say('consent_cancel'), back),
      settingsButton(view),
    ),
    answer,
  );
}
