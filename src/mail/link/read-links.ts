import type { EntityText } from '../body/body.ts';
import type { HtmlReading, HtmlReference } from '../body/html/html-reading.ts';
import type { Locus } from '../source/locus.ts';
import { findTextUrls } from './find-text-urls.ts';
import type { Link } from './link.ts';
import { readUrl } from './read-url.ts';

/** The links of one text leaf of plain text, in order; at most `max`. */
export function readPlainLinks(part: string, text: EntityText, max: number): readonly Link[] {
  return findTextUrls(text.text, max).map(({ from, to, href }) =>
    writtenOut(part, text.text.slice(from, to), href, text.locus(from, to)),
  );
}

/** A web address that stands written at a place and is all that is shown of itself. */
export function writtenOut(part: string, text: string, href: string, locus: Locus): Link {
  const place = { textLocus: locus, hrefLocus: locus };
  return { text, href, ...place, ...readUrl(href, null), where: 'text', part, within: null, isHidden: false };
}

/**
 * The links of one HTML leaf: anchors, areas and forms in the order of the document, then the web
 * addresses in visible text that no anchor holds. `text` is the HTML. At most `max`.
 */
export function readHtmlLinks(part: string, text: EntityText, reading: HtmlReading, max: number): readonly Link[] {
  const base = reading.base === null ? null : readUrl(reading.base, null).url;
  const links = reading.references.slice(0, max).map((reference) => linkOf(part, text, reference, base));
  return [...links, ...textLinks(part, text, reading, max - links.length)];
}

function linkOf(part: string, text: EntityText, reference: HtmlReference, base: string | null): Link {
  const { where, href, textRange, isHidden } = reference;
  return {
    text: reference.text,
    textLocus: textRange === null ? null : text.locus(textRange.start, textRange.end),
    href: href.value,
    hrefLocus: text.locus(href.start, href.end),
    ...readUrl(href.value, base),
    where,
    part,
    within: null,
    isHidden,
  };
}

function textLinks(part: string, text: EntityText, { visible, anchored }: HtmlReading, max: number): Link[] {
  const links: Link[] = [];
  let next = 0;
  for (const { from, to, href } of findTextUrls(visible.text, max + anchored.length)) {
    while ((anchored[next]?.end ?? Infinity) <= from) next++;
    if ((anchored[next]?.start ?? Infinity) < to) continue;
    if (links.length >= max) break;
    const { start, end } = visible.span(from, to);
    links.push(writtenOut(part, visible.text.slice(from, to), href, text.locus(start, end)));
  }
  return links;
}
