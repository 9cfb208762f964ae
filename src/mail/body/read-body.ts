import type { Attachment } from '../attachment/attachment.ts';
import { readAttachments } from '../attachment/read-attachments.ts';
import { type AttachedMessage, type ContentsBudget, contentsBudget } from '../attachment/read-contents.ts';
import type { Defect, HeaderSection } from '../header/header-section.ts';
import { readHeaderSection } from '../header/read-header-section.ts';
import {
  maxAllTextOctets,
  maxAttachedMessageDepth,
  maxHtmlNodes,
  maxHtmlParts,
  maxLinks,
  maxTextOctets,
  maxTexts,
} from '../limits.ts';
import type { Link } from '../link/link.ts';
import { readHtmlLinks, readPlainLinks } from '../link/read-links.ts';
import { readUrl } from '../link/read-url.ts';
import type { ImagePixels } from '../qr/pixels.ts';
import { type PlacedDrawing, readCodeLinks } from '../qr/read-code-links.ts';
import type { Body, Entity, EntityText, HtmlForm, HtmlImage, VisibleText } from './body.ts';
import type { HtmlReading } from './html/html-reading.ts';
import { readHtml } from './html/read-html.ts';
import { readEntities } from './read-entities.ts';
import { readText } from './read-text.ts';

/** The body of a message with all that stands in it. */
export interface BodyReading {
  readonly body: Body;
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
  readonly defects: readonly Defect[];
}

/**
 * Reads the body of the message with the header section `header`: its entities, what its texts show and
 * hide, where they lead, and what is attached, attached messages included. Images are searched for QR codes
 * where `imagePixels` is given, those of encoded attached messages are not. Never rejects; every cap that is
 * reached is a defect.
 */
export function readBody(
  octets: Uint8Array,
  header: HeaderSection,
  imagePixels: ImagePixels | null = null,
): Promise<BodyReading> {
  return readBodyWithin(octets, header, { budget: null, depth: 0, imagePixels });
}

/** How a message is read. */
interface Circumstances {
  /** What is left for attachments where the message is attached to another one. */
  readonly budget: ContentsBudget | null;
  /** To how many others it is attached, one within the other. */
  readonly depth: number;
  readonly imagePixels: ImagePixels | null;
}

async function readBodyWithin(
  octets: Uint8Array,
  header: HeaderSection,
  { budget: given, depth, imagePixels }: Circumstances,
): Promise<BodyReading> {
  const { root, entities, defects } = readEntities(octets, header);
  const reader = new TextsReader(octets, given?.links ?? maxLinks);
  const enclosing = enclosingMessages(root);
  for (const entity of entities) {
    if (isShownText(entity, root)) await reader.read(entity, enclosing.get(entity.part) ?? null);
  }
  const { texts, forms, images, links, cellDrawings } = reader;
  const budget = given ?? contentsBudget(maxLinks - links.length);
  if (given !== null) budget.links = Math.max(0, budget.links - links.length);
  const attached = await readAttachments(octets, entities, {
    enclosing,
    budget,
    isShown: (entity) => isShownText(entity, root),
    readMessage: (message) => readAttached(message, budget, depth + 1),
  });
  const { attachments } = attached;
  const codes = await readCodeLinks(
    { octets, entities, attachments, texts, images, cellDrawings, enclosing },
    imagePixels,
  );
  return {
    body: { root, entities, texts, forms, images },
    links: [...links, ...codes.links, ...attached.links],
    attachments,
    defects: [...defects, ...reader.defects, ...codes.defects, ...attached.defects],
  };
}

async function readAttached(
  octets: Uint8Array,
  budget: ContentsBudget,
  depth: number,
): Promise<AttachedMessage | 'no-message' | 'too-deep'> {
  if (depth > maxAttachedMessageDepth) return 'too-deep';
  const header = readHeaderSection(octets, 0, octets.length, 'message');
  if (header.fields.length === 0) return 'no-message';
  return readBodyWithin(octets, header, { budget, depth, imagePixels: null });
}

/**
 * Whether a reader sees the entity as text: plain text and HTML that are no attachments, whatever the
 * message itself is declared to be, and a multipart in which no parts were found.
 */
