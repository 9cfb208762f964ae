import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnPin, type Pin, type PinRole, routeMap } from '../../src/report/map.ts';
import { mapPoint, mapView } from '../../src/report/map-view.ts';

const width = 440;
const height = (width * mapView.height) / mapView.width;

const seed: Pin[] = [
  { label: '18.170.98.138', latitude: 52.88, longitude: 0.5, role: 'border' },
  { label: 'greenpaint.pt', latitude: 38.8, longitude: -9.18, role: 'link' },
  { label: '150.60.155.179', latitude: 35.69, longitude: 139.77, role: 'claimed' },
];

const pins: fc.Arbitrary<Pin[]> = fc.array(
  fc.record({
    label: fc.string({ maxLength: 40 }),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    role: fc.constantFrom<PinRole>('border', 'reported', 'claimed', 'link'),
  }),
  { maxLength: 50 },
);

/** A label's rectangle in pixels. */
function rectangle({ box }: DrawnPin): [left: number, top: number, right: number, bottom: number] | null {
  if (box === null) return null;
  const [left, top] = [(box.left / 100) * width, (box.top / 100) * height];
  return [left, top, left + (box.width / 100) * width, top + (box.height / 100) * height];
}

function label(drawn: readonly DrawnPin[], text: string) {
  return drawn.find((pin) => pin.text === text)?.box;
}

describe('mapPoint', () => {
  it.each([
    ['the middle of the picture', 0, 11, 360, 168],
    ['its north-western corner', 84, -169, 0, 0],
    ['Tokyo', 35.69, 139.77, 617.54, 96.62],
    ['Alaska, east of the cut', 65, -168, 2, 38],
    ['Chukotka, west of it', 66, -170, 718, 36],
    ['a place given beyond the date line', 0, 371, 360, 168],
    ['the North Pole, on the edge', 90, 11, 360, 0],
    ['the South Pole, on the edge', -90, 11, 360, 282],
  ])('%s', (_, latitude, longitude, x, y) => {
    const point = mapPoint(latitude, longitude);
    expect(point.x).toBeCloseTo(x, 1);
    expect(point.y).toBeCloseTo(y, 1);
  });
});

