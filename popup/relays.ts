import type { PinRole } from '../src/report/map.ts';
import type { ReportedRelay } from '../src/report/report.ts';
import { toldOfClient } from '../src/report/told/told-of-client.ts';
import type { WordKey } from '../src/report/words.ts';
import { element } from './element.ts';
import { pinPicture } from './pin-shape.ts';
import { placeLine } from './place-line.ts';
import { settingsButton } from './settings-button.ts';
import { strangersText } from './strangers-text.ts';
import { speechOf, toldList } from './told-list.ts';
import type { View } from './view.ts';

/** Who handed the mail over, what that server reports, and what is only claimed: each with its witness. */
export function relayList(view: View): HTMLElement {
  const { origin, perhapsOwn } = view.report;
  return element(
    'div',
    { class: 'relays' },
    origin.believed
      ? relay(view, 'border', 'origin_border', origin)
      : element('p', { class: 'remark' }, view.say('route_nobody')),
    origin.reported && relay(view, 'reported', 'origin_reported', origin.reported),
    origin.toList && relay(view, 'reported', 'origin_to_list', origin.toList),
    origin.claimed && relay(view, 'claimed', 'origin_claimed', origin.claimed),
    perhapsOwn && perhapsOwnRemark(view, perhapsOwn),
  );
}

/** Only the user knows whether what handed the mail over is their own: then the border lies before it. */
function perhapsOwnRemark(view: View, { name, as }: NonNullable<View['report']['perhapsOwn']>): HTMLElement {
  return element(
    'p',
    { class: 'remark' },
    strangersText(view.say(`route_perhaps_${as}`, { name })),
    ' ',
    settingsButton(view),
  );
}

function relay(view: View, witness: PinRole, title: WordKey, who: Omit<ReportedRelay, 'hop'>): HTMLElement {
  const { say } = view;
  const { lookUps } = view.report;
  const { ip, rdns, helo, authenticatedAs } = who;
  return element(
    'div',
    { class: `relay ${witness}`, 'data-witness': witness },
    element('h3', {}, pinPicture(witness), say(title)),
    element('p', {}, strangersText([ip, rdns].filter((part) => part !== null).join(' '), 'stranger name')),
    placeLine(view, who),
    authenticatedAs !== null &&
      element('p', { class: 'strong' }, strangersText(say('route_account', { account: authenticatedAs }))),
    helo !== null && element('p', { class: 'small' }, strangersText(say('route_calls_itself', { helo }))),
    witness === 'border' && lookUps !== null && toldList(toldOfClient(lookUps, speechOf(view))),
  );
}
