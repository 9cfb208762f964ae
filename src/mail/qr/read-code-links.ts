import type { Attachment } from '../attachment/attachment.ts';
import type { Entity, HtmlImage, VisibleText } from '../body/body.ts';
import { decodeTransfer, isIdentity } from '../body/transfer-decoding.ts';
import type { Defect } from '../header/header-section.ts';
import {
  maxAllPicturePixels,
  maxAllSearchedPixels,
  maxPictureOctets,
  maxPicturePasses,
  maxPicturePixels,
  maxPictures,
  maxSearchedPixels,
} from '../limits.ts';
import type { Link } from '../link/link.ts';
import { writtenOut } from '../link/read-links.ts';
import { type Locus, sourceSpan } from '../source/locus.ts';
import { codeTargets } from './code-targets.ts';
import { imageOfDataUrl } from './data-url.ts';
import { type Drawing, pixelsOfDrawing, SMALLEST_CODE } from './drawing.ts';
import { findBlockDrawings } from './find-block-drawings.ts';
import type { ImagePixels, Pixels } from './pixels.ts';
import { type ImageHeader, readImageHeader } from './read-image-header.ts';

/** Where something stands that may hold a code. */
export interface CodePlace {
  readonly part: string;
  readonly locus: Locus;
  readonly isHidden: boolean;
}

/** A picture that a text draws with cells. */
export interface PlacedDrawing extends CodePlace {
  readonly drawing: Drawing;
}

/** What of a message may hold QR codes. */
export interface CodeSources {
  readonly octets: Uint8Array;
  readonly entities: readonly Entity[];
  readonly attachments: readonly Attachment[];
  readonly texts: readonly VisibleText[];
  readonly images: readonly HtmlImage[];
  readonly cellDrawings: readonly PlacedDrawing[];
  /** The innermost attached message that each entity stands in, by their parts. */
  readonly enclosing: ReadonlyMap<string, string>;
}

/** Where the QR codes of a message lead, in the order of the source, and which pictures were not searched. */
export interface CodeLinks {
  readonly links: readonly Link[];
  readonly defects: readonly Defect[];
}

/** A picture in the message, not decoded yet. */
interface Picture extends CodePlace {
  /** Octets of the source, or code units of an attribute, that encode it. */
  readonly size: number;
  file(): Uint8Array<ArrayBuffer> | null;
}

/**
 * Reads the QR codes in pictures that the message brings along, attached, shown or written out (`data:`), and in those that
 * its texts draw; nothing is fetched. Pictures are searched where `imagePixels` is given, the smallest first, within
 * caps; one that a cap left out or that could not be decoded is a defect. Never rejects.
 */
export async function readCodeLinks(sources: CodeSources, imagePixels: ImagePixels | null): Promise<CodeLinks> {
  const search = new CodeSearch(imagePixels, sources.enclosing);
  const pictures = imagePixels === null ? [] : [...attachedPictures(sources), ...writtenPictures(sources)];
  for (const { drawing, ...place } of [...sources.cellDrawings, ...blockDrawings(sources)])
    await search.searchPixels(pixelsOfDrawing(drawing), place);
  for (const picture of pictures.sort((a, b) => a.size - b.size)) await search.search(picture);
  const { links, defects } = search;
  const start = ({ hrefLocus }: Link) => sourceSpan(hrefLocus).start;
  return { links: links.sort((a, b) => start(a) - start(b)), defects };
}

function blockDrawings({ texts }: CodeSources): PlacedDrawing[] {
  return texts.flatMap(({ part, text, locus }) =>
    findBlockDrawings(text).map(({ drawing, from, to }) => ({
      drawing,
      part,
      locus: locus(from, to),
      isHidden: false,
    })),
  );
}

