import type { PinRole } from '../src/report/map.ts';
import { drawing } from './element.ts';

/** Filled for what is recorded, ringed for what is reported, dotted for what is only said, square for where a link leads. */
export function pinShape(role: PinRole, x: number, y: number, radius: number): SVGElement {
  if (role === 'link') {
    const d = `M${x - radius} ${y}l${radius} ${-radius} ${radius} ${radius} ${-radius} ${radius}z`;
    return drawing('path', { class: 'pin link', d });
  }
  const ring = drawing('circle', { class: `pin ${role}`, cx: x, cy: y, r: radius * 0.8 });
  if (role !== 'reported') return ring;
  return drawing('g', {}, ring, drawing('circle', { class: 'pin border', cx: x, cy: y, r: radius * 0.3 }));
}

/** The shape of a pin as a picture of its own, for a legend. */
export function pinPicture(role: PinRole): SVGElement {
  return drawing('svg', { viewBox: '0 0 16 16', class: 'shape', 'aria-hidden': 'true' }, pinShape(role, 8, 8, 7));
}
