import { mapView } from './map-view.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** In units of the viewBox. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A pin's centre and its label. */
export interface LabelledPoint extends Point {
  readonly text: string;
}

/** Where a label goes, in units of the viewBox. */
export interface PlacedLabel {
  readonly box: Box;
  /** The side of the box that faces the pin. */
  readonly align: 'start' | 'center' | 'end';
  /** The end of a line from the pin, where the label does not touch it. */
  readonly leader: Point | null;
}

/** The type of labels, which the panel's style sheet sets alike; pixels. */
export const labelType = { fontSize: 11, lineHeight: 15, padding: 3, maxWidth: 150 } as const;

/** Pixels from a pin's centre to its edge. */
export const pinRadius = 5;

/** Lines of type that a label may be moved up or down from its pin. */
const maxLinesAway = 6;

/**
 * Places labels one after the other, each at the first place that is inside the map, off every pin and off
 * the labels before it: beside the pin, above or below it, then line by line farther away. Null where
 * there is none. A place near the pin that covers no point of `lines` comes before all others. `unit` is
 * how many units of the viewBox make a pixel.
 */
export function placeLabels(
  points: readonly LabelledPoint[],
  lines: readonly Point[],
  unit: number,
): (PlacedLabel | null)[] {
  const diameter = 2 * pinRadius * unit;
  const taken = points.map(({ x, y }): Box => {
    return { left: x - diameter / 2, top: y - diameter / 2, width: diameter, height: diameter };
  });
  return points.map((point) => {
    const possible = candidates(point, unit).filter(
      ({ box }) => isInside(box) && !taken.some((other) => overlap(box, other)),
    );
    const clear = possible.find(({ box, leader }) => leader === null && !lines.some((line) => holds(box, line)));
    const label = clear ?? possible[0] ?? null;
    if (label !== null) taken.push(label.box);
    return label;
  });
}

/** The places to try for a label, best first. */
function candidates({ x, y, text }: LabelledPoint, unit: number): PlacedLabel[] {
  const { width, height } = labelSize(text, unit);
  const away = (pinRadius + 1) * unit;
  const beside = (top: number): PlacedLabel[] => [
    { box: { left: x + away, top, width, height }, align: 'start', leader: null },
    { box: { left: x - away - width, top, width, height }, align: 'end', leader: null },
  ];
  const over = (top: number): PlacedLabel => ({
    box: { left: x - width / 2, top, width, height },
    align: 'center',
    leader: null,
  });
  const linesAway = (lines: number): PlacedLabel[] =>
    beside(y + (lines - 0.5) * height).map((label) => ({
      ...label,
      leader: { x: label.align === 'start' ? x + away : x - away, y: y + lines * height },
    }));
  const near = [
    ...beside(y - height / 2),
    over(y - away - height),
    over(y + away),
    ...beside(y - height),
    ...beside(y),
  ];
  const far = Array.from({ length: maxLinesAway }, (_, i) => [...linesAway(-i - 1), ...linesAway(i + 1)]);
  return [...near, ...far.flat()];
}

/** About as wide as the text is set: letters of the Far East are square, others about half as wide. */
function labelSize(text: string, unit: number): { width: number; height: number } {
  const { fontSize, lineHeight, padding, maxWidth } = labelType;
  let ems = 0;
  for (const letter of text) ems += letter >= '\u1100' ? 1 : 0.55;
  return { width: Math.min(ems * fontSize + 2 * padding, maxWidth) * unit, height: lineHeight * unit };
}

function isInside({ left, top, width, height }: Box): boolean {
  return left >= 0 && top >= 0 && left + width <= mapView.width && top + height <= mapView.height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

function holds({ left, top, width, height }: Box, { x, y }: Point): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
