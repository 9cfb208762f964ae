import { type Defect, firstField, type HeaderSection } from '../header/header-section.ts';
import { readHeaderSection } from '../header/read-header-section.ts';
import { maxEntities, maxEntityDepth } from '../limits.ts';
import { lineEndFrom, lineEndLength } from '../source/line-end.ts';
import type { Entity } from './body.ts';
import { type DashLine, guessBoundary, nextDashLine } from './boundary.ts';
import { readEntityFields } from './read-entity-fields.ts';

/** The MIME structure of a message. */
export interface Entities {
  readonly root: Entity;
  /** All entities, parents first. */
  readonly entities: readonly Entity[];
  readonly defects: readonly Defect[];
}

/** An entity whose end is not known yet. */
type Draft = { -readonly [Key in keyof Entity]: Entity[Key] } & { children: Draft[] };

/** An entity that is open: everything up to its end is part of it. */
interface Frame {
  readonly entity: Draft;
  /** Null where it is no multipart, and after its closing delimiter. */
  boundary: string | null;
  /** Where parts were found they are numbered after this. */
  readonly numbering: string;
  isClosed: boolean;
}

const ENCODINGS: ReadonlySet<string> = new Set(['7bit', '8bit', 'binary', 'base64', 'quoted-printable']);

/**
 * Reads the MIME structure (RFC 2045, RFC 2046) of the message with the header section `header`, which
 * reaches to octet `end`. One pass over the octets. A multipart without a boundary is split by what looks
 * like one; one in which no delimiter is found stays without children. message/rfc822 is opened unless it
 * is encoded. Never throws.
 */
export function readEntities(octets: Uint8Array, header: HeaderSection, end = octets.length): Entities {
  const reader = new EntityReader(octets.subarray(0, end));
  return reader.read(header);
}

