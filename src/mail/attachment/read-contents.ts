import type { Entity, EntityText } from '../body/body.ts';
import { readText } from '../body/read-text.ts';
import type { Defect } from '../header/header-section.ts';
import {
  maxAllAttachmentTextOctets,
  maxAttachedMessageDepth,
  maxAttachmentTextOctets,
  maxDigestOctets,
  maxReadAttachments,
} from '../limits.ts';
import type { Link } from '../link/link.ts';
import { readPlainLinks } from '../link/read-links.ts';
import type { Attachment } from './attachment.ts';
import type { AttachmentOctets } from './attachment-octets.ts';
import { type Contents, type FoundAct, nothingRead } from './contents.ts';
import { type FileKind, kindByMediaType, kindByName } from './file-kind.ts';
import { readContentLines } from './read-content-lines.ts';
import { readOffice } from './read-office.ts';
import { readOleStorage } from './read-ole-storage.ts';
import { readPage } from './read-page.ts';
import { readPdf } from './read-pdf.ts';
import { readRarDirectory } from './read-rar-directory.ts';
import { readSevenZip } from './read-seven-zip.ts';
import { readShortcut } from './read-shortcut.ts';
import { readZipDirectory } from './read-zip-directory.ts';
import { Relocation } from './relocation.ts';
import { scriptActs } from './script-acts.ts';

/** What was read in one attachment. */
export interface ContentsReading {
  readonly contents: Contents;
  readonly links: readonly Link[];
  /** Of an attached message. */
  readonly attachments: readonly Attachment[];
  readonly defects: readonly Defect[];
}

/** A message in an attachment, read by the readers of messages; places are octets of the attachment. */
export interface AttachedMessage {
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
  readonly defects: readonly Defect[];
}

/** What reads an attached message; `no-message` where its octets are none. */
export type ReadAttachedMessage = (octets: Uint8Array) => Promise<AttachedMessage | 'no-message' | 'too-deep'>;

/** What all attachments of one message, and those of attached messages, may still cost. */
export interface ContentsBudget {
  attachments: number;
  textOctets: number;
  links: number;
}

/** The budget of a message of which so many links may still be told. */
export function contentsBudget(links: number): ContentsBudget {
  return { attachments: maxReadAttachments, textOctets: maxAllAttachmentTextOctets, links: Math.max(0, links) };
}

/** What is known of an attachment before it is opened. */
export interface Opened {
  readonly octets: Uint8Array;
  readonly entity: Entity;
  readonly file: AttachmentOctets;
  readonly real: string | null;
}

/** Nothing was found, or looked for. */
export const nothingInside: ContentsReading = { contents: nothingRead, links: [], attachments: [], defects: [] };

/** Looks into an attachment, by its real kind where that is told, else by its name or its media type. Never rejects. */
export async function readContents(
  opened: Opened,
  budget: ContentsBudget,
  readMessage: ReadAttachedMessage,
): Promise<ContentsReading> {
  const { entity, file, real } = opened;
  const kind = kindOf(entity, real);
  if (kind === null || file.size === 0 || entity.children.length > 0) return nothingInside;
  if (budget.attachments <= 0) return cut(entity, maxReadAttachments);
  budget.attachments--;
  const { part } = entity;
  switch (kind) {
    case 'archive':
    case 'document':
    case 'macro-document':
    case 'program':
      return readPacked(opened, budget);
    case 'pdf': {
      const { pdf, links, isCut } = await readPdf(part, file, budget.links);
      return { ...nothingInside, contents: { ...nothingRead, pdf, isPartial: isCut }, links };
    }
    case 'message':
      return readAttachedMessage(opened, budget, readMessage);
    default:
      return readAsText(opened, kind, budget);
  }
}

/** Kinds that are told by what they are called where their octets tell nothing. */
const TEXTS: ReadonlySet<FileKind> = new Set([
  'page',
  'drawing',
  'appointment',
  'contact',
  'shortcut',
  'text',
  'script',
]);

function kindOf({ fileName, mediaType }: Entity, real: string | null): FileKind | null {
  const told = real === null ? null : kindByMediaType(real);
  const named = fileName === null ? null : kindByName(fileName.text);
  const declared = kindByMediaType(mediaType);
  if (told === 'message')
    return named === 'message' || declared === 'message' || named === 'page' ? 'message' : declared;
  if (told === 'picture' || told === 'sound' || told === 'video' || told === 'signature') return null;
  if (told !== null && real !== 'text/plain') return told;
  if (named === 'message' || declared === 'message') return 'message';
  if (real !== null && real !== 'application/xml') return null;
  return [named, declared].find((kind) => kind !== null && TEXTS.has(kind)) ?? null;
}