describe('routeMap', () => {
  it('draws the way from the claimed origin over the border to the link', () => {
    expect(routeMap(seed).ways).toEqual([
      { from: 'claimed', to: 'border', path: 'M617.5 96.6Q478.3 28.9 339 62.2' },
      { from: 'border', to: 'link', path: 'M339 62.2Q329.3 70.2 319.6 90.4' },
    ]);
  });

  it('leads over what the border relay reports, and to every link', () => {
    const more: Pin[] = [
      { label: 'a phone', latitude: 6.5, longitude: 3.4, role: 'reported' },
      { label: 'b.example', latitude: 37.4, longitude: -122, role: 'link' },
    ];
    const legs = routeMap([...seed, ...more]).ways.map(({ from, to }) => `${from} ${to}`);
    expect(legs).toEqual(['claimed reported', 'reported border', 'border link', 'border link']);
  });

  it('draws no way between links alone', () => {
    const { pins: drawn, ways } = routeMap(seed.filter(({ role }) => role === 'link'));
    expect(drawn).toHaveLength(1);
    expect(ways).toEqual([]);
  });

  it('draws nothing where nothing is known', () => {
    expect(routeMap([])).toEqual({ pins: [], ways: [] });
  });

  it('places pins linearly by longitude and latitude', () => {
    const border = routeMap(seed).pins.find(({ role }) => role === 'border');
    expect(border?.left).toBeCloseTo(((0.5 + 169) / 360) * 100, 6);
    expect(border?.top).toBeCloseTo(((84 - 52.88) / 141) * 100, 6);
  });

  it('puts the labels of the seed case off the way', () => {
    const { pins: drawn } = routeMap(seed);
    expect(label(drawn, '18.170.98.138')?.align).toBe('end');
    expect(label(drawn, 'greenpaint.pt')?.align).toBe('start');
  });

  it('joins links at one place, and counts those it does not name', () => {
    const links = ['a.example', 'b.example', 'c.example'].map(
      (name, i): Pin => ({ label: name, latitude: 50 + i / 10, longitude: 8, role: 'link' }),
    );
    const [pin, ...others] = routeMap(links).pins;
    expect(others).toEqual([]);
    expect(pin).toMatchObject({ text: 'a.example +2', labels: ['a.example', 'b.example', 'c.example'] });
  });

  it('sets pins of different roles at one place side by side', () => {
    const here = (role: PinRole): Pin => ({ label: role, latitude: 35.7, longitude: 139.8, role });
    const drawn = routeMap([here('link'), here('claimed'), here('border')]).pins;
    expect(drawn.map(({ role }) => role)).toEqual(['border', 'claimed', 'link']);
    const lefts = drawn.map(({ left }) => (left / 100) * width);
    expect(lefts[1]! - lefts[0]!).toBeCloseTo(10, 6);
    expect(lefts[2]! - lefts[1]!).toBeCloseTo(10, 6);
  });

  it('keeps pins that make way inside the map at its eastern edge', () => {
    const here = (role: PinRole): Pin => ({ label: role, latitude: 0, longitude: -169.1, role });
    for (const { left } of routeMap([here('link'), here('reported'), here('claimed'), here('border')]).pins) {
      expect(left).toBeLessThanOrEqual(100);
    }
  });

  it('lets no label overlap another or a pin, or leave the map', () => {
    fc.assert(
      fc.property(pins, (given) => {
        const { pins: drawn } = routeMap(given, width);
        const rectangles = drawn.map(rectangle);
        for (const [i, a] of rectangles.entries()) {
          if (a === null) continue;
          const [left, top, right, bottom] = a;
          expect(left).toBeGreaterThanOrEqual(-1e-6);
          expect(top).toBeGreaterThanOrEqual(-1e-6);
          expect(right).toBeLessThanOrEqual(width + 1e-6);
          expect(bottom).toBeLessThanOrEqual(height + 1e-6);
          for (const b of rectangles.slice(i + 1)) {
            const apart =
              b === null || left >= b[2] - 1e-6 || b[0] >= right - 1e-6 || top >= b[3] - 1e-6 || b[1] >= bottom - 1e-6;
            expect(apart).toBe(true);
          }
          for (const pin of drawn) {
            const [x, y] = [(pin.left / 100) * width, (pin.top / 100) * height];
            expect(x > left && x < right && y > top && y < bottom).toBe(false);
          }
        }
      }),
    );
  });

  it('loses no label, and gives path data of numbers only', () => {
    fc.assert(
      fc.property(pins, (given) => {
        const { pins: drawn, ways } = routeMap(given, width);
        expect(drawn.flatMap(({ labels }) => labels).sort()).toEqual(given.map(({ label: text }) => text).sort());
        for (const { path } of ways) expect(path).toMatch(/^M-?[\d.]+ [\d.]+Q-?[\d.]+ [\d.]+ -?[\d.]+ [\d.]+$/);
        for (const { leader } of drawn)
          if (leader !== null) expect(leader).toMatch(/^M-?[\d.]+ [\d.]+L-?[\d.]+ -?[\d.]+$/);
      }),
    );
  });

  it('has room for a dozen labels spread over the world', () => {
    const places: [number, number][] = [
      [37, -122],
      [40.7, -74],
      [19.4, -99.1],
      [-23.5, -46.6],
      [51.5, -0.1],
      [50.1, 8.7],
      [55.8, 37.6],
      [6.5, 3.4],
      [1.35, 103.8],
      [35.7, 139.8],
      [39.9, 116.4],
      [-33.9, 151.2],
    ];
    const links = places.map(
      ([latitude, longitude], i): Pin => ({ label: `host-${i}.example`, latitude, longitude, role: 'link' }),
    );
    expect(routeMap(links).pins.filter(({ box }) => box === null)).toEqual([]);
  });
});