/** Files that are images by their first octets; hidden where all that shows them in the text is. */
function attachedPictures({ octets, entities, attachments, images }: CodeSources): Picture[] {
  const attached = attachments.filter(({ real }) => real?.startsWith('image/'));
  if (attached.length === 0) return [];
  const byPart = new Map(entities.map((entity) => [entity.part, entity]));
  return attached.flatMap(({ part, size, span }) => {
    const entity = byPart.get(part);
    if (entity === undefined) return [];
    const { transferEncoding, contentId } = entity;
    const shown = contentId === null ? [] : images.filter(({ src }) => isReferenceTo(src, contentId));
    const locus: Locus = isIdentity(transferEncoding)
      ? { in: 'source', span }
      : { in: 'entity', part, span: { start: 0, end: size }, source: span };
    const file = () => new Uint8Array(decodeTransfer(octets, span, transferEncoding).octets);
    const isHidden = shown.length > 0 && shown.every((image) => image.isHidden);
    return [{ part, locus, isHidden, size: span.end - span.start, file }];
  });
}

/** RFC 2392, §2. */
function isReferenceTo(src: string, contentId: string): boolean {
  const name = /^\s*cid:(.*?)\s*$/i.exec(src)?.[1];
  return name !== undefined && name.replace(/%40/g, '@') === contentId.replace(/^<|>$/g, '');
}

function writtenPictures({ images }: CodeSources): Picture[] {
  return images
    .filter(({ src }) => /^\s*data:image\//i.test(src))
    .map(({ part, src, locus, isHidden }) => {
      const file = () => imageOfDataUrl(src, maxPictureOctets);
      return { part, locus, isHidden, size: src.length, file };
    });
}

class CodeSearch {
  readonly links: Link[] = [];
  readonly defects: Defect[] = [];
  readonly #imagePixels: ImagePixels | null;
  readonly #enclosing: CodeSources['enclosing'];
  #searched = 0;
  #pixelsLeft = maxAllPicturePixels;
  #searchedPixelsLeft = maxAllSearchedPixels;

  constructor(imagePixels: ImagePixels | null, enclosing: CodeSources['enclosing']) {
    this.#imagePixels = imagePixels;
    this.#enclosing = enclosing;
  }

  async search(picture: Picture): Promise<void> {
    const leaveOut = (kind: Defect['kind']) => this.#leaveOut(kind, picture);
    if (picture.size > maxPictureOctets) return leaveOut('picture-too-large');
    const file = picture.file();
    const header = file && readImageHeader(file);
    if (file === null || header === null || Math.min(header.width, header.height) < SMALLEST_CODE) return;
    const cost = costOf(header);
    if (header.passes > maxPicturePasses || cost > maxPicturePixels) return leaveOut('picture-too-large');
    const isSpent = cost > this.#pixelsLeft || this.#searchedPixelsLeft <= 0;
    if (this.#searched >= maxPictures || isSpent) return leaveOut('too-many-pictures');
    this.#searched++;
    this.#pixelsLeft -= cost;
    const pixels = (await this.#imagePixels?.read(file, header.mediaType, maxSearchedPixels)) ?? null;
    if (pixels === null) return leaveOut('picture-unreadable');
    await this.searchPixels(pixels, picture);
  }

  async searchPixels(pixels: Pixels | null, place: CodePlace): Promise<void> {
    if (pixels === null) return;
    if (this.#searchedPixelsLeft <= 0) return this.#leaveOut('too-many-pictures', place);
    this.#searchedPixelsLeft -= pixels.width * pixels.height;
    // The decoder is loaded at its first use: hardly a mail has a picture.
    const { findCodes } = await import('./find-codes.ts');
    const targets = findCodes(pixels).flatMap(codeTargets);
    const { part, locus, isHidden } = place;
    const within = this.#enclosing.get(part) ?? null;
    for (const href of new Set(targets)) {
      const link = writtenOut(part, '', href, locus);
      this.links.push({ ...link, textLocus: null, where: 'qr', within, isHidden });
    }
  }

  #leaveOut(kind: Defect['kind'], { locus }: CodePlace): void {
    this.defects.push({ kind, span: sourceSpan(locus) });
  }
}

/** Pixels that are gone through; a progressive JPEG of an ordinary encoder has about ten scans. */
function costOf({ width, height, passes }: ImageHeader): number {
  return width * height * Math.ceil(passes / 12);
}