async function readPacked({ entity, file, real }: Opened, budget: ContentsBudget): Promise<ContentsReading> {
  if (real === 'application/vnd.rar')
    return { ...nothingInside, contents: { ...nothingRead, listing: readRarDirectory(file) } };
  if (real === 'application/x-7z-compressed') {
    return { ...nothingInside, contents: { ...nothingRead, listing: readSevenZip(file), isPartial: true } };
  }
  if (real === 'application/x-ole-storage') {
    const { macros, isEncrypted, isCut } = readOleStorage(file);
    const listing = isEncrypted ? { entries: [], count: null, isEncrypted } : null;
    return {
      ...nothingInside,
      contents: { ...nothingRead, listing, office: { macros, template: null }, isPartial: isCut },
    };
  }
  const { octets } = file.head(4);
  if (octets[0] !== 0x50 || octets[1] !== 0x4b) return nothingInside;
  const listing = readZipDirectory(file);
  const isOffice = listing.entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
  if (!isOffice) return { ...nothingInside, contents: { ...nothingRead, listing, isPartial: listing.isCut } };
  const { office, links, isCut } = await readOffice(entity.part, file, listing.entries, budget.links);
  return { ...nothingInside, contents: { ...nothingRead, office, isPartial: listing.isCut || isCut }, links };
}

async function readAsText(
  { octets, entity, file, real }: Opened,
  kind: FileKind,
  budget: ContentsBudget,
): Promise<ContentsReading> {
  const limit = Math.min(maxAttachmentTextOctets, budget.textOctets);
  if (limit <= 0) return cut(entity, maxAllAttachmentTextOctets);
  budget.textOctets -= Math.min(limit, entity.body.end - entity.body.start);
  const isMarkup = kind === 'page' || kind === 'drawing';
  const mediaType = isMarkup ? 'text/html' : 'text/plain';
  const { text, defects } = await readText(octets, { ...entity, mediaType }, limit);
  const read = linksOf(kind, real);
  const isTextCut = defects.some(({ kind: fault }) => fault === 'text-cut');
  if (isMarkup) {
    const { markup, links, isCut } = readPage(entity.part, text, kind === 'page' ? 'page' : 'drawing', budget.links);
    const acts = isTextCut ? [...markup.acts, ...actsAtEnd(text, file)] : markup.acts;
    return {
      ...nothingInside,
      contents: { ...nothingRead, markup: { ...markup, acts }, isPartial: isCut || isTextCut },
      links,
      defects,
    };
  }
  return {
    ...nothingInside,
    contents: { ...nothingRead, isPartial: isTextCut },
    links: read(entity.part, text, budget.links),
    defects,
  };
}

/** Octets at the end of a page of which the beginning alone was read, and code units of that beginning. */
const PAGE_END = 65_536;

/** What the script at the end of a large page does: the data between its beginning and its end are why it is large. */
function actsAtEnd({ text }: EntityText, file: AttachmentOctets): FoundAct[] {
  const stretch = file.from(file.size - PAGE_END, PAGE_END);
  if (stretch === null) return [];
  const beginning = text.slice(0, PAGE_END);
  const joined = beginning + new TextDecoder('iso-8859-1').decode(stretch.octets);
  const at = stretch.at - beginning.length;
  return scriptActs(joined, 0, joined.length)
    .filter(({ from }) => from >= beginning.length)
    .map(({ act, from, to }) => ({ act, locus: stretch.locus(at + from, at + to), reads: joined.slice(from, to) }));
}

function linksOf(
  kind: FileKind,
  real: string | null,
): (part: string, text: EntityText, max: number) => readonly Link[] {
  if (kind === 'shortcut' || real === 'application/x-mswinurl') return readShortcut;
  return kind === 'appointment' || kind === 'contact' ? readContentLines : readPlainLinks;
}

async function readAttachedMessage(
  { entity, file }: Opened,
  budget: ContentsBudget,
  readMessage: ReadAttachedMessage,
): Promise<ContentsReading> {
  const limit = Math.min(maxDigestOctets, budget.textOctets);
  if (limit <= 0) return cut(entity, maxAllAttachmentTextOctets);
  const stretch = file.head(limit);
  budget.textOctets -= stretch.octets.length;
  const message = await readMessage(stretch.octets);
  if (message === 'no-message') return nothingInside;
  if (message === 'too-deep') return cut(entity, maxAttachedMessageDepth);
  const isPartial = stretch.octets.length < file.size || message.defects.some(({ limit: cap }) => cap !== undefined);
  const here = new Relocation(entity.part, stretch);
  return {
    contents: { ...nothingRead, isPartial },
    links: message.links.map((link) => here.link(link)),
    attachments: message.attachments.map((attachment) => here.attachment(attachment)),
    defects: isPartial ? cut(entity, limit).defects : [],
  };
}

function cut({ body }: Entity, limit: number): ContentsReading {
  return {
    ...nothingInside,
    contents: { ...nothingRead, isPartial: true },
    defects: [{ kind: 'attachment-not-read', span: body, limit }],
  };
}
