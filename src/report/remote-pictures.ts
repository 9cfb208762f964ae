import type { HtmlImage } from '../mail/body/body.ts';
import type { Report } from './report.ts';

/** So many hosts are named; a mail with more names them at random. */
const maxHosts = 50;

/** The hosts from which a mail has its pictures fetched, by how many come from each. */
export function remotePictures(images: readonly HtmlImage[]): Report['remotePictures'] {
  const counts = new Map<string, number>();
  for (const { host } of images) {
    if (host !== null && (counts.has(host) || counts.size < maxHosts)) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts].map(([host, count]) => ({ host, count })).sort((a, b) => b.count - a.count);
}
