import type { EntityText } from '../body/body.ts';
import { findTextUrls } from '../link/find-text-urls.ts';
import type { Link } from '../link/link.ts';
import { writtenOut } from '../link/read-links.ts';

const TARGET = /^(?:(?:Base)?URL|WorkingDirectory|Exec)[ \t]*=[ \t]*(\S[^\n]{0,2000})$/gim;

/**
 * Where a shortcut leads: `.url` (Windows) and `.desktop` (freedesktop.org) by their lines, `.webloc` (macOS)
 * by the address in it. Also what is no web address: `file:` and `\\server\…`. At most `max`. Never throws.
 */
export function readShortcut(part: string, text: EntityText, max: number): Link[] {
  const lines = [...text.text.matchAll(TARGET)].map(({ 0: line, 1: written = '', index }) => {
    const target = written.trimEnd();
    const from = index + line.length - written.length;
    return { from, to: from + target.length, href: target };
  });
  const targets = lines.length > 0 ? lines : findTextUrls(text.text, max);
  return targets
    .slice(0, max)
    .map(({ from, to, href }) => writtenOut(part, text.text.slice(from, to), href, text.locus(from, to)));
}
