import type { ReportedHop } from '../src/report/report.ts';
import { duration } from './duration.ts';
import { element } from './element.ts';
import { longList } from './long-list.ts';
import { strangersText } from './strangers-text.ts';
import type { View } from './view.ts';

/** The stations of the way, newest first: who says it, from whom to whom, when, and how long the step took. */
export function hopList(view: View): HTMLElement {
  const { hops, unreadableTrace, ownSide } = view.report;
  const { say } = view;
  return element(
    'details',
    { class: 'more', 'data-list': 'hops' },
    element('summary', {}, say('route_hops', { count: hops.length })),
    ownSide.length > 0 &&
      element(
        'p',
        { class: 'small' },
        say('route_own_side', { names: [...new Set(ownSide.map(({ name }) => name))].join(', ') }),
      ),
    longList(view, { name: 'ol', class: 'hops' }, hops, (hop) => station(view, hop)),
    longList(view, { name: 'ul', class: 'unreadable' }, unreadableTrace, ({ text }) =>
      element('li', { class: 'small' }, say('route_unreadable'), ' ', strangersText(text)),
    ),
  );
}

function station({ say, report }: View, hop: ReportedHop): HTMLElement {
  const { language } = report;
  const { from, ip, helo, by, tls, tlsVersion, authenticatedAs, date, delaySeconds, clock, side } = hop;
  const name = from ?? say('route_unnamed');
  return element(
    'li',
    { class: `hop ${side}`, 'data-side': side },
    element('p', { class: 'side' }, say(`hop_${side}`)),
    element(
      'p',
      {},
      strangersText(ip !== null && ip !== from ? `${name} [${ip}]` : name, 'stranger name'),
      element('span', { class: 'arrow' }, ' → '),
      by === null ? say('route_unnamed') : strangersText(by, 'stranger name'),
    ),
    helo !== null &&
      helo !== from &&
      element('p', { class: 'small' }, strangersText(say('route_calls_itself', { helo }))),
    authenticatedAs !== null &&
      element('p', { class: 'small strong' }, strangersText(say('route_account', { account: authenticatedAs }))),
    element(
      'p',
      { class: 'small' },
      date === null ? say('route_no_date') : element('time', { datetime: date, title: date }, moment(date, language)),
      delaySeconds !== null && ` · ${delayText(say, delaySeconds, clock, language)}`,
      tls !== null &&
        ` · ${tlsVersion === null ? say('route_encrypted') : say('route_encrypted_by', { version: tlsVersion })}`,
    ),
  );
}

function moment(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(date));
}

function delayText(
  say: View['say'],
  seconds: number,
  clock: ReportedHop['clock'],
  language: View['report']['language'],
): string {
  const time = duration(seconds, language);
  if (seconds >= 0) return say('route_delay', { time });
  return say(clock === 'zone' ? 'route_delay_zone' : 'route_delay_backwards', { time });
}
