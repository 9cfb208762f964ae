import { countryName } from '../src/report/country-name.ts';
import { type DrawnPin, type Pin, type PinRole, routeMap } from '../src/report/map.ts';
import { mapView } from '../src/report/map-view.ts';
import type { Report, ReportedLink, ReportedRelay } from '../src/report/report.ts';
import { drawing, element } from './element.ts';
import { pinShape } from './pin-shape.ts';
import { seenParts } from './strangers-text.ts';
import type { View } from './view.ts';

/** Pixels that the map is wide in the panel. */
const mapWidth = 448;

/** Radius of a pin in pixels. */
const pinRadius = 5;

/** Links that get a pin: a map of hundreds would show nothing. */
const maxLinkPins = 8;

/** The servers on the map of the world and the way between them; null where no place is known. */
export function worldMap({ report, say }: View): HTMLElement | null {
  const pins = pinsOf(report);
  if (pins.length === 0) return null;
  const map = routeMap(pins, mapWidth);
  const places = map.pins.flatMap(({ labels }) => labels).join(', ');
  const overlay = drawing(
    'svg',
    { class: 'map-way', viewBox: `0 0 ${mapView.width} ${mapView.height}`, 'aria-hidden': 'true' },
    ...map.ways.map(({ from, path }) => drawing('path', { class: from === 'border' ? 'way to-link' : 'way', d: path })),
    ...map.pins.map(({ leader }) => leader && drawing('path', { class: 'leader', d: leader })),
    ...map.pins.map(pin),
  );
  return element(
    'figure',
    { class: 'map' },
    element(
      'div',
      { class: 'map-ground', role: 'img', 'aria-label': say('map_label', { places }) },
      element('div', { class: 'map-land' }),
      overlay,
      ...map.pins.map(label),
    ),
    element('figcaption', { class: 'small' }, say('place_note')),
  );
}

function pin({ role, left, top }: DrawnPin): SVGElement {
  const unit = mapView.width / mapWidth;
  return pinShape(role, (left / 100) * mapView.width, (top / 100) * mapView.height, pinRadius * unit);
}

function label({ role, text, labels, box }: DrawnPin): HTMLElement | null {
  if (box === null) return null;
  const made = element(
    'span',
    { class: `map-label ${role} ${box.align}`, title: labels.join('\n') },
    ...seenParts(text),
  );
  made.style.top = `${box.top}%`;
  made.style.minWidth = `${box.width}%`;
  if (box.align === 'end') made.style.right = `${100 - box.left - box.width}%`;
  else made.style.left = `${box.left + (box.align === 'center' ? box.width / 2 : 0)}%`;
  return made;
}

function pinsOf({ origin, links, language }: Report): Pin[] {
  const relay = (role: PinRole, who: Pick<ReportedRelay, 'ip' | 'place'> | null): Pin[] => {
    if (who?.place == null) return [];
    const { country, latitude, longitude } = who.place;
    return [
      {
        role,
        label: `${who.ip ?? ''} ${countryName(country, language, language === 'en' ? 'short' : 'long')}`,
        latitude,
        longitude,
      },
    ];
  };
  const hosts = new Map<string, NonNullable<ReportedLink['place']>>();
  for (const { host, place } of links) if (host !== null && place !== null) hosts.set(host, place);
  return [
    ...relay('border', origin.believed ? origin : null),
    ...relay('reported', origin.reported),
    ...relay('claimed', origin.claimed),
    ...[...hosts].slice(0, maxLinkPins).map(([host, { latitude, longitude }]): Pin => {
      return { role: 'link', label: host, latitude, longitude };
    }),
  ];
}
