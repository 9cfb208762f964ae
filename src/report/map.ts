import { type Box, type Point, placeLabels } from './map-labels.ts';
import { mapPoint, mapView } from './map-view.ts';

/** What a pin stands for: who handed the mail over, who that server reports, who the sender claims to be, a link's host. */
export type PinRole = 'border' | 'reported' | 'claimed' | 'link';

/** Something to show on the map; degrees. */
export interface Pin {
  readonly label: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly role: PinRole;
}

/** One pin as it is drawn, for one place or for several of one role that are too close to tell apart. */
export interface DrawnPin {
  readonly role: PinRole;
  /** Of all that it stands for, in the order given. */
  readonly labels: readonly string[];
  /** The label to show: the first, and how many more there are. */
  readonly text: string;
  /** Percent of the map's width and height. */
  readonly left: number;
  readonly top: number;
  /** Where the label goes, in percent; null where no room is left. It overlaps no other label and no pin. */
  readonly box: (Box & { readonly align: 'start' | 'center' | 'end' }) | null;
  /** From the pin to a label that had to move away from it, in units of the viewBox; null where it stands beside. */
  readonly leader: string | null;
}

/** A leg of the mail's way, as SVG path data in units of the viewBox. */
export interface Way {
  readonly from: PinRole;
  readonly to: PinRole;
  readonly path: string;
}

/** What is drawn on the map; its viewBox is that of `mapView`. */
export interface RouteMap {
  readonly pins: readonly DrawnPin[];
  readonly ways: readonly Way[];
}

/** The order of the mail's way, which is also that in which pins get their labels. */
const wayBeforeLinks: readonly PinRole[] = ['claimed', 'reported', 'border'];
const labelOrder: readonly PinRole[] = ['border', 'reported', 'claimed', 'link'];

/** Pixels between the centres of two pins that stand side by side. */
const pinGap = 10;

interface Group extends Point {
  readonly role: PinRole;
  readonly labels: string[];
}

/** A quadratic curve between two pins, drawn towards a point that it does not reach. */
interface Arc {
  readonly from: Group;
  readonly to: Group;
  readonly over: Point;
}

/**
 * Lays pins, their labels and the way between them on a map that is shown `boxWidth` pixels wide. Pins of
 * one role at one place become one; of different roles, they stand side by side.
 */
export function routeMap(pins: readonly Pin[], boxWidth = 440): RouteMap {
  const unit = mapView.width / boxWidth;
  const groups = grouped(pins, pinGap * unit);
  const texts = groups.map(({ labels: [first = '', ...more] }) =>
    more.length === 0 ? first : `${first} +${more.length}`,
  );
  const arcs = arcsBetween(groups);
  const points = groups.map(({ x, y }, i) => ({ x, y, text: texts[i]! }));
  const labels = placeLabels(points, arcs.flatMap(pointsOn), unit);
  const drawn = groups.map(({ role, labels: all, x, y }, i): DrawnPin => {
    const label = labels[i];
    return {
      role,
      labels: all,
      text: texts[i]!,
      left: (x / mapView.width) * 100,
      top: (y / mapView.height) * 100,
      box: label ? { ...inPercent(label.box), align: label.align } : null,
      leader: label?.leader ? path`M${x} ${y}L${label.leader.x} ${label.leader.y}` : null,
    };
  });
  return {
    pins: drawn,
    ways: arcs.map(({ from, to, over }) => ({
      from: from.role,
      to: to.role,
      path: path`M${from.x} ${from.y}Q${over.x} ${over.y} ${to.x} ${to.y}`,
    })),
  };
}

/** Border first; each pin moved aside where one of another role stands already. */
function grouped(pins: readonly Pin[], gap: number): Group[] {
  const groups: Group[] = [];
  for (const role of labelOrder) {
    for (const pin of pins.filter((each) => each.role === role)) {
      const { x, y } = mapPoint(pin.latitude, pin.longitude);
      const same = groups.find((group) => group.role === role && isNear(group, { x, y }, gap));
      if (same === undefined) groups.push({ role, labels: [pin.label], x: freeX(groups, x, y, gap), y });
      else same.labels.push(pin.label);
    }
  }
  return groups;
}

/** The nearest place to the right, at the map's edge to the left, where a pin covers no other. */
function freeX(taken: readonly Group[], x: number, y: number, gap: number): number {
  const step = x + 2 * taken.length * gap > mapView.width ? -gap : gap;
  let free = x;
  while (taken.some((group) => isNear(group, { x: free, y }, gap))) free += step;
  return free;
}

function isNear(a: Point, b: Point, gap: number): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) < gap * 0.99;
}

/** From the claimed origin over what is reported to the border, and from there to each link's host. */
function arcsBetween(groups: readonly Group[]): Arc[] {
  const stations = wayBeforeLinks.flatMap((role) => groups.filter((group) => group.role === role).slice(0, 1));
  const last = stations.at(-1);
  if (last === undefined) return [];
  const legs = stations.slice(1).map((station, i) => arc(stations[i]!, station));
  const links = groups.filter(({ role }) => role === 'link').map((group) => arc(last, group));
  return [...legs, ...links];
}

/** Bent northwards, so that two ways along one line can be told apart. */
function arc(from: Group, to: Group): Arc {
  const bend = Math.hypot(to.x - from.x, to.y - from.y) * 0.18;
  return { from, to, over: { x: (from.x + to.x) / 2, y: Math.max((from.y + to.y) / 2 - bend, 0) } };
}

/** Points along an arc, close enough that no label slips between two of them. */
function pointsOn({ from, to, over }: Arc): Point[] {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 8);
  return Array.from({ length: Math.max(steps - 1, 0) }, (_, i) => {
    const [t, rest] = [(i + 1) / steps, 1 - (i + 1) / steps];
    const at = (a: number, b: number, c: number) => rest * rest * a + 2 * rest * t * b + t * t * c;
    return { x: at(from.x, over.x, to.x), y: at(from.y, over.y, to.y) };
  });
}

/** Path data with its numbers to a tenth of a unit. */
function path(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return String.raw({ raw: parts }, ...numbers.map((number) => Math.round(number * 10) / 10));
}

function inPercent({ left, top, width, height }: Box): Box {
  return {
    left: (left / mapView.width) * 100,
    top: (top / mapView.height) * 100,
    width: (width / mapView.width) * 100,
    height: (height / mapView.height) * 100,
  };
}
