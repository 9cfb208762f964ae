import { readFileSync } from 'node:fs';
import { geoEquirectangular, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { mapView } from '../../src/report/map-view.ts';
import type { WriteFile } from './pack-ranges.ts';
import { packageFile } from './package-file.ts';

export const mapPackage = 'world-atlas';

/** At the width of the panel the outlines of 1:50m look the same and weigh seven times as much. */
const worldFile = `${mapPackage}/countries-110m.json`;

/** The file that it writes, in the data folder. */
export const mapFile = 'map.svg';

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/**
 * Draws the land and the borders of the countries as one SVG without any style of its own: its colours
 * come from the classes `land` and `borders` or, without rules for them, from `color`.
 */
export function drawMap(write: WriteFile): void {
  const world = JSON.parse(readFileSync(packageFile(worldFile), 'utf8')) as World;
  const { width, height, north, west } = mapView;
  const scale = width / (2 * Math.PI);
  const projection = geoEquirectangular()
    .rotate([-(west + 180), 0])
    .scale(scale)
    .translate([width / 2, (north / 360) * width])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
  const path = geoPath(projection).digits(1);
  const land = path(feature(world, world.objects.land));
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">
<path class="land" fill="currentColor" fill-opacity="0.3" d="${land}"/>
<path class="borders" fill="none" stroke="currentColor" stroke-opacity="0.35" stroke-width="0.6" d="${borders}"/>
</svg>
`;
  write(mapFile, new TextEncoder().encode(svg));
}
