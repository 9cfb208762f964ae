import type { EntityText } from '../body/body.ts';
import type { HtmlReading, HtmlReference } from '../body/html/html-reading.ts';
import type { Locus } from '../source/locus.ts';
import { findTextUrls } from './find-text-urls.ts';
import type { Link } from './link.ts';
import { readUrl } from './read-url.ts';
import { urlDisguises } from './url-disguises.ts';

/** The links of one text leaf of plain text, in order; at most `max`. */
export function readPlainLinks(part: string, text: EntityText, max: number): readonly Link[] {
  return findTextUrls(text.text, max).map(({ from, to, href }) =>
    writtenOut(part, text.text.slice(from, to), href, text.locus(from, to)),
  );
}

/** A web address that stands written at a place and is all that is shown of itself. */
export function writtenOut(part: string, text: string, href: string, locus: Locus): Link {
  const place = { textLocus: locus, hrefLocus: locus };
  const reading = readUrl(href, null);
  const disguises = urlDisguises(href, reading, null);
  return {
    text,
    href,
    ...place,
    ...reading,
    where: 'text',
    part,
    within: null,
    isHidden: false,
    isCovering: false,
    disguises,
  };
}

/**
 * The links of one HTML leaf: anchors, areas and forms in the order of the document, then the web
 * addresses in visible text that no anchor holds. `text` is the HTML. At most `max`.
 */
export function readHtmlLinks(part: string, text: EntityText, reading: HtmlReading, max: number): readonly Link[] {
  const base = reading.base === null ? null : { href: reading.base, url: readUrl(reading.base, null).url };
  const links = reading.references.slice(0, max).map((reference) => linkOf(part, text, reference, base));
  return [...links, ...textLinks(part, text, reading, max - links.length)];
}

/** What relative addresses of a document start from, as written and as a browser reads it. */
interface Base {
  readonly href: string;
  readonly url: string | null;
}

function linkOf(part: string, text: EntityText, reference: HtmlReference, base: Base | null): Link {
  const { where, href, textRange, isHidden, isCovering } = reference;
  const url = readUrl(href.value, base?.url ?? null);
  return {
    text: reference.text,
    textLocus: textRange === null ? null : text.locus(textRange.start, textRange.end),
    href: href.value,
    hrefLocus: text.locus(href.start, href.end),
    ...url,
    where,
    part,
    within: null,
    isHidden,
    isCovering,
    disguises: urlDisguises(href.value, url, base?.href ?? null),
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