class EntityReader {
  readonly #octets: Uint8Array;
  readonly #frames: Frame[] = [];
  readonly #entities: Draft[] = [];
  readonly #defects: Defect[] = [];
  /** Frame that each open boundary belongs to: of equal ones the outermost, as in Thunderbird. */
  readonly #boundaries = new Map<string, number>();
  /** No boundary that was ever open is shorter. */
  #shortest = Infinity;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
  }

  read(header: HeaderSection): Entities {
    let at = this.#open(header, 'text/plain', '', true);
    while (this.#boundaries.size > 0) {
      const line = nextDashLine(this.#octets, at, this.#shortest);
      if (line === null) break;
      at = this.#cross(line);
    }
    this.#closeDownTo(0, this.#octets.length);
    const defects = this.#defects.sort((a, b) => a.span.start - b.span.start);
    return { root: this.#entities[0] as Draft, entities: this.#entities, defects };
  }

  /** Takes one line that may be a delimiter; gives where reading goes on. */
  #cross(line: DashLine): number {
    const index = this.#frameOf(line.text);
    if (index === null) return line.next;
    const isClosing = !this.#boundaries.has(line.text);
    const frame = this.#frames[index] as Frame;
    this.#closeDownTo(index + 1, Math.max(line.contentEnd, this.#frames.at(-1)?.entity.body.start ?? 0));
    if (isClosing) {
      frame.isClosed = true;
      this.#forget(index);
      return line.next;
    }
    if (this.#entities.length >= maxEntities) {
      this.#report({
        kind: 'too-many-entities',
        span: { start: line.start, end: this.#octets.length },
        limit: maxEntities,
      });
      this.#boundaries.clear();
      for (const open of this.#frames) open.isClosed = true;
      return line.next;
    }
    const header = readHeaderSection(this.#octets, line.next, this.#headerEnd(line.next), 'entity');
    this.#defects.push(...header.defects);
    const isDigest = frame.entity.mediaType === 'multipart/digest';
    return this.#open(header, isDigest ? 'message/rfc822' : 'text/plain', frame.numbering, false);
  }

  /**
   * Opens the entity with this header section, and the message in it where it is one; gives where reading
   * goes on. `numbering` is what its number begins with, which the message itself has none of.
   */
  #open(header: HeaderSection, defaultType: string, numbering: string, isMessage: boolean): number {
    let section = header;
    let type = defaultType;
    let isWhole = isMessage;
    let prefix = numbering;
    for (;;) {
      const fields = readEntityFields(section, type);
      const parent = this.#frames.at(-1)?.entity;
      const isMultipart = fields.mediaType.startsWith('multipart/');
      const number = isWhole ? '1' : `${(parent?.children.length ?? 0) + 1}`;
      const part = isWhole && isMultipart ? `${prefix}${prefix === '' ? '' : 'TEXT'}` : `${prefix}${number}`;
      const body = { start: section.bodyStart, end: this.#octets.length };
      const entity: Draft = { part, header: section, body, ...fields, children: [] };
      this.#entities.push(entity);
      parent?.children.push(entity);
      const isIdentity = entity.transferEncoding !== 'base64' && entity.transferEncoding !== 'quoted-printable';
      const isOpened = isIdentity && /^message\/(?:rfc822|global)$/.test(entity.mediaType);
      const isDeep = this.#frames.length >= maxEntityDepth;
      if ((isMultipart || isOpened) && isDeep)
        this.#report({ kind: 'entities-too-deep', span: body, limit: maxEntityDepth });
      const boundary = isMultipart && !isDeep ? this.#boundaryOf(entity) : null;
      const children = isWhole && isMultipart ? prefix : `${part}.`;
      this.#push({ entity, boundary, numbering: children, isClosed: false });
      if (!isMultipart && !isOpened && !ENCODINGS.has(entity.transferEncoding)) {
        const field = firstField(section, 'content-transfer-encoding');
        this.#report({ kind: 'transfer-encoding-unknown', span: field?.span ?? section.span });
      }
      if (!isOpened || isDeep || this.#entities.length >= maxEntities) return section.bodyStart;
      section = readHeaderSection(this.#octets, body.start, this.#headerEnd(body.start), 'message');
      this.#defects.push(...section.defects);
      type = 'text/plain';
      isWhole = true;
      prefix = `${part}.`;
    }
  }

  #boundaryOf({ parameters, body, header }: Draft): string | null {
    const declared = parameters.get('boundary')?.text.trimEnd() ?? '';
    if (declared !== '') return declared;
    this.#report({ kind: 'boundary-missing', span: header.span });
    return guessBoundary(this.#octets, body.start, (text) => this.#frameOf(text) !== null);
  }

  #push(frame: Frame): void {
    const { boundary } = frame;
    if (boundary !== null && !this.#boundaries.has(boundary)) this.#boundaries.set(boundary, this.#frames.length);
    if (boundary !== null) this.#shortest = Math.min(this.#shortest, boundary.length);
    this.#frames.push(frame);
  }

  /** Ends the open entities from the frame `index` on, the innermost first, at octet `end`. */
  #closeDownTo(index: number, end: number): void {
    for (let i = this.#frames.length - 1; i >= index; i--) {
      const { entity, boundary, isClosed } = this.#frames[i] as Frame;
      entity.body = { start: entity.body.start, end: Math.max(entity.body.start, end) };
      if (boundary !== null && entity.children.length === 0) {
        this.#report({ kind: 'boundary-missing', span: entity.header.span });
      } else if (boundary !== null && !isClosed) {
        this.#report({ kind: 'boundary-not-closed', span: { start: entity.body.end, end: entity.body.end } });
      }
      this.#forget(i);
    }
    this.#frames.length = Math.min(index, this.#frames.length);
  }

  #forget(index: number): void {
    const boundary = this.#frames[index]?.boundary;
    if (boundary != null && this.#boundaries.get(boundary) === index) this.#boundaries.delete(boundary);
  }

  /** The open frame that a line after its hyphens delimits, whether it opens a part or closes the multipart. */
  #frameOf(text: string): number | null {
    const opening = this.#boundaries.get(text);
    if (opening !== undefined) return opening;
    return text.endsWith('--') ? (this.#boundaries.get(text.slice(0, -2).trimEnd()) ?? null) : null;
  }

  /** Where the header section that begins at `from` must end: after its empty line or before a delimiter. */
  #headerEnd(from: number): number {
    const octets = this.#octets;
    const limit = octets.length;
    for (let at = from; at < limit; ) {
      if (octets[at] === 0x2d && octets[at + 1] === 0x2d) {
        const line = nextDashLine(octets, at);
        if (line !== null && this.#frameOf(line.text) !== null) return at;
      }
      const contentEnd = lineEndFrom(octets, at, limit);
      const next = contentEnd + lineEndLength(octets, contentEnd, limit);
      if (contentEnd === at) return next;
      at = next;
    }
    return limit;
  }

  #report(defect: Defect): void {
    this.#defects.push(defect);
  }
}
