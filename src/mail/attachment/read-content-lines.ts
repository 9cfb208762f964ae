import type { EntityText } from '../body/body.ts';
import { findTextUrls } from '../link/find-text-urls.ts';
import type { Link } from '../link/link.ts';
import { writtenOut } from '../link/read-links.ts';
import type { TracedText } from '../source/traced-text.ts';
import { TracedTextBuilder } from '../source/traced-text-builder.ts';

/** Code units of one content line that are read: an embedded picture is longer. */
const MAX_LINE = 20_000;

/** Properties whose value is an address to write to, or a number to call. */
const MAIL: ReadonlySet<string> = new Set(['email', 'organizer', 'contact']);
const TELEPHONE: ReadonlySet<string> = new Set(['tel']);

/**
 * The links of an appointment (iCalendar, RFC 5545) or a contact card (vCard, RFC 6350): web addresses in any
 * value, addresses of organizer and contact, telephone numbers; at most `max`. Never throws.
 */
export function readContentLines(part: string, text: EntityText, max: number): Link[] {
  const links: Link[] = [];
  const take = (line: TracedText, from: number, to: number, href: string) => {
    const { start, end } = line.span(from, to);
    if (links.length < max) links.push(writtenOut(part, line.text.slice(from, to), href, text.locus(start, end)));
  };
  for (const line of contentLines(text.text)) {
    if (links.length >= max) break;
    const colon = /^[\w.-]+(?:;(?:"[^"]*"|[^":])*)?:/.exec(line.text)?.[0].length ?? 0;
    if (colon === 0) continue;
    const name = /^(?:[\w-]+\.)?([\w-]+)/.exec(line.text)?.[1]?.toLowerCase() ?? '';
    const value = line.text.slice(colon).trim();
    const from = line.text.indexOf(value, colon);
    const address = value.replace(/^mailto:/i, '');
    const number = value.replace(/^tel:/i, '');
    if (MAIL.has(name) && /^[^\s@]+@[^\s@]+$/.test(address)) take(line, from, from + value.length, `mailto:${address}`);
    else if (TELEPHONE.has(name) && /\d{3}/.test(number)) {
      take(line, from, from + value.length, `tel:${number.replace(/[^\d+*#]/g, '')}`);
    }
    for (const url of findTextUrls(value, max - links.length)) take(line, from + url.from, from + url.to, url.href);
  }
  return links;
}

/** Logical lines: folds undone (RFC 5545 §3.1), escapes in values undone (§3.3.11). Places are code units of `text`. */
function* contentLines(text: string): Generator<TracedText> {
  let line = new TracedTextBuilder(0);
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    const isFold = text[at] === ' ' || text[at] === '\t';
    if (!isFold) {
      if (line.length > 0) yield line.build();
      line = new TracedTextBuilder(at);
    }
    if (line.length < MAX_LINE) pushUnescaped(line, text, isFold ? at + 1 : at, Math.min(end, at + MAX_LINE));
    at = end + 1;
  }
  if (line.length > 0) yield line.build();
}

function pushUnescaped(line: TracedTextBuilder, text: string, start: number, end: number): void {
  let at = start;
  while (at < end) {
    const found = text.indexOf('\\', at);
    const stop = found < 0 || found >= end ? end : found;
    line.push(text.slice(at, stop), at, stop);
    if (stop === end) return;
    const escaped = text[stop + 1] ?? '';
    line.push(/[nN]/.test(escaped) ? '\n' : escaped, stop, Math.min(end, stop + 2));
    at = stop + 2;
  }
}
