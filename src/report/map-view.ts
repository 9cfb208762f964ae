/**
 * The part of the world that the map shows, as an equirectangular picture: a point lies at a share of the
 * width by its longitude and of the height by its latitude. The cut runs through the Bering Strait, so
 * that no country is torn; below the Cape Horn there are no servers.
 */
export const mapView = {
  /** Degrees. East is `west` plus 360. */
  west: -169,
  north: 84,
  south: -57,
  /** Of the viewBox; two units are one degree. */
  width: 720,
  height: 282,
} as const;

/** Where a place lies in the viewBox; what is north or south of the picture lies on its edge. */
export function mapPoint(latitude: number, longitude: number): { readonly x: number; readonly y: number } {
  const { west, north, south, width, height } = mapView;
  const turned = (((longitude - west) % 360) + 360) % 360;
  const y = ((north - latitude) / (north - south)) * height;
  return { x: (turned / 360) * width, y: Math.min(Math.max(y, 0), height) };
}