function isShownText(entity: Entity, root: Entity): boolean {
  if (entity.children.length > 0) return false;
  if (entity.mediaType.startsWith('multipart/')) return true;
  const isText = entity.mediaType === 'text/plain' || entity.mediaType === 'text/html';
  return isText && (entity === root || entity.disposition !== 'attachment');
}

/** The innermost attached message that each entity stands in, by their parts. */
function enclosingMessages(root: Entity): ReadonlyMap<string, string> {
  const enclosing = new Map<string, string>();
  const open: (readonly [Entity, string | null])[] = [[root, null]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [{ part, mediaType, children }, message] = next;
    if (message !== null) enclosing.set(part, message);
    const inner = mediaType.startsWith('message/') ? part : message;
    for (const child of children) open.push([child, inner]);
  }
  return enclosing;
}

/** Reads one text after the other, within what one message may cost. */
class TextsReader {
  readonly texts: VisibleText[] = [];
  readonly forms: HtmlForm[] = [];
  readonly images: HtmlImage[] = [];
  readonly links: Link[] = [];
  readonly cellDrawings: PlacedDrawing[] = [];
  readonly defects: Defect[] = [];
  readonly #octets: Uint8Array;
  readonly #maxLinks: number;
  #octetsLeft = maxAllTextOctets;

  constructor(octets: Uint8Array, linksAtMost: number) {
    this.#octets = octets;
    this.#maxLinks = linksAtMost;
  }

  async read(entity: Entity, within: string | null): Promise<void> {
    const span = entity.body;
    if (this.texts.length >= maxTexts || this.#octetsLeft <= 0) {
      const limit = this.texts.length >= maxTexts ? maxTexts : maxAllTextOctets;
      if (span.end > span.start) this.defects.push({ kind: 'text-cut', span, limit });
      return;
    }
    const { text, defects } = await readText(this.#octets, entity, Math.min(maxTextOctets, this.#octetsLeft));
    this.#octetsLeft -= span.end - span.start;
    this.defects.push(...defects);
    const left = this.#maxLinks - this.links.length;
    const found =
      entity.mediaType === 'text/html'
        ? this.#readHtml(entity, text, left + 1)
        : this.#readPlain(entity, text, left + 1);
    for (const link of found.slice(0, left)) this.links.push(within === null ? link : { ...link, within });
    if (found.length > left) this.defects.push({ kind: 'too-many-links', span, limit: maxLinks });
  }

  #readPlain({ part }: Entity, text: EntityText, max: number): readonly Link[] {
    const locus = (from: number, to: number) => text.locus(from, to);
    this.texts.push({ part, kind: 'plain', text: text.text, hidden: '', splits: [], title: null, locus });
    return readPlainLinks(part, text, max);
  }

  #readHtml({ part, body }: Entity, text: EntityText, max: number): readonly Link[] {
    const reading = readHtml(text.text);
    if (reading.isCut) this.defects.push({ kind: 'text-cut', span: body, limit: maxHtmlNodes });
    const { visible, hidden, splits, title } = reading;
    this.texts.push({
      part,
      kind: 'html',
      text: visible.text,
      hidden,
      splits,
      title,
      locus(from, to) {
        const range = visible.span(from, to);
        return text.locus(range.start, range.end);
      },
    });
    this.#addParts(part, text, reading);
    return readHtmlLinks(part, text, reading, max);
  }

  #addParts(part: string, text: EntityText, { forms, images, drawings }: HtmlReading): void {
    for (const { action, range, hasPasswordField, fieldCount } of forms.slice(0, maxHtmlParts - this.forms.length)) {
      this.forms.push({ action, locus: text.locus(range.start, range.end), hasPasswordField, fieldCount });
    }
    for (const { src, alt, isHidden } of images.slice(0, maxHtmlParts - this.images.length)) {
      const { host } = readUrl(src.value, null);
      this.images.push({ part, src: src.value, host, alt, locus: text.locus(src.start, src.end), isHidden });
    }
    for (const { drawing, range } of drawings) {
      this.cellDrawings.push({ drawing, part, locus: text.locus(range.start, range.end), isHidden: false });
    }
  }
}
