import { attribution } from './attribution.ts';
import { hopList } from './hops.ts';
import { relayList } from './relays.ts';
import { section } from './section.ts';
import type { View } from './view.ts';
import { worldMap } from './world-map.ts';

/** The way of the mail: on the map, by witness, and station by station. */
export function routeSection(view: View): HTMLElement {
  const { report, say } = view;
  return section(
    { name: 'route', title: say('section_route'), digest: report.origin.ip, isOpen: report.verdict !== 'clear' },
    worldMap(view),
    relayList(view),
    hopList(view),
    attribution(say),
  );
}
