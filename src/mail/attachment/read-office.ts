import { maxInflatedOctets, maxInflatedStreams } from '../limits.ts';
import type { Link } from '../link/link.ts';
import { writtenOut } from '../link/read-links.ts';
import { decodeOctets } from '../source/charset.ts';
import type { AttachmentOctets } from './attachment-octets.ts';
import type { OfficeTraits } from './contents.ts';
import { inflate } from './inflate.ts';
import { uint16, uint32 } from './octet-numbers.ts';
import type { ZipEntry } from './read-zip-directory.ts';

/** An office document in a ZIP archive, read. */
export interface OfficeReading {
  readonly office: OfficeTraits;
  readonly links: readonly Link[];
  readonly isCut: boolean;
}

const RELATIONS = /(?:^|\/)_rels\/[^/]*\.rels$/i;

/** Macro projects: of Office Open XML (ECMA-376, with Microsoft's part vbaProject.bin), of OpenDocument. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^Basic\/.+|^Scripts\/.+/i;

/** Kinds of relation that fetch a document of their own when the one is opened. */
const FETCHING = /\/(?:attachedTemplate|frame|subDocument|oleObject)$/i;

/**
 * What an office document brings along, by the names of its parts and the relations that it names
 * (ECMA-376 part 2, §9): macros, a template from elsewhere, links. Of the parts only the relations are
 * inflated, at most `maxInflatedStreams` of `maxInflatedOctets`. Never rejects.
 */
export async function readOffice(
  part: string,
  file: AttachmentOctets,
  entries: readonly ZipEntry[],
  maxLinks: number,
): Promise<OfficeReading> {
  const macros = entries.find(({ name }) => MACROS.test(name))?.locus ?? null;
  const relations = entries.filter(({ name, isEncrypted }) => RELATIONS.test(name) && !isEncrypted);
  const links: Link[] = [];
  let template: OfficeTraits['template'] = null;
  let isCut = relations.length > maxInflatedStreams;
  for (const entry of relations.slice(0, maxInflatedStreams)) {
    const inflated = await contentOf(file, entry);
    isCut ||= inflated === null || inflated.isCut;
    for (const { href, type } of externalTargets(decodeOctets(inflated?.octets ?? new Uint8Array(0), 'utf-8'))) {
      if (FETCHING.test(type)) template ??= { href, locus: entry.locus };
      if (links.length < maxLinks) links.push({ ...writtenOut(part, '', href, entry.locus), textLocus: null });
    }
  }
  return { office: { macros, template }, links, isCut };
}

async function contentOf(file: AttachmentOctets, { at, method, packedSize }: ZipEntry) {
  const header = file.from(at, 30)?.octets;
  if (header === undefined || uint32(header, 0) !== 0x04034b50) return null;
  const dataAt = at + 30 + uint16(header, 26) + uint16(header, 28);
  const data = file.from(dataAt, Math.min(packedSize, maxInflatedOctets))?.octets;
  if (data === undefined) return null;
  if (method === 0) return { octets: data, isCut: packedSize > data.length };
  return method === 8 ? inflate(data, 'deflate-raw', maxInflatedOctets) : null;
}

/** The targets outside of the document (ECMA-376 part 2, §9.3.2). */
function externalTargets(xml: string): { href: string; type: string }[] {
  const found: { href: string; type: string }[] = [];
  for (const [tag] of xml.matchAll(/<Relationship\b[^<>]*/g)) {
    if (!/\bTargetMode\s*=\s*["']External["']/i.test(tag)) continue;
    const href = /\bTarget\s*=\s*["']([^"']*)/.exec(tag)?.[1]?.replaceAll('&amp;', '&');
    const type = /\bType\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '';
    if (href !== undefined && href !== '') found.push({ href, type });
  }
  return found;
}
