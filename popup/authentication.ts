import type { Report } from '../src/report/report.ts';
import {
  authenticationOutcome,
  authenticationResults,
  toldOfAuthentication,
} from '../src/report/told/told-of-authentication.ts';
import { toldOfAuthor } from '../src/report/told/told-of-author.ts';
import { toldOfSuffix } from '../src/report/told/told-of-suffix.ts';
import { element } from './element.ts';
import { strangersText } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/** What the recipient's own server recorded of SPF, DKIM, DMARC and ARC. */
export function recordedAuthentication({ report, say }: View): HTMLElement {
  const { by, ...results } = report.authentication;
  if (by !== 'own-admd') return element('p', { class: 'remark' }, say('authentication_none'));
  const rows = (['spf', 'dkim', 'dmarc', 'arc'] as const).map((method) =>
    element(
      'li',
      {},
      element('b', {}, method.toUpperCase()),
      ` ${results[method] ?? say('authentication_absent')} `,
      element('span', { class: 'small' }, say(`authentication_${method}`)),
    ),
  );
  return element(
    'details',
    { class: 'more', 'data-fold': 'recorded' },
    element('summary', {}, say('authentication_recorded')),
    element('ul', {}, ...rows),
  );
}

/** What it comes to when evaluated here, by the DNS of the look-up; null where nobody was asked. */
export function evaluatedAuthentication(view: View): HTMLElement | null {
  const { report, say } = view;
  const { lookUps } = report;
  const evaluated = lookUps?.authentication ?? null;
  if (lookUps === null || evaluated === null) return null;
  return element(
    'div',
    { class: 'looked-up', 'data-list': 'evaluated' },
    element('h3', {}, say('told_evaluated', { time: speechOf(view).moment(lookUps.askedAt) })),
    element('p', { class: 'strong' }, authenticationOutcome(evaluated, say)),
    evaluated.isCapped && element('p', { class: 'small' }, say('told_evaluated_capped')),
    element(
      'details',
      { class: 'more', 'data-fold': 'evaluated' },
      element('summary', {}, authenticationResults(evaluated)),
      toldList(toldOfAuthentication(evaluated, say)),
    ),
  );
}

/** What is told of the domain that the mail says it is from: by its suffix, and by DNS where that was asked; null where neither tells. */
export function authorDomain(view: View): HTMLElement | null {
  const { report, say } = view;
  const domain = report.lookUps?.author?.domain ?? authorDomainOf(report);
  const speech = speechOf(view);
  const told = toldList([...toldOfAuthor(report, speech), ...toldOfSuffix(domain, speech)]);
  if (told === null) return null;
  return element(
    'div',
    { class: 'looked-up', 'data-list': 'author-domain' },
    element('h3', {}, say('section_author_domain'), ' ', strangersText(domain, 'stranger name')),
    told,
  );
}

function authorDomainOf({ fields }: Report): string {
  const address = fields.find(({ name }) => name === 'From.addrSpec')?.value ?? '';
  return address.slice(address.lastIndexOf('@') + 1);
}
