import { element } from './element.ts';
import type { Say } from './view.ts';

/** Where the places and the map come from. The one link of the panel: the licence of the places asks for it (CC BY 4.0). */
export function attribution(say: Say): (Node | string)[] {
  const link = element('a', { class: 'attribution' }, 'IP Geolocation by DB-IP');
  link.href = 'https://db-ip.com';
  link.target = '_blank';
  link.rel = 'noreferrer';
  return [link, ` · ${say('map_attribution_ground')}`];
}
