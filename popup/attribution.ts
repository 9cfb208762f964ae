import { element } from './element.ts';
import type { Say } from './view.ts';

/**
 * Where places, networks and the map come from. Its link is the only one of the panel: the licence of the places asks
 * for it (CC BY 4.0).
 */
export function attribution(say: Say): HTMLElement {
  const link = element('a', { class: 'attribution' }, 'IP Geolocation by DB-IP');
  link.href = 'https://db-ip.com';
  link.target = '_blank';
  link.rel = 'noreferrer';
  return element('p', { class: 'small' }, link, ` · Networks by RouteViews · ${say('map_attribution_ground')}`);
}
